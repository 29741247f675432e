using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// One list of a top 3: bars with the points and the number of classes in which each was named; the same in words where there are no bars.
/// </summary>
internal static class AspectChart
{
    /// <summary>More bars than this do not show well on a phone; the lists hold three, so what comes after was rarely named.</summary>
    private const int MaxBars = 8;

    /// <summary>The heading and the chart below it.</summary>
    /// <param name="heading">Which of the two lists.</param>
    /// <param name="view">The view of the figures.</param>
    /// <param name="figures">Most points first.</param>
    /// <param name="color">The colour of the bars.</param>
    /// <param name="language">The language of all texts.</param>
    public static IReadOnlyList<Element> Of(
        Text heading, Top3FiguresView view, IReadOnlyList<AspectFigureView> figures, ChartColor color, Language language)
    {
        List<AspectFigureView> shown = [.. figures.Take(MaxBars)];
        var title = Page.Subheading(heading.In(language));
        if (shown.Count == 0)
        {
            return [title, Page.Paragraph(Top3ResultTexts.NothingNamed.In(language))];
        }

        var numbers = new FactSet([.. shown.Select(figure => new Fact(Name(figure, language), Value(figure, view, language)))]);
        return view.ClassesAsked == 1
            ? [title, numbers]
            : [title, Page.Paragraph(Top3ResultTexts.Points.In(language)), Bars(shown, view, numbers, color, language)];
    }

    private static HorizontalBarChart Bars(
        List<AspectFigureView> shown, Top3FiguresView view, FactSet numbers, ChartColor color, Language language) => new(
        [
            .. shown.Select(
                figure => new Bar(
                    $"{Name(figure, language)} · {Top3ResultTexts.PointsOf(figure.Points).In(language)}, "
                        + Top3ResultTexts.NamedIn(figure.Classes, view.ClassesAnswered).In(language),
                    figure.Points) { Color = color }),
        ],
        numbers)
        {
            DisplayMode = BarDisplay.AbsoluteNoAxis,
        };

    private static string Name(AspectFigureView figure, Language language) =>
        Top3ResultTexts.Row(figure.Rank, figure.IsTied, figure.Name.In(language)).In(language);

    /// <summary>For one class the points say everything; for several, also in how many classes it was named.</summary>
    private static string Value(AspectFigureView figure, Top3FiguresView view, Language language)
    {
        var points = Top3ResultTexts.PointsOf(figure.Points).In(language);
        return view.ClassesAsked == 1
            ? points
            : $"{Top3ResultTexts.NamedIn(figure.Classes, view.ClassesAnswered).In(language)}, {points}";
    }
}
