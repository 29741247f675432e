using NodaTime;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
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

    private static readonly Dictionary<Weather, int> Mixed = new()
    {
        [Weather.Sunny] = 9,
        [Weather.PartlyCloudy] = 12,
        [Weather.Cloudy] = 6,
        [Weather.Rainy] = 3,
        [Weather.Stormy] = 1,
    };

    public static IReadOnlyList<CardSample> All { get; } = [.. Asking, .. Leading, .. Outcomes];

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
        new("Features/CheckIn", nameof(CheckInThanksCard), "open", language => CheckInThanksCard.Create(
            new() { RoundId = Round, For = Sanne, Receipt = new string('r', 280), ClosesAt = Friday, Minimum = 5 }, language)),
        new("Features/CheckIn", nameof(CheckInThanksCard), "changed", language => CheckInThanksCard.Create(
            new() { RoundId = Round, For = Sanne, Receipt = new string('r', 280), ClosesAt = Friday, Minimum = 5, IsChanged = true },
            language)),
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

    private static IEnumerable<CardSample> Leading =>
    [
        new("Features/CheckIn", nameof(CheckInStartConfirmCard), "many", language => CheckInStartConfirmCard.Create(
            Start(42) with { RemindsAt = new LocalDateTime(2026, 11, 25, 12, 0) }, language)),
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
            language => CheckInClosedCard.Create(new() { Published = true, Minimum = 5 }, language)),
        new(
            "Features/CheckIn",
            nameof(CheckInClosedCard),
            "too-few",
            language => CheckInClosedCard.Create(new() { Published = false, Minimum = 5 }, language)),
    ];

    private static IEnumerable<CardSample> Outcomes =>
    [
        new(
            "Features/CheckIn",
            nameof(CheckInResultCard),
            "mixed",
            language => CheckInResultCard.Create(Result(Esdoorn, 31, Mixed), language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "all-sunny", language => CheckInResultCard.Create(
            Result(LongName, 5, new() { [Weather.Sunny] = 5 }), language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "since-the-last", language => CheckInResultCard.Create(
            Result(Esdoorn, 31, Mixed) with
            {
                Change = WeatherChange.Of(
                    Monday.PlusWeeks(-1),
                    new(41, 28, new Dictionary<Weather, int> { [Weather.Sunny] = 15, [Weather.Cloudy] = 13 }),
                    new(42, 31, Mixed)),
                Next = [Welbevinden.Cards.Features.Platter.PlatterCommands.TipAfterwards],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInResultCard), "core-team", language => CheckInResultCard.Create(
            Result(Esdoorn, 31, Mixed) with
            {
                Change = WeatherChange.Of(Monday.PlusWeeks(-1), new(42, 31, Mixed), new(42, 31, Mixed)),
                Next = [
                    Welbevinden.Cards.Features.Platter.PlatterCommands.TipAfterwards,
                    Welbevinden.Cards.Features.Roadmap.RoadmapCommands.Afterwards,
                ],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInTooFewCard), "plain", language => CheckInTooFewCard.Create(
            new() { SchoolName = Esdoorn, Opened = Monday, Minimum = 5 }, language)),
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
                    new(Monday, new(42, 31, Mixed)),
                    new(Monday.PlusWeeks(-1), null),
                    new(Monday.PlusWeeks(-2), new(41, 28, new Dictionary<Weather, int> { [Weather.Sunny] = 15, [Weather.Cloudy] = 13 })),
                ],
            },
            language)),
        new("Features/CheckIn", nameof(CheckInOverviewCard), "core-team", language => CheckInOverviewCard.Create(
            new() { Minimum = 5, Rounds = [new(Monday, new(42, 31, Mixed))], Export = new("checkin.rounds", "", ExportFormat.Html) },
            language)),
    ];

    private static CheckInQuestionView Question(string school) =>
        new() { RoundId = Round, For = Sanne, SchoolName = school, ClosesAt = Friday, Minimum = 5 };

    private static CheckInStartConfirmView Start(int audience) => new()
    {
        SchoolId = "esdoorn",
        SchoolName = Esdoorn,
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

    private static CheckInResultView Result(string school, int answered, Dictionary<Weather, int> counts) => new()
    {
        SchoolName = school,
        Opened = Monday,
        Asked = 42,
        Answered = answered,
        Counts = counts,
        Minimum = 5,
    };
}
