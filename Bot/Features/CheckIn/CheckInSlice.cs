using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The weekly check-in of the staff.</summary>
internal static class CheckInSlice
{
    public static void Add(Slice slice)
    {
        var staff = Audience.Of(Role.Staff);
        var coreTeam = Audience.Of(Role.CoreTeam);
        slice
            .OnCommand<ShowCheckIn>(CheckInCommands.Show, staff, useCase => useCase.TypedAsync)
            .OnCommand<StartCheckIn>(CheckInCommands.Start, coreTeam, useCase => useCase.PrepareAsync)
            .OnCommand<EndCheckIn>(CheckInCommands.Close, coreTeam, useCase => useCase.PrepareAsync)
            .OnVerb<ShowCheckIn, Cards.NoPayload>(CheckInVerbs.ShowOpen, staff, useCase => useCase.PressedAsync)
            .OnVerb<AnswerCheckIn, CheckInAnswer>(CheckInVerbs.Answer, staff, useCase => useCase.FirstAsync)
            .OnVerb<AnswerCheckIn, CheckInChange>(CheckInVerbs.Change, staff, useCase => useCase.ChangeAsync)
            .OnVerb<StartCheckIn, CheckInStart>(CheckInVerbs.Start, coreTeam, useCase => useCase.ConfirmAsync)
            .OnVerb<EndCheckIn, CheckInClose>(CheckInVerbs.Close, coreTeam, useCase => useCase.ConfirmAsync)
            .OnVerb<EndCheckIn, Cards.NoPayload>(CheckInVerbs.Cancel, coreTeam, _ => (request, _) => RoundClosing.LeaveAsync(request))
            .OnOccurrence<OpenCheckIn>(OpenCheckIn.Kind, useCase => useCase.HandleAsync)
            .OnOccurrence<RemindCheckIn>(RemindCheckIn.Kind, useCase => useCase.HandleAsync)
            .OnOccurrence<CloseCheckIn>(CloseCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Closing)
            .OnOccurrence<PublishCheckIn>(PublishCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Publishing)
            .OnOccurrence<EraseCheckIn>(EraseCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Erasing);
        slice.Services
            .AddSingleton<CheckInStore>()
            .AddSingleton<CheckInRhythm>()
            .AddSingleton<StaffReach>()
            .AddSingleton<Receipts>()
            .AddSingleton<Tallies>()
            .AddSingleton<CheckInStatus>()
            .AddSingleton<CheckInOverview>()
            .AddSingleton<FindingsSource>(provider => new CheckInFindings(provider.GetRequiredService<CheckInStore>()).BetweenAsync)
            .AddSingleton<ResultsSource>(provider => provider.GetRequiredService<CheckInOverview>().CardAsync)
            .AddSingleton(provider => CheckInPersonalData.Of(provider.GetRequiredService<CheckInStore>()))
            .AddSingleton(provider => new CheckInReport(provider.GetRequiredService<CheckInStore>()).Source)
            .AddSingleton(
                provider => new CheckInRetention(
                    provider.GetRequiredService<CheckInStore>(), provider.GetRequiredService<SchoolYearTerm>()).Source)
            .AddSingleton<CheckInEnding>()
            .AddSingleton(provider => provider.GetRequiredService<CheckInEnding>().Source)
            .AddSingleton<CheckInChapter>()
            .AddSingleton<YearChapterSource>(provider => provider.GetRequiredService<CheckInChapter>().TellAsync)
            .AddSingleton<StatusSource>(provider => provider.GetRequiredService<CheckInStatus>().EntriesAsync)
            .AddSingleton(provider => new Rhythm(OpenCheckIn.Kind, _ => provider.GetRequiredService<CheckInRhythm>().Weekly))
            .AddSingleton<IValidateOptions<CheckInOptions>, CheckInOptionsCheck>()
            .AddOptions<CheckInOptions>()
            .BindConfiguration(CheckInOptions.Section)
            .ValidateOnStart();
    }
}
