using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Answers "resultaten": the latest closed check-ins, newest first.</summary>
public static class CheckInOverviewCard
{
    public static AdaptiveCard Create(CheckInOverviewView view, Language language) => Page.Of(
        language,
        CheckInResultTexts.OverviewHeading,
        [
            .. view.Rounds.Count == 0
                ? [Page.Paragraph(CheckInResultTexts.OverviewNone.In(language))]
                : view.Rounds.SelectMany(round => Round(round, Differ(view), language)),
            Page.SmallPrint(CheckInResultTexts.OverviewWhoSees(view.Minimum).In(language)),
        ],
        view.Export is { } export ? [Execute.For(ExportVerbs.Offer, export, ExportTexts.AsFile.In(language))] : []);

    /// <summary>Not as many people answered each round, so that only shares can be compared.</summary>
    private static bool Differ(CheckInOverviewView view) =>
        view.Rounds.Where(round => round.Figures is not null).DistinctBy(round => round.Figures!.Answered).Count() > 1;

    private static IEnumerable<Element> Round(CheckInOverviewRound round, bool asShares, Language language) =>
    [
        Page.Subheading(Words.Day(round.Opened).In(language)),
        .. round.Figures is { } figures
            ? [
                Page.Paragraph(Counts(figures, asShares, language)),
                Page.Paragraph(CheckInResultTexts.Answered(figures.Answered, figures.Asked).In(language)),
            ]
            : new[] { Page.Paragraph(CheckInResultTexts.OverviewTooFew.In(language)) },
    ];

    private static string Counts(CheckInFigures figures, bool asShares, Language language) => string.Join(
        " · ",
        WeatherReport.All.Select(weather => string.Create(
            CultureInfo.InvariantCulture,
            $"{WeatherReport.WithEmoji(weather, language)} {figures.Counts.GetValueOrDefault(weather)}"
                + $"{(asShares ? $" ({WeatherChange.PerCent(figures, weather)}%)" : "")}")));
}

/// <summary>The latest closed rounds.</summary>
public sealed record CheckInOverviewView
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<CheckInOverviewRound> Rounds { get; init; }

    public required int Minimum { get; init; }

    /// <summary>The file with these rounds, for those who may have it; null for everybody else.</summary>
    public ExportAsk? Export { get; init; }
}

/// <summary>One closed round.</summary>
/// <param name="Opened">The local date it opened.</param>
/// <param name="Figures">What may be shown; null when too few answered.</param>
public sealed record CheckInOverviewRound(LocalDate Opened, CheckInFigures? Figures);

/// <summary>Published figures of a round.</summary>
public sealed record CheckInFigures(int Asked, int Answered, IReadOnlyDictionary<Weather, int> Counts);
