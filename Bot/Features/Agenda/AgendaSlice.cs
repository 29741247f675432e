using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage.Features.Agenda;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>A fixed wellbeing item for team meetings, in the channel that the school chose.</summary>
internal static class AgendaSlice
{
    public static void Add(Slice slice)
    {
        var coreTeam = Audience.Of(Role.CoreTeam);
        slice
            .OnCommand<SetAgenda>(AgendaCommands.Agenda, coreTeam, useCase => useCase.TypedAsync, Places.Everywhere)
            .OnVerb<SetAgenda, AgendaSet>(AgendaVerbs.Set, coreTeam, useCase => useCase.SetAsync, Places.Everywhere)
            .OnVerb<SetAgenda, NoPayload>(AgendaVerbs.Stop, coreTeam, useCase => useCase.StopAsync, Places.Everywhere)
            .OnOccurrence<PostAgenda>(PostAgenda.Kind, useCase => useCase.HandleAsync)
            .Services
            .AddSingleton<AgendaStore>()
            .AddSingleton(
                provider => new Rhythm(PostAgenda.Kind, _ => Weekly(provider.GetRequiredService<IOptions<AgendaOptions>>().Value)))
            .AddSingleton<IValidateOptions<AgendaOptions>, AgendaOptionsCheck>()
            .AddOptions<AgendaOptions>()
            .BindConfiguration(AgendaOptions.Section)
            .ValidateOnStart();
    }

    private static Cadence Weekly(AgendaOptions options) => Cadence.Weekly(options.Day, LocalTime.FromTimeOnly(options.At));
}
