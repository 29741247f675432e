using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
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
            .Select(PublishedRound.Of),
    ];

    /// <summary>The report of these rounds, newest first. Pure.</summary>
    internal static Report Of(IReadOnlyList<PublishedRound> rounds, SchoolProfile school, LocalDate today, Language language) => new()
    {
        FileName = $"check-ins-{school.Id}-{today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}",
        Title = CheckInReportTexts.Title.In(language),
        About = CheckInReportTexts.About(school.Name, Words.Date(today).In(language)).In(language),
        Parts = Parts(rounds, language),
        Data = Lines(rounds, language),
        SmallPrint = SmallPrint(language),
    };

    /// <summary>The page of these rounds, newest first.</summary>
    internal static IReadOnlyList<ReportPart> Parts(IReadOnlyList<PublishedRound> rounds, Language language) =>
    [
        .. Latest(rounds, language),
        .. Comparison(rounds, language),
        new ReportPart.Heading(CheckInReportTexts.AllRounds.In(language)),
        .. Forms(rounds).Select(form => new ReportPart.Table(Table([.. rounds.Where(round => round.Form == form)], form, language))),
    ];

    internal static IReadOnlyList<string> SmallPrint(Language language) =>
        [CheckInReportTexts.Rule(MinimumGroup.Standard.Value).In(language), CheckInReportTexts.NoPersons.In(language)];

    private static IEnumerable<ReportPart> Latest(IReadOnlyList<PublishedRound> rounds, Language language)
    {
        if (rounds.FirstOrDefault(round => round.HasCounts) is not { Figures: { } figures } latest)
        {
            return [new ReportPart.Paragraph(CheckInReportTexts.NeverEnough.In(language))];
        }

        var title = CheckInReportTexts.Latest(Words.Date(latest.Date).In(language)).In(language);
        var answered = CheckInResultTexts.Answered(figures).In(language);
        return
        [
            new ReportPart.Heading(title),
            new ReportPart.Paragraph(answered),
            new ReportPart.Bars(
                CheckInReportTexts.HowMany.In(language),
                Described(figures, language),
                [.. figures.Form.Options.Select(option => Bar(option, figures, language))]),
        ];
    }

    private static IEnumerable<ReportPart> Comparison(IReadOnlyList<PublishedRound> rounds, Language language)
    {
        var form = rounds.FirstOrDefault(round => round.HasCounts)?.Form;
        var compared = rounds.Where(round => round.HasCounts && round.Form == form).Take(MaxCompared).ToList();
        if (compared.Count < 2)
        {
            return [];
        }

        var description = string.Join(
            " ", compared.Select(round => $"{Words.Date(round.Date).In(language)}: {Described(round.Figures!, language)}"));
        var groups = form!.Options.Select(option => new ReportBarGroup(
            option.Label.In(language),
            [
                .. compared.Select(
                    round => Bar(option, round.Figures!, language) with
                    {
                        Label = Words.Date(round.Date).In(language),
                        Of = round.Figures!.Answered,
                        Shown = CheckInReportTexts.OfAnswered(
                            round.Figures!.Of(option), round.Figures!.Answered).In(language),
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

    /// <summary>The forms of these rounds, in turn.</summary>
    private static IEnumerable<CheckInForm> Forms(IReadOnlyList<PublishedRound> rounds) =>
        CheckInForms.All.Where(form => rounds.Any(round => round.Form == form));

    /// <summary>The rounds of one form: a row per round, a column per answer.</summary>
    private static ReportTable Table(IReadOnlyList<PublishedRound> rounds, CheckInForm form, Language language) => new(
        CheckInReportTexts.Caption(form).In(language),
        [
            .. CheckInReportTexts.Columns.Select(column => column.In(language)),
            .. form.Options.Select(option => option.Label.In(language)),
            CheckInReportTexts.Remark.In(language),
        ],
        [.. rounds.Select(round => Row(round, form, language))]);

    private static IReadOnlyList<ReportCell> Row(PublishedRound round, CheckInForm form, Language language) => round.Figures is { } figures
        ? [
            round.Date,
            figures.Asked,
            figures.Answered,
            .. form.Options.Select(option => figures.IsCloseTogether ? new ReportCell.Empty() : (ReportCell)figures.Of(option)),
            Remark(round, language),
        ]
        : [
            round.Date,
            .. Enumerable.Repeat(new ReportCell.Empty(), 2 + form.Options.Count),
            CheckInReportTexts.TooFew.In(language),
        ];

    /// <summary>All rounds for a spreadsheet: a row per round and answer, as rounds of several forms have no columns in common.</summary>
    private static ReportTable Lines(IReadOnlyList<PublishedRound> rounds, Language language) => new(
        CheckInReportTexts.AllRounds.In(language),
        [
            .. CheckInReportTexts.Columns.Select(column => column.In(language)),
            CheckInReportTexts.Question.In(language),
            CheckInReportTexts.Answer.In(language),
            CheckInReportTexts.Number.In(language),
            CheckInReportTexts.Remark.In(language),
        ],
        [.. rounds.SelectMany(round => LinesOf(round, language))]);

    private static IEnumerable<IReadOnlyList<ReportCell>> LinesOf(PublishedRound round, Language language) =>
        round.Figures is { IsCloseTogether: false } figures
        ? figures.Form.Options.Select(option => (IReadOnlyList<ReportCell>)
        [
            round.Date,
            figures.Asked,
            figures.Answered,
            round.Form.Question.In(language),
            option.Label.In(language),
            figures.Of(option),
            Remark(round, language),
        ])
        :
        [
            [
                round.Date,
                round.Figures is { } together ? together.Asked : new ReportCell.Empty(),
                round.Figures is { } alike ? alike.Answered : new ReportCell.Empty(),
                round.Form.Question.In(language),
                new ReportCell.Empty(),
                new ReportCell.Empty(),
                Remark(round, language),
            ],
        ];

    private static string Remark(PublishedRound round, Language language) => round.Figures switch
    {
        null => CheckInReportTexts.TooFew.In(language),
        { IsCloseTogether: true } => $"{CheckInReportTexts.CloseTogether.In(language)}. {round.Sentence}".TrimEnd(),
        _ => round.Sentence ?? "",
    };

    private static ReportBar Bar(CheckInOption option, CheckInFigures figures, Language language)
    {
        var count = figures.Of(option);
        return new ReportBar(option.Label.In(language), count, count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Described(CheckInFigures figures, Language language) => string.Join(
        ", ",
        figures.Form.Options.Select(
            option => $"{option.Label.In(language)} {figures.Of(option).ToString(CultureInfo.InvariantCulture)}")) + ".";
}

/// <summary>A round with a published outcome: its figures, or null when too few people answered.</summary>
/// <param name="Date">The day it opened.</param>
/// <param name="Form">What was asked.</param>
/// <param name="Minimum">Its threshold.</param>
/// <param name="Figures">What may be shown.</param>
/// <param name="Sentence">What the core team does with it; null when it said nothing.</param>
internal sealed record PublishedRound(LocalDate Date, CheckInForm Form, int Minimum, CheckInFigures? Figures, string? Sentence)
{
    public bool HasCounts => Figures is { IsCloseTogether: false };

    public static PublishedRound Of(RoundRecord round) => new(
        round.Date,
        CheckInForms.Find(round.Form) ?? CheckInForms.First,
        round.Minimum,
        CheckInResults.Figures(round),
        round.Sentence);
}
