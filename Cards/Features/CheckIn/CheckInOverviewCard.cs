using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Answers "resultaten": the closed check-ins of the term, newest first.</summary>
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
            ? (Element[])
            [
                new TextBlock(figures.Form.Question.In(language)) { IsSubtle = true, Spacing = Spacing.None },
                Page.Paragraph(
                    figures.IsCloseTogether ? CheckInResultTexts.CloseTogether.In(language) : Counts(figures, asShares, language)),
                Page.Paragraph(CheckInResultTexts.Answered(figures).In(language)),
                .. round.Sentence is { } sentence
                    ? [TypedText.Said(CheckInResultTexts.Sentence.In(language), sentence)]
                    : Array.Empty<Element>(),
            ]
            : [Page.Paragraph(CheckInResultTexts.OverviewTooFew.In(language))],
    ];

    private static string Counts(CheckInFigures figures, bool asShares, Language language) => string.Join(
        " · ",
        OutcomeChart.Drawn(figures).Select(option => string.Create(
            CultureInfo.InvariantCulture,
            $"{option.In(language)} {figures.Of(option)}{(asShares ? $" ({figures.PerCent(option)}%)" : "")}")));
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
/// <param name="Sentence">What the core team does with it; null when it said nothing.</param>
public sealed record CheckInOverviewRound(LocalDate Opened, CheckInFigures? Figures, string? Sentence = null);
