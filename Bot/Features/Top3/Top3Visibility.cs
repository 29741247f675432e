using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// What one reader may see of one poll: figures by view, and the views one can go to. All figures in it come from <c>Confidentiality</c>.
/// </summary>
internal sealed class Top3Visibility
{
    private readonly Dictionary<string, TopFigures> _figures;

    private Top3Visibility(
        Top3Reader reader, Dictionary<string, TopFigures> figures, IReadOnlyList<(int Year, TopFigures Figures)> years,
        IReadOnlyList<(string Value, Text Name)> views)
    {
        Reader = reader;
        _figures = figures;
        Years = years;
        Views = views;
    }

    public Top3Reader Reader { get; }

    /// <summary>The years this reader may see.</summary>
    public IReadOnlyList<(int Year, TopFigures Figures)> Years { get; }

    /// <summary>Every view that exists for this reader; the figures of some are hidden.</summary>
    public IReadOnlyList<(string Value, Text Name)> Views { get; }

    /// <summary>The figures of a view; null when they are hidden, or when there is no such view for this reader.</summary>
    public TopFigures? Of(string view) => _figures.GetValueOrDefault(view);

    /// <summary>Determines what one reader may see of every view.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="poll">The poll.</param>
    /// <param name="classes">All its classes.</param>
    /// <param name="mentored">The classes of the school in the current directory, which tell who is mentor of which class.</param>
    public static Top3Visibility For(
        Person reader, PollRecord poll, IReadOnlyList<ClassRecord> classes, IReadOnlyList<SchoolClass> mentored) =>
        Top3Breakdown.ForAnalysisTeam(reader, poll, classes) is { } confidential
            ? Whole(confidential.Figure, classes)
            : Limited(reader, poll, classes, mentored);

    /// <summary>What everybody at the school may see: no classes at all.</summary>
    public static Top3Visibility ForEverybody(PollRecord poll, IReadOnlyList<ClassRecord> classes) => Limited(null, poll, classes, []);

    private static Top3Visibility Whole(Top3Breakdown all, IReadOnlyList<ClassRecord> classes) => new(
        Top3Reader.AnalysisTeam,
        new[] { (Top3Views.School, all.School) }
            .Concat(all.Years.Select(year => (Top3Views.OfYear(year.Year).Value, year.Figures)))
            .Concat(all.Levels.Select(level => (Top3Views.OfLevel(level.Level).Value, level.Figures)))
            .Concat(all.Cells.Select(cell => (Top3Views.OfCell(cell.Year, cell.Level).Value, cell.Figures)))
            .Concat(all.Classes.Select(one => (Top3Views.OfClass(one.Class).Value, one.Figures)))
            .ToDictionary(view => view.Item1, view => view.Item2, StringComparer.Ordinal),
        all.Years,
        [.. Top3Views.Shared(classes), .. all.Classes.Select(one => Top3Views.OfClass(one.Class))]);

    private static Top3Visibility Limited(
        Person? reader, PollRecord poll, IReadOnlyList<ClassRecord> classes, IReadOnlyList<SchoolClass> mentored)
    {
        var figures = Published(Top3Breakdown.ForOthers(poll, classes));
        var own = classes
            .Select(asked => (Class: asked, Now: mentored.FirstOrDefault(one => one.Id == asked.ClassId)))
            .Where(one => one.Now is not null && reader is not null)
            .Select(one => (one.Class, Figures: Top3Breakdown.ForOwnMentor(reader!, poll, one.Now!, one.Class)?.Figure))
            .Where(one => one.Figures is not null)
            .ToList();
        foreach (var (asked, ownFigures) in own)
        {
            figures[Top3Views.OfClass(asked).Value] = ownFigures!;
        }

        return new Top3Visibility(
            Top3Reader.Everybody,
            figures,
            [
                .. classes.Select(asked => asked.Year)
                    .Distinct()
                    .Order()
                    .Where(year => figures.ContainsKey(Top3Views.OfYear(year).Value))
                    .Select(year => (year, figures[Top3Views.OfYear(year).Value])),
            ],
            [.. Top3Views.Shared(classes), .. own.Select(one => Top3Views.OfClass(one.Class))]);
    }

    private static Dictionary<string, TopFigures> Published(CrossedPublication<int, string, TopFigures> published)
    {
        var figures = new Dictionary<string, TopFigures>(StringComparer.Ordinal);
        Keep(Top3Views.School, published.Whole);
        for (var row = 0; row < published.Rows.Count; row++)
        {
            Keep(Top3Views.OfYear(published.Rows[row]).Value, published.Row(row));
            for (var column = 0; column < published.Columns.Count; column++)
            {
                Keep(Top3Views.OfCell(published.Rows[row], published.Columns[column]).Value, published.Cell(row, column));
            }
        }

        for (var column = 0; column < published.Columns.Count; column++)
        {
            Keep(Top3Views.OfLevel(published.Columns[column]).Value, published.Column(column));
        }

        return figures;

        void Keep(string view, View<TopFigures>? judged)
        {
            if (judged is View<TopFigures>.Shown shown)
            {
                figures[view] = shown.Figure;
            }
        }
    }
}
