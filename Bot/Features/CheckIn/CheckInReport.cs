using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The published check-ins of a school as a report for the core team: only what was published, and checked against the threshold again
/// before it leaves.
/// </summary>
internal sealed class CheckInReport(CheckInStore store)
{
    public const string Kind = "checkin.rounds";

    /// <summary>More bars in a group than this cannot be compared at a glance.</summary>
    private const int MaxCompared = 3;

    public ReportSource Source => new(Kind, Audience.Of(Role.CoreTeam), ChoicesAsync, MakeAsync);

    private async Task<IReadOnlyList<ReportChoice>> ChoicesAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        (await PublishedAsync(request.School, cancellationToken)).Count > 0 ? [new ReportChoice("", CheckInReportTexts.Choice)] : [];

    private async Task<Report?> MakeAsync(Request<string> request, CancellationToken cancellationToken) =>
        await PublishedAsync(request.School, cancellationToken) is { Count: > 0 } rounds
            ? Of(rounds, request.School, request.Today, request.Language)
            : null;

    private async Task<IReadOnlyList<PublishedRound>> PublishedAsync(SchoolProfile school, CancellationToken cancellationToken) =>
    [
        .. (await store.RoundsAsync(school.Id, cancellationToken))
            .Where(round => round.State == RoundState.Published)
            .Reverse()
            .Select(round => new PublishedRound(round.Date, round.Minimum, CheckInResults.Figures(round))),
    ];

    /// <summary>The report of these rounds, newest first. Pure.</summary>
    internal static Report Of(IReadOnlyList<PublishedRound> rounds, SchoolProfile school, LocalDate today, Language language) => new()
    {
        FileName = $"check-ins-{school.Id}-{today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}",
        Title = CheckInReportTexts.Title.In(language),
        About = CheckInReportTexts.About(school.Name, Words.Date(today).In(language)).In(language),
        Parts = Parts(rounds, language),
        Data = Table(rounds, language),
        SmallPrint = SmallPrint(language),
    };

    /// <summary>The page of these rounds, newest first.</summary>
    internal static IReadOnlyList<ReportPart> Parts(IReadOnlyList<PublishedRound> rounds, Language language) =>
    [
        .. Latest(rounds, language),
        .. Comparison(rounds, language),
        new ReportPart.Heading(CheckInReportTexts.AllRounds.In(language)),
        new ReportPart.Table(Table(rounds, language)),
    ];

    internal static IReadOnlyList<string> SmallPrint(Language language) =>
        [CheckInReportTexts.Rule(MinimumGroup.Standard.Value).In(language), CheckInReportTexts.NoPersons.In(language)];

    private static IEnumerable<ReportPart> Latest(IReadOnlyList<PublishedRound> rounds, Language language)
    {
        if (rounds.FirstOrDefault(round => round.Figures is not null) is not { Figures: { } figures } latest)
        {
            return [new ReportPart.Paragraph(CheckInReportTexts.NeverEnough.In(language))];
        }

        var title = CheckInReportTexts.Latest(Words.Date(latest.Date).In(language)).In(language);
        var answered = CheckInReportTexts.Answered(figures.Answered, figures.Asked).In(language);
        return
        [
            new ReportPart.Heading(title),
            new ReportPart.Paragraph(answered),
            new ReportPart.Bars(
                CheckInReportTexts.HowMany.In(language),
                Described(figures, language),
                [.. WeatherReport.All.Select(weather => Bar(weather, figures, language))]),
        ];
    }

    private static IEnumerable<ReportPart> Comparison(IReadOnlyList<PublishedRound> rounds, Language language)
    {
        var compared = rounds.Where(round => round.Figures is not null).Take(MaxCompared).ToList();
        if (compared.Count < 2)
        {
            return [];
        }

        var description = string.Join(
            " ", compared.Select(round => $"{Words.Date(round.Date).In(language)}: {Described(round.Figures!, language)}"));
        var groups = WeatherReport.All.Select(weather => new ReportBarGroup(
            WeatherReport.Label(weather).In(language),
            [
                .. compared.Select(
                    round => Bar(weather, round.Figures!, language) with
                    {
                        Label = Words.Date(round.Date).In(language),
                        Of = round.Figures!.Answered,
                        Shown = CheckInReportTexts.OfAnswered(
                            round.Figures!.Counts.GetValueOrDefault(weather), round.Figures!.Answered).In(language),
                    }),
            ]));
        return [
            new ReportPart.Heading(CheckInReportTexts.Change.In(language)),
            new ReportPart.GroupedBars(PerRound(compared).In(language), description, [.. groups]),
        ];
    }

    /// <summary>Where not as many people answered each time, the chart compares shares and its title says so.</summary>
    private static Text PerRound(IReadOnlyList<PublishedRound> compared) =>
        compared.DistinctBy(round => round.Figures!.Answered).Count() == 1
            ? CheckInReportTexts.PerRound
            : CheckInReportTexts.SharesPerRound;

    private static ReportTable Table(IReadOnlyList<PublishedRound> rounds, Language language) => new(
        CheckInReportTexts.Caption.In(language),
        [
            .. CheckInReportTexts.Columns.Select(column => column.In(language)),
            .. WeatherReport.All.Select(weather => WeatherReport.Label(weather).In(language)),
            CheckInReportTexts.Remark.In(language),
        ],
        [.. rounds.Select(round => Row(round, language))]);

    private static IReadOnlyList<ReportCell> Row(PublishedRound round, Language language) => round.Figures is { } figures
        ? [
            round.Date,
            figures.Asked,
            figures.Answered,
            .. WeatherReport.All.Select(weather => (ReportCell)figures.Counts.GetValueOrDefault(weather)),
            new ReportCell.Empty(),
        ]
        : [
            round.Date,
            .. Enumerable.Repeat(new ReportCell.Empty(), 2 + WeatherReport.All.Count),
            CheckInReportTexts.TooFew(round.Minimum).In(language),
        ];

    private static ReportBar Bar(Weather weather, CheckInFigures figures, Language language)
    {
        var count = figures.Counts.GetValueOrDefault(weather);
        return new ReportBar(WeatherReport.Label(weather).In(language), count, count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Described(CheckInFigures figures, Language language) => string.Join(
        ", ",
        WeatherReport.All.Select(
            weather => $"{WeatherReport.Label(weather).In(language)} "
                + $"{figures.Counts.GetValueOrDefault(weather).ToString(CultureInfo.InvariantCulture)}")) + ".";
}

/// <summary>A round with a published outcome: its figures, or null when too few people answered.</summary>
internal sealed record PublishedRound(LocalDate Date, int Minimum, CheckInFigures? Figures);
