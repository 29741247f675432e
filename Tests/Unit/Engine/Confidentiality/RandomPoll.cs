using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// A small school made up from a seed that answered a top 3: 1 to 4 years, 1 to 3 levels, 5 to 10 classes, some co-mentors.
/// </summary>
/// <param name="Classes">The classes, answered or not.</param>
/// <param name="Points">Per aspect, per class: 0 to 3 points.</param>
internal sealed record RandomPoll(IReadOnlyList<RandomPoll.Class> Classes, IReadOnlyList<IReadOnlyList<int>> Points)
{
    /// <summary>A class: its place and who answered for it.</summary>
    internal sealed record Class(int Number, int Year, int Level, IReadOnlyList<int> Answered);

    public static Crossing<Class, int, int, int> ByYearAndLevel { get; } = new(one => one.Year, one => one.Level, one => one.Answered, []);

    /// <summary>The classes that answered.</summary>
    public IReadOnlyList<Class> Answering { get; } = [.. Classes.Where(one => one.Answered.Count > 0)];

    /// <summary>Aspects are named independently, each as often as the seed says.</summary>
    public static RandomPoll OfAspects(int seed, int aspects)
    {
        var random = new Random(seed);
        var classes = School(random);
        return new RandomPoll(classes, [.. Enumerable.Range(0, aspects).Select(_ => Aspect(random, classes.Count))]);
    }

    private static IReadOnlyList<Class> School(Random random)
    {
        var (years, levels, count, response) = (random.Next(1, 5), random.Next(1, 4), random.Next(5, 11), 0.75 + (random.NextDouble() / 4));
        var mentor = 0;
        return
        [
            .. Enumerable.Range(0, count).Select(number => new Class(
                number,
                1 + random.Next(years),
                1 + random.Next(levels),
                random.NextDouble() > response ? [] : random.Next(10) switch
                {
                    0 when mentor > 0 => [mentor - 1], // somebody with two classes
                    1 or 2 => [mentor++, mentor++],
                    _ => [mentor++],
                })),
        ];
    }

    private static IReadOnlyList<int> Aspect(Random random, int classes)
    {
        var often = random.NextDouble();
        return [.. Enumerable.Range(0, classes).Select(_ => random.NextDouble() < often ? random.Next(1, 4) : 0)];
    }

    /// <summary>The views that the bot shows of this poll, with the figures of all its aspects before the last audit.</summary>
    public IReadOnlyList<IReadOnlyList<Class>> Published()
    {
        var published = CrossedPublication.Of(
            Classes,
            ByYearAndLevel with { Figures = [.. Points.Select(points => new SummedFigure<Class>(one => points[one.Number], 3))] },
            MinimumGroup.Standard,
            view => view);
        var rows = Enumerable.Range(0, published.Rows.Count).ToList();
        var columns = Enumerable.Range(0, published.Columns.Count).ToList();
        return
        [
            .. new[] { published.Whole }
                .Concat(rows.Select(published.Row))
                .Concat(columns.Select(published.Column))
                .Concat(rows.SelectMany(row => columns.Select(column => published.Cell(row, column))))
                .OfType<View<IReadOnlyList<Class>>.Shown>()
                .Select(view => view.Figure),
        ];
    }

    /// <summary>What these views say of an aspect, with the answering classes numbered in the order of <see cref="Answering"/>.</summary>
    public IReadOnlyList<ShownSum> Shown(IEnumerable<IReadOnlyList<Class>> views, int aspect, bool withMentors = false) =>
    [
        .. views.Select(view => view.Where(one => one.Answered.Count > 0).ToList()).Select(view => new ShownSum(
            [.. view.Select(one => Answering.ToList().IndexOf(one))],
            view.Count(one => Points[aspect][one.Number] > 0),
            view.Sum(one => Points[aspect][one.Number]),
            withMentors ? view.Where(one => Points[aspect][one.Number] > 0).SelectMany(one => one.Answered).Distinct().Count() : null)),
    ];

    /// <summary>What the adversary finds out about an aspect when these views are shown.</summary>
    public Verdict Judge(IEnumerable<IReadOnlyList<Class>> views, int aspect, bool withMentors = false, bool namedOnly = false)
    {
        var shown = Shown(views, aspect, withMentors);
        return WorldSearch.Judge(
            [.. Answering.Select(one => one.Answered)],
            namedOnly ? [.. shown.Select(one => one with { Points = one.Named })] : shown,
            MinimumGroup.Floor,
            namedOnly ? 1 : 3);
    }
}
