using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// Counts per answer: bars where the client draws them, the same numbers in words where it does not. Without a title: Teams does not draw
/// it, so the card says in words what is counted.
/// </summary>
internal static class OutcomeChart
{
    /// <summary>Of a form with more answers than this only those are drawn that somebody chose.</summary>
    private const int MaxWithEmpty = 8;

    /// <summary>What the bars count, in words because a client need not draw a chart's title, and the bars.</summary>
    public static IReadOnlyList<Element> Of(CheckInFigures figures, Language language) =>
        [Page.Subheading(figures.Form.Counted.In(language)), Bars(figures, language)];

    /// <summary>The answers that are drawn, in the order of the form.</summary>
    public static IEnumerable<CheckInOption> Drawn(CheckInFigures figures) =>
        figures.Form.Options.Where(option => figures.Form.Options.Count <= MaxWithEmpty || figures.Of(option) > 0);

    private static HorizontalBarChart Bars(CheckInFigures figures, Language language) => new(
        [
            .. Drawn(figures).Select(option => new Bar(option.In(language), figures.Of(option)) { Color = option.Color }),
        ],
        Numbers(figures, language))
    {
        DisplayMode = BarDisplay.AbsoluteNoAxis,
    };

    private static FactSet Numbers(CheckInFigures figures, Language language) => new(
        [.. Drawn(figures).Select(
            option => new Fact(option.In(language), figures.Of(option).ToString(CultureInfo.InvariantCulture)))]);
}
