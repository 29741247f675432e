using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The page of a top 3: the school, the years and the levels with charts, concerns beside strengths; the combinations of year and level,
/// and the classes, as tables, because dozens of charts are harder to read than a table. Pure.
/// </summary>
internal static class Top3ReportParts
{
    /// <summary>As many as a mentor could name.</summary>
    private const int MaxRank = 3;

    public static IReadOnlyList<ReportPart> Of(IReadOnlyList<Top3ResultView> views, int minimum, Language language)
    {
        var hidden = views.Where(view => view.Figures is null).Select(view => view.Name).ToList();
        return
        [
            .. views
                .Where(view => !Top3Views.IsCell(view.Value) && !Top3Views.IsClass(view.Value))
                .SelectMany(view => Charts(view, language)),
            .. Short(Top3ReportTexts.Cells, null, views.Where(view => Top3Views.IsCell(view.Value)), language),
            .. Short(
                Top3ReportTexts.Classes, Top3ReportTexts.ConfidentialClasses, views.Where(view => Top3Views.IsClass(view.Value)), language),
            .. hidden.Count == 0
                ? Array.Empty<ReportPart>()
                : [
                    new ReportPart.Heading(Top3ReportTexts.Hidden.In(language)),
                    new ReportPart.Paragraph(Top3ReportTexts.NotShown(hidden, minimum).In(language)),
                ],
        ];
    }

    private static IEnumerable<ReportPart> Charts(Top3ResultView view, Language language) => view.Figures is not { } figures
        ? []
        :
        [
            new ReportPart.Heading(Top3ReportTexts.Heading(view.Name).In(language)),
            new ReportPart.Paragraph(Top3ReportTexts.Response(figures).In(language)),
            .. figures.ClassesAnswered == 0 ? [] : Charts(figures, language),
        ];

    private static IEnumerable<ReportPart> Charts(Top3FiguresView figures, Language language) =>
    [
        Chart(Top3ReportTexts.Concerns, figures.Concerns, figures.ClassesAnswered, language),
        .. figures.ClassesWithoutConcerns == 0
            ? Array.Empty<ReportPart>()
            :
            [
                new ReportPart.Paragraph(
                    Top3ReportTexts.WithoutConcerns(figures.ClassesWithoutConcerns, figures.ClassesAsked).In(language)),
            ],
        Chart(Top3ReportTexts.Strengths, figures.Strengths, figures.ClassesAnswered, language),
        .. figures.Before is { } before ? Facts(Top3ReportTexts.SinceLast(before), figures.Changes, language) : [],
        .. Facts(Top3ReportTexts.YearsApart, figures.YearsApart, language),
    ];

    private static ReportPart Chart(Text list, IReadOnlyList<AspectFigureView> figures, int answered, Language language)
    {
        if (figures.Count == 0)
        {
            return new ReportPart.Paragraph($"{list.In(language)}: {Top3ReportTexts.NothingNamed.In(language)}");
        }

        var bars = figures
            .Select(
                figure => new ReportBar(
                    Top3ReportTexts.Bar(figure).In(language),
                    figure.Points,
                    Top3ReportTexts.NamedIn(figure.Classes, answered).In(language)))
            .ToList();
        return new ReportPart.Bars(
            Top3ReportTexts.Chart(list).In(language),
            string.Join("; ", bars.Select(bar => $"{bar.Label}, {bar.Shown}")) + ".",
            bars);
    }

    private static IEnumerable<ReportPart> Facts(Text caption, IReadOnlyList<(Text Name, Text Value)> facts, Language language) =>
        facts.Count == 0
        ? []
        :
        [
            new ReportPart.Table(new ReportTable(
                caption.In(language),
                [Top3ReportTexts.Aspect.In(language), Top3ReportTexts.Difference.In(language)],
                [.. facts.Select(fact => (IReadOnlyList<ReportCell>)[fact.Name.In(language), fact.Value.In(language)])])),
        ];

    private static IEnumerable<ReportPart> Short(Text heading, Text? remark, IEnumerable<Top3ResultView> views, Language language)
    {
        var shown = views.Where(view => view.Figures is not null).ToList();
        return shown.Count == 0
            ? []
            :
            [
                new ReportPart.Heading(heading.In(language)),
                .. remark is null ? Array.Empty<ReportPart>() : [new ReportPart.Paragraph(remark.In(language))],
                new ReportPart.Table(new ReportTable(
                    $"{heading.In(language)}: {Top3ReportTexts.FirstPlaces.In(language).ToLowerInvariant()}",
                    [.. Top3ReportTexts.ShortColumns.Select(column => column.In(language))],
                    [.. shown.Select(view => Row(view, view.Figures!, language))])),
            ];
    }

    private static IReadOnlyList<ReportCell> Row(Top3ResultView view, Top3FiguresView figures, Language language) =>
    [
        Top3ReportTexts.Heading(view.Name).In(language),
        Top3ReportTexts.Response(figures).In(language),
        figures.ClassesAnswered == 0
            ? new ReportCell.Empty()
            : Line(figures.Concerns, figures.ClassesWithoutConcerns, figures.ClassesAsked, language),
        figures.ClassesAnswered == 0 ? new ReportCell.Empty() : Line(figures.Strengths, 0, figures.ClassesAsked, language),
    ];

    private static string Line(IReadOnlyList<AspectFigureView> figures, int withoutConcerns, int asked, Language language) => string.Join(
        "; ",
        figures.Where(figure => figure.Rank <= MaxRank)
            .Select(figure => Top3ReportTexts.Bar(figure).In(language))
            .Concat(withoutConcerns == 0 ? [] : [Top3ReportTexts.WithoutConcerns(withoutConcerns, asked).In(language)])
            .DefaultIfEmpty(Top3ReportTexts.NothingNamed.In(language)));
}
