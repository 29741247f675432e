using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The counts of an outcome, in the order of its form.</summary>
internal static class OutcomeChart
{
    /// <summary>Of a form with more answers than this only those are drawn that somebody chose.</summary>
    private const int MaxWithEmpty = 8;

    /// <summary>What the bars count, in words because a client need not draw a chart's title, and the bars.</summary>
    public static IReadOnlyList<Element> Of(CheckInFigures figures, Language language) =>
    [
        Page.Subheading(figures.Form.Counted.In(language)),
        CountBars.Of([.. Drawn(figures).Select(option => new CountBar(option.In(language), figures.Of(option), option.Color))]),
    ];

    /// <summary>The answers that are drawn, in the order of the form.</summary>
    public static IEnumerable<CheckInOption> Drawn(CheckInFigures figures) =>
        figures.Form.Options.Where(option => figures.Form.Options.Count <= MaxWithEmpty || figures.Of(option) > 0);
}
