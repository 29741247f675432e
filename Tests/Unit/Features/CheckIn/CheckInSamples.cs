using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>The check-in from question to outcome.</summary>
internal static class CheckInSamples
{
    private const string Esdoorn = "De Esdoorn";
    private const string LongName = "Christelijke Scholengemeenschap Zuidoost-Vechtoeverland, locatie ’s-Gravenhoek";
    private const string Round = "checkin-esdoorn-2026-11-23";
    private const string Sanne = "0b0e4a52-6f0c-4c0e-9b53-4f3b6c1f7a11";

    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDateTime Friday = new(2026, 11, 27, 16, 0);
    private static readonly LocalDateTime NextMonday = new(2026, 11, 30, 8, 5);

    private static readonly CheckInFigures Mixed = Figures(CheckInForms.First, 9, 12, 6, 3, 1);

    private static readonly CheckInFigures Before = Figures(CheckInForms.First, 15, 0, 13, 0, 0);

    private static string[] Shared(Language language) => language switch
    {
        Language.Dutch =>
        [
            "Samen lachen in de teamkamer", "Rust", "Een kind dat het ineens snapt", "*Vet* [hier](https://voorbeeld.nl)", "Vrijdag",
            "Even niets", "De nieuwe planning werkt", "Druk maar goed", "Koffie", "Minder mail",
        ],
        Language.English =>
        [
            "Laughing together", "Quiet", "A child who suddenly gets it", "*Bold* [here](https://voorbeeld.nl)", "Friday",
            "Nothing for once", "The new planning works", "Busy but good", "Coffee", "Less mail",
        ],
    };

    private static string Sentence(Language language) => new Text(
        "We maken dinsdag in de teamvergadering ruimte om te ruilen.", "In Tuesday's meeting we make room to swap.").In(language);

    public static IReadOnlyList<CardSample> All { get; } = [.. Asking, .. Thanking, .. Leading, .. Outcomes, .. Reviewing];

    private static IEnumerable<CardSample> Asking =>
    [
        new("Features/CheckIn", nameof(CheckInQuestionCard), "first", language => CheckInQuestionCard.Create(Question(Esdoorn), language)),
        new(
            "Features/CheckIn",
            nameof(CheckInQuestionCard),
            "long-name",
            language => CheckInQuestionCard.Create(Question(LongName), language)),
        new("Features/CheckIn", nameof(CheckInQuestionCard), "reminder", language => CheckInQuestionCard.Create(
            Question(Esdoorn) with { IsReminder = true }, language)),
        .. CheckInForms.All.Skip(1).Select(form => new CardSample(
            "Features/CheckIn",
            nameof(CheckInQuestionCard),
            form.Code,
            language => CheckInQuestionCard.Create(Question(Esdoorn) with { Form = form }, language))),
        new("Features/CheckIn", nameof(CheckInAnsweredCard), "plain", CheckInAnsweredCard.Create),
        new(
            "Features/CheckIn",
            nameof(CheckInEndedCard),
            "plain",
            language => CheckInEndedCard.Create(Esdoorn, Monday, language)),
        new(
            "Features/CheckIn",
            nameof(NoOpenCheckInCard),
            "next-known",
            language => NoOpenCheckInCard.Create(new() { Next = NextMonday }, language)),
        new("Features/CheckIn", nameof(NoOpenCheckInCard), "next-unknown", language => NoOpenCheckInCard.Create(new(), language)),
    ];

    private static IEnumerable<CardSample> Thanking =>
    [
        .. Enum.GetValues<CheckInDone>().Select(done => new CardSample(
            "Features/CheckIn",
            nameof(CheckInThanksCard),
            done.ToString(),
            language => CheckInThanksCard.Create(
                Thanks(CheckInForms.Find("workday")!) with
                {
                    Done = done,
                    MayAdd = done != CheckInDone.Skipped,
                    HasShared = done == CheckInDone.Shared,
                },
                language))),
        new("Features/CheckIn", nameof(CheckInThanksCard), "weather", language => CheckInThanksCard.Create(
            Thanks(CheckInForms.First), language)),
        new("Features/CheckIn", nameof(CheckInThanksCard), "filled-in", language => CheckInThanksCard.Create(
            Thanks(CheckInForms.Find("image")!) with
            {
                Words = new Text("Zonnestraal", "Sunbeam").In(language),
                Ticked = "time,talks",
            },
            language)),
        new("Features/CheckIn", nameof(CheckInWordsCard), "plain", language => CheckInWordsCard.Create(
            Words(Shared(language)[0]), language)),
        new("Features/CheckIn", nameof(CheckInWordsCard), "name", language => CheckInWordsCard.Create(
            Words(new Text("Sanne maakt iedereen blij", "Sanne cheers everybody up").In(language)) with { Names = ["Sanne"] }, language)),
        new("Features/CheckIn", nameof(CheckInWordsCard), "markdown", language => CheckInWordsCard.Create(
            Words(Shared(language)[3]), language)),
    ];

    private static IEnumerable<CardSample> Reviewing =>
    [
        new("Features/CheckIn", nameof(CheckInReviewCard), "figures", language => CheckInReviewCard.Create(
            Review(CheckInForms.First, Mixed, []), language)),
        new("Features/CheckIn", nameof(CheckInReviewCard), "words", language => CheckInReviewCard.Create(
            Review(CheckInForms.Find("workday")!, Figures(CheckInForms.Find("workday")!, 9, 12, 6, 3, 1, 0), Shared(language)) with
            {
                Sentence = Sentence(language),
                LeftOut = "3",
            },
            language)),
        new("Features/CheckIn", nameof(CheckInReviewedCard), "plain", language => CheckInReviewedCard.Create(Esdoorn, Monday, language)),
    ];

    private static IEnumerable<CardSample> Leading =>
    [
        new("Features/CheckIn", nameof(CheckInStartConfirmCard), "many", language => CheckInStartConfirmCard.Create(
            Start(42) with { RemindsAt = new LocalDateTime(2026, 11, 25, 12, 0) }, language)),
        new("Features/CheckIn", nameof(CheckInStartConfirmCard), "quiet-hours", language => CheckInStartConfirmCard.Create(
            Start(42) with { SendsAt = new LocalDateTime(2026, 11, 24, 7, 30) }, language)),
        new("Features/CheckIn", nameof(CheckInSilenceCard), "plain", language => CheckInSilenceCard.Create(
            Welbevinden.Cards.Features.Pause.PauseOffer.Buttons(language), language)),
        new("Features/CheckIn", nameof(CheckInStartedCard), "quiet-hours", language => CheckInStartedCard.Create(
            new() { AudienceCount = 42, ClosesAt = Friday, SendsAt = new LocalDateTime(2026, 11, 24, 7, 30) }, language)),
        new("Features/CheckIn", nameof(CheckInStartConfirmCard), "one", language => CheckInStartConfirmCard.Create(Start(1), language)),
        new(
            "Features/CheckIn",
            nameof(CheckInStartedCard),
            "many",
            language => CheckInStartedCard.Create(new() { AudienceCount = 42, ClosesAt = Friday }, language)),
        new(
            "Features/CheckIn",
            nameof(CheckInStartedCard),
            "one",
            language => CheckInStartedCard.Create(new() { AudienceCount = 1, ClosesAt = Friday }, language)),
        new("Features/CheckIn", nameof(CheckInCloseConfirmCard), "enough", language => CheckInCloseConfirmCard.Create(Close(31), language)),
        new("Features/CheckIn", nameof(CheckInCloseConfirmCard), "one", language => CheckInCloseConfirmCard.Create(Close(1), language)),
        new("Features/CheckIn", nameof(CheckInCloseConfirmCard), "none", language => CheckInCloseConfirmCard.Create(Close(0), language)),
        new(
            "Features/CheckIn",
            nameof(CheckInClosedCard),
            "published",
            language => CheckInClosedCard.Create(new() { IsEnough = true, Minimum = 5 }, language)),
        new(
            "Features/CheckIn",
            nameof(CheckInClosedCard),
            "look-first",
            language => CheckInClosedCard.Create(new() { IsEnough = true, LookFirst = true, Minimum = 5 }, language)),
        new(
            "Features/CheckIn",
            nameof(CheckInClosedCard),
            "too-few",
            language => CheckInClosedCard.Create(new() { IsEnough = false, Minimum = 5 }, language)),
    ];

    private static IEnumerable<CardSample> Outcomes =>
    [
        new(
            "Features/CheckIn",
            nameof(CheckInResultCard),
            "mixed",
            language => CheckInResultCard.Create(Result(Esdoorn, Mixed), language)),
        .. CheckInForms.All.Skip(1).Select(form => new CardSample(
            "Features/CheckIn",
            nameof(CheckInResultCard),
            form.Code,
            language => CheckInResultCard.Create(
                Result(Esdoorn, Figures(form, 9, 12, 6, 3, 1)) with
                {
                    Words = form.Words is null ? [] : Shared(language),
                    Needs = new(19, new Dictionary<string, int>(StringComparer.Ordinal) { ["time"] = 14, ["talks"] = 6, ["thinking"] = 3 }),
                    Sentence = Sentence(language),
                },
                language))),
        new("Features/CheckIn", nameof(CheckInResultCard), "all-sunny", language => CheckInResultCard.Create(
            Result(LongName, Figures(CheckInForms.First, 5)), language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "many-words", language => CheckInResultCard.Create(
            Result(Esdoorn, Figures(CheckInForms.Find("laugh")!, 60, 12, 6, 3, 1)) with
            {
                Words = [.. Enumerable.Range(0, 82).Select(number => $"{number} {new string('w', 77)}")],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "since-the-last", language => CheckInResultCard.Create(
            Result(Esdoorn, Mixed) with
            {
                Change = OutcomeChange.Of(Monday.PlusWeeks(-1), Before, Mixed),
                Trend = [(Monday.PlusWeeks(-2), Mixed), (Monday.PlusWeeks(-1), Before), (Monday, Mixed)],
                Next = [Welbevinden.Cards.Features.Platter.PlatterCommands.TipAfterwards],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "core-team", language => CheckInResultCard.Create(
            Result(Esdoorn, Mixed) with
            {
                Change = OutcomeChange.Of(Monday.PlusWeeks(-1), Mixed, Mixed),
                Next = [
                    Welbevinden.Cards.Features.Platter.PlatterCommands.TipAfterwards,
                    Welbevinden.Cards.Features.Roadmap.RoadmapCommands.Afterwards,
                ],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInTooFewCard), "plain", language => CheckInTooFewCard.Create(
            new() { SchoolName = Esdoorn, Opened = Monday, Minimum = 5 }, language)),
        new("Features/CheckIn", nameof(CheckInTooFewCard), "carried", language => CheckInTooFewCard.Create(
            new() { SchoolName = Esdoorn, Opened = Monday, Minimum = 5, IsCarried = true }, language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "close-together", language => CheckInResultCard.Create(
            Result(Esdoorn, Figures(CheckInForms.First, 31) with { IsCloseTogether = true }), language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "small-school", language => CheckInResultCard.Create(
            Result(Esdoorn, Figures(CheckInForms.First, 4, 3, 2, 1, 1) with { Rounds = 3 }), language)),
        new(
            "Features/CheckIn",
            nameof(CheckInOverviewCard),
            "none",
            language => CheckInOverviewCard.Create(new() { Rounds = [], Minimum = 5 }, language)),
        new("Features/CheckIn", nameof(CheckInOverviewCard), "several", language => CheckInOverviewCard.Create(
            new()
            {
                Minimum = 5,
                Rounds =
                [
                    new(Monday, Mixed, Sentence(language)),
                    new(Monday.PlusWeeks(-1), null),
                    new(Monday.PlusWeeks(-2), Before),
                    new(Monday.PlusWeeks(-3), Figures(CheckInForms.Find("image")!, 2, 0, 9, 0, 0, 4)),
                ],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInOverviewCard), "term", language => CheckInOverviewCard.Create(
            new()
            {
                Minimum = 5,
                Rounds =
                [
                    .. Enumerable.Range(0, 20).Select(week => new CheckInOverviewRound(
                        Monday.PlusWeeks(-week),
                        Figures(CheckInForms.All[week % 5], 9, 12, 6, 3, 1),
                        new Text(new string('z', 240), new string('z', 240)).In(language))),
                ],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInOverviewCard), "core-team", language => CheckInOverviewCard.Create(
            new() { Minimum = 5, Rounds = [new(Monday, Mixed)], Export = new("checkin.rounds", "", ExportFormat.Html) },
            language)),
    ];

    private static CheckInQuestionView Question(string school) =>
        new()
        {
            Form = CheckInForms.First,
            RoundId = Round,
            For = Sanne,
            SchoolName = school,
            ClosesAt = Friday,
            Minimum = 5,
        };

    private static CheckInThanksView Thanks(CheckInForm form) =>
        new() { Form = form, RoundId = Round, For = Sanne, Receipt = new string('r', 700), ClosesAt = Friday, Minimum = 5 };

    private static CheckInWordsView Words(string words) =>
        new() { RoundId = Round, For = Sanne, Receipt = new string('r', 700), Words = words, Names = [], Minimum = 5 };

    private static CheckInReviewView Review(CheckInForm form, CheckInFigures figures, IReadOnlyList<string> words) => new()
    {
        RoundId = Round,
        Result = Result(Esdoorn, figures) with { Figures = figures with { Form = form } },
        Words = words,
        PublishesAt = new LocalDateTime(2026, 11, 30, 12, 0),
    };

    private static CheckInStartConfirmView Start(int audience) => new()
    {
        SchoolId = "esdoorn",
        SchoolName = Esdoorn,
        Form = CheckInForms.First,
        Date = Monday,
        AudienceCount = audience,
        Minimum = 5,
        ClosesAt = Friday,
    };

    private static CheckInCloseConfirmView Close(int answered) => new()
    {
        RoundId = Round,
        IsEnough = answered >= 5,
        Asked = 42,
        Minimum = 5,
    };

    private static CheckInResultView Result(string school, CheckInFigures figures) =>
        new() { SchoolName = school, Opened = Monday, Figures = figures, Minimum = 5 };

    /// <summary>The first answers of a form, chosen this often.</summary>
    private static CheckInFigures Figures(CheckInForm form, params int[] counts) => new(
        form,
        Math.Max(42, counts.Sum()),
        counts.Sum(),
        form.Options.Zip(counts).ToDictionary(one => one.First.Code, one => one.Second, StringComparer.Ordinal));
}
