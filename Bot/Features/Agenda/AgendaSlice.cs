using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage;
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
            .Options<AgendaOptions, AgendaOptionsCheck>(
                AgendaOptions.Section,
                "the item on the team agenda; the channel and how often are chosen in the channel itself with `teamagenda`")
            .Repeats<AgendaCadence>(PostAgenda.Kind, rhythm => rhythm.Of)
            .Shows("het vaste punt op de teamagenda", AgendaTexts.WhoSees)
            .Keeps(Schema.Agenda, _ => new Kept(
                "in welk kanaal het vaste agendapunt komt", "niemand", "zolang de bot wordt gebruikt: het volgende agendapunt gaat erheen")
            {
                Stays = true,
            });
        slice.Services.AddSingleton<AgendaStore>();
    }
}
