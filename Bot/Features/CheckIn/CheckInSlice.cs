using System.Globalization;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The check-in of the staff, in the rhythm of the school.</summary>
internal static class CheckInSlice
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private const string UntilShared = "tot vlak na de bekendmaking";

    public static void Add(Slice slice)
    {
        var staff = Audience.Of(Role.Staff);
        var coreTeam = Audience.Of(Role.CoreTeam);
        slice
            .OnCommand<ShowCheckIn>(CheckInCommands.Show, staff, useCase => useCase.TypedAsync)
            .OnSaid<ShowCheckIn>(Said.NextCheckIn, staff, useCase => useCase.NextAsync)
            .OnCommand<StartCheckIn>(CheckInCommands.Start, coreTeam, useCase => useCase.PrepareAsync)
            .OnCommand<EndCheckIn>(CheckInCommands.Close, coreTeam, useCase => useCase.PrepareAsync)
            .OnVerb<ShowCheckIn, Cards.NoPayload>(CheckInVerbs.ShowOpen, staff, useCase => useCase.PressedAsync)
            .OnVerb<AnswerCheckIn, CheckInAnswer>(CheckInVerbs.Answer, staff, useCase => useCase.FirstAsync)
            .OnVerb<AnswerCheckIn, CheckInChange>(CheckInVerbs.Change, staff, useCase => useCase.ChangeAsync)
            .OnForm<AddToAnswer, CheckInMore>(CheckInVerbs.Needs, staff, useCase => useCase.NeedsAsync, useCase => useCase.DrawAsync)
            .OnForm<AddToAnswer, CheckInMore>(CheckInVerbs.Words, staff, useCase => useCase.LookAsync, useCase => useCase.DrawAsync)
            .OnVerb<AddToAnswer, CheckInShare>(CheckInVerbs.Share, staff, useCase => useCase.ShareAsync)
            .OnVerb<AddToAnswer, CheckInShare>(CheckInVerbs.Back, staff, useCase => useCase.BackAsync)
            .OnVerb<AddToAnswer, CheckInShare>(CheckInVerbs.TakeBack, staff, useCase => useCase.TakeBackAsync)
            .OnForm<StartCheckIn, CheckInStart>(
                CheckInVerbs.Start, coreTeam, useCase => useCase.ConfirmAsync, useCase => useCase.DrawAsync)
            .OnForm<ShareOutcome, CheckInPublish>(
                CheckInVerbs.Publish, coreTeam, useCase => useCase.HandleAsync, useCase => useCase.DrawAsync)
            .OnVerb<Silence, Cards.NoPayload>(CheckInSilenceVerbs.Keep, staff, _ => (request, _) => Silence.KeepAsync(request))
            .OnVerb<EndCheckIn, CheckInClose>(CheckInVerbs.Close, coreTeam, useCase => useCase.ConfirmAsync)
            .OnVerb<EndCheckIn, CheckInClose>(CheckInVerbs.CloseToLook, coreTeam, useCase => useCase.ConfirmToLookAsync)
            .OnVerb<EndCheckIn, Cards.NoPayload>(CheckInVerbs.Cancel, coreTeam, _ => (request, _) => RoundClosing.LeaveAsync(request));
        Happening(slice);
        slice
            .Reports<CheckInFindings, FindingsSource>(findings => findings.BetweenAsync)
            .Reports<CheckInOverview, ResultsSource>(overview => overview.CardAsync)
            .Reports<CheckInReport, ReportSource>(report => report.Source)
            .Reports<CheckInEnding, RoundEnding>(ending => ending.Source)
            .Reports<CheckInChapter, YearChapterSource>(chapter => chapter.TellAsync)
            .Reports<CheckInStatus, StatusSource>(status => status.EntriesAsync)
            .Reports<CheckInToday, TodaySource>(today => today.OfAsync)
            .Repeats<CheckInRhythm>(OpenCheckIn.Kind, rhythm => rhythm.Of)
            .Options<CheckInOptions, CheckInOptionsCheck>(
                CheckInOptions.Section,
                "how often a check-in opens by itself (`week`, `twoWeeks`, `twiceAWeek` with `SecondDay`, on `dates` with `Dates`, or "
                    + "`never`), when it opens, reminds and closes, its form, and how many answers an outcome needs; per school under "
                    + "`CheckIn:Schools:<id>`, except when it reminds and closes");
        Keeping(slice);
        slice.Services
            .AddSingleton<SchoolThreshold>(provider => provider.GetRequiredService<IOptions<CheckInOptions>>().Value.MinimumOf)
            .AddSingleton<CheckInStore>()
            .AddSingleton<CheckInSequel>()
            .AddSingleton<RoundForms>()
            .AddSingleton<RoundJudgement>()
            .AddSingleton<Answers>()
            .AddSingleton<SharedWords>()
            .AddSingleton<NamesInText>()
            .AddSingleton<StaffReach>()
            .AddSingleton<SilenceStore>()
            .AddSingleton<Receipts>()
            .AddSingleton<Tallies>();
    }

    private static void Happening(Slice slice) => slice
        .OnOccurrence<OpenCheckIn>(OpenCheckIn.Kind, useCase => useCase.HandleAsync)
        .OnOccurrence<AskCheckIn>(AskCheckIn.Kind, useCase => useCase.HandleAsync)
        .OnOccurrence<RemindCheckIn>(RemindCheckIn.Kind, useCase => useCase.HandleAsync)
        .OnOccurrence<CloseCheckIn>(CloseCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Closing)
        .OnOccurrence<ReviewCheckIn>(ReviewCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Publishing)
        .OnOccurrence<ReviewCheckIn>(ReviewCheckIn.ByItself, useCase => useCase.PublishAsync, CheckInEndings.Publishing)
        .OnOccurrence<PublishCheckIn>(PublishCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Publishing)
        .OnOccurrence<EraseCheckIn>(EraseCheckIn.Kind, useCase => useCase.HandleAsync, CheckInEndings.Erasing);

    private static void Keeping(Slice slice) => slice
        .Describes<CheckInStore>(CheckInPersonalData.Of)
        .Describes<SilenceData>(silence => silence.Personal)
        .Erases<SilenceData>(silence => silence.Term)
        .Keeps(
            Schema.CheckIn,
            "hoeveel check-ins iemand achter elkaar voorbij liet gaan (1 tot 3), en de datum van de laatste",
            "medewerkers die niet antwoordden",
            "tot een check-in sluit waarin de medewerker antwoordt, uiterlijk tot de eerste week na het schooljaar",
            erasedBy: "silence")
        .Shows("dat iemand een tijd niet antwoordde", CheckInSilenceTexts.WhoSees)
        .Erases<CheckInRetention>(retention => retention.Source)
        .Keeps(
            Schema.CheckIn,
            "dat iemand in een ronde gevraagd is en antwoordde; niet wat",
            "medewerkers",
            $"{UntilShared} van de ronde; staat niemand van hen meer in de gids, dan "
                + $"{Kept.Days((int)RoundClosing.Patience.TotalDays)} na het sluiten")
        .Keeps(
            Schema.CheckIn, "tellingen van een open ronde", "niemand, zolang het team groot genoeg is", UntilShared)
        .Keeps(
            Schema.CheckIn,
            "wie er werkte bij de laatste opening, om te tellen wie er komt en gaat; niets over antwoorden",
            "medewerkers",
            "tot de volgende opening")
        .Keeps(
            Schema.CheckInWords,
            "wat collega's zelf in eigen woorden deelden, zonder naam, volgorde of tijd",
            "niemand, zolang er genoeg gedeeld is",
            UntilShared)
        .Keeps(
            Schema.CheckIn,
            settings => new Kept("de bekendgemaakte uitslag, met de zin van het kernteam", "niemand", settings.SchoolYearsAfter("de ronde"))
            {
                ErasedBy = "checkin",
            })
        .Shows("wat iemand in een check-in kiest", CheckInTexts.WhoSees(MinimumGroup.Standard.Value))
        .Shows("wat iemand nodig zegt te hebben", CheckInTexts.NeedsWhoSees(MinimumGroup.Standard.Value))
        .Shows("eigen woorden bij een check-in", CheckInTexts.WordsWhoSees(MinimumGroup.Standard.Value))
        .Shows("de uitslag, voordat die gedeeld is", CheckInTeamTexts.ReviewWhoSees(MinimumGroup.Standard.Value))
        .Shows("de uitslag van een check-in", CheckInResultTexts.WhoSees(MinimumGroup.Standard.Value))
        .Shows("de uitslagen van eerdere check-ins", CheckInResultTexts.OverviewWhoSees(MinimumGroup.Standard.Value))
        .Tells("checkin.gevraagd", _ => UntilShared)
        .Tells("checkin.ritme", settings => settings.Of<CheckInOptions>().RhythmInWords)
        .Tells("checkin.herinnering", settings => SchoolDays(settings.Of<CheckInOptions>().RemindAfterSchoolDays))
        .Tells("checkin.sluiting", settings => SchoolDays(settings.Of<CheckInOptions>().CloseAfterSchoolDays));

    private static string SchoolDays(int days) => days == 1 ? "1 schooldag" : string.Create(Dutch, $"{days} schooldagen");
}
