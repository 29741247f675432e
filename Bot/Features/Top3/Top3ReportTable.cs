using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// A top 3 for a spreadsheet: a row for each aspect that was named in a view, and one without figures for each hidden view. Pure.
/// </summary>
internal static class Top3ReportTable
{
    private static readonly ReportCell Empty = new ReportCell.Empty();

    public static ReportTable Of(IReadOnlyList<Top3ResultView> views, Language language) => new(
        Top3ReportTexts.Title.In(language),
        [.. Top3ReportTexts.Columns.Select(column => column.In(language))],
        [.. views.SelectMany(view => Rows(view, language))]);

    private static List<IReadOnlyList<ReportCell>> Rows(Top3ResultView view, Language language)
    {
        var name = view.Name.In(language);
        if (view.Figures is not { } figures)
        {
            return [[name, .. Enumerable.Repeat(Empty, Top3ReportTexts.Columns.Count - 2), Top3ReportTexts.Hidden.In(language)]];
        }

        List<IReadOnlyList<ReportCell>> rows =
        [
            .. figures.Concerns.Select(figure => Row(name, Top3ReportTexts.Concerns, figure, figures, language)),
            .. figures.ClassesWithoutConcerns == 0 ? Array.Empty<IReadOnlyList<ReportCell>>() : [WithoutConcerns(name, figures, language)],
            .. figures.Strengths.Select(figure => Row(name, Top3ReportTexts.Strengths, figure, figures, language)),
        ];
        return rows.Count > 0 ? rows : [NothingNamed(name, figures, language)];
    }

    private static IReadOnlyList<ReportCell> Row(
        string name, Text list, AspectFigureView figure, Top3FiguresView figures, Language language) =>
    [
        name,
        list.In(language),
        figure.Rank,
        figure.IsTied ? Top3ReportTexts.Shared.In(language) : Empty,
        figure.Name.In(language),
        figure.Points,
        figures.MentorsAnswered,
        figure.Classes,
        figures.ClassesAnswered,
        Empty,
    ];

    private static IReadOnlyList<ReportCell> WithoutConcerns(string name, Top3FiguresView figures, Language language) =>
        [
            name,
            Top3ReportTexts.NoConcerns.In(language),
            Empty,
            Empty,
            Empty,
            Empty,
            figures.MentorsAnswered,
            figures.ClassesWithoutConcerns,
            figures.ClassesAnswered,
            Empty,
        ];

    private static IReadOnlyList<ReportCell> NothingNamed(string name, Top3FiguresView figures, Language language) =>
        [
            name,
            Empty,
            Empty,
            Empty,
            Empty,
            Empty,
            figures.MentorsAnswered,
            Empty,
            figures.ClassesAnswered,
            Top3ReportTexts.NothingNamed.In(language),
        ];
}
