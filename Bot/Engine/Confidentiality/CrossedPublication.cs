namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// What may be published of figures crossed in two dimensions, with their totals: per view the figure, or nothing. Figures of hidden views
/// are not even computed.
/// </summary>
/// <typeparam name="TRow">The first dimension, as a year.</typeparam>
/// <typeparam name="TColumn">The second dimension, as a level.</typeparam>
/// <typeparam name="TFigure">What is published of a view. Its parts may be sums over the items of the view.</typeparam>
internal sealed class CrossedPublication<TRow, TColumn, TFigure>
    where TRow : notnull
    where TColumn : notnull
{
    private readonly Dictionary<ViewKey, View<TFigure>> _views;

    internal CrossedPublication(IReadOnlyList<TRow> rows, IReadOnlyList<TColumn> columns, Dictionary<ViewKey, View<TFigure>> views)
    {
        Rows = rows;
        Columns = columns;
        _views = views;
    }

    public IReadOnlyList<TRow> Rows { get; }

    public IReadOnlyList<TColumn> Columns { get; }

    public View<TFigure> Whole => _views[ViewKey.Whole];

    public View<TFigure> Row(int row) => _views[ViewKey.OfRow(row)];

    public View<TFigure> Column(int column) => _views[ViewKey.OfColumn(column)];

    /// <summary>One cell; null when there is nothing of this row and column at all.</summary>
    public View<TFigure>? Cell(int row, int column) => _views.GetValueOrDefault(ViewKey.Cell(row, column));
}

/// <summary>
/// What may be published of one view. A <see cref="Shown"/> cannot be created without a <see cref="Suppression"/> that shows it.
/// </summary>
internal abstract class View<TFigure>
{
    private View()
    {
    }

    internal sealed class Shown : View<TFigure>
    {
        private Shown(TFigure figure) => Figure = figure;

        public TFigure Figure { get; }

        internal static View<TFigure> Judge(Suppression suppression, ViewKey view, Func<TFigure> figure) =>
            suppression.Shows(view) ? new Shown(figure()) : new Hidden();
    }

    /// <summary>Too few people, or so few elsewhere that this figure would give them away. Which of the two is not disclosed.</summary>
    internal sealed class Hidden : View<TFigure>;
}

/// <summary>Where an item belongs in two dimensions, and who answered for it.</summary>
/// <param name="Row">The item's place in the first dimension.</param>
/// <param name="Column">The item's place in the second dimension.</param>
/// <param name="Answered">The people who answered for the item; nobody when there is no answer.</param>
/// <param name="Figures">Every number of an answer that the figure of a view tells the sum of, or how many are not nought.</param>
internal sealed record Crossing<TItem, TRow, TColumn, TPerson>(
    Func<TItem, TRow> Row,
    Func<TItem, TColumn> Column,
    Func<TItem, IEnumerable<TPerson>> Answered,
    IReadOnlyList<SummedFigure<TItem>> Figures);

/// <summary>
/// The one door for figures in two dimensions (platform facts, section 6: minimum group, remainder, the next group hidden too),
/// with <see cref="LastAudit"/> behind it.
/// </summary>
internal static class CrossedPublication
{
    /// <summary>
    /// Judges every view of the items, by who answered and then by what was answered. Rows and columns come in the order in which the items
    /// first name them.
    /// </summary>
    public static CrossedPublication<TRow, TColumn, TFigure> Of<TItem, TRow, TColumn, TPerson, TFigure>(
        IReadOnlyList<TItem> items,
        Crossing<TItem, TRow, TColumn, TPerson> crossing,
        MinimumGroup minimum,
        Func<IReadOnlyList<TItem>, TFigure> figure)
        where TRow : notnull
        where TColumn : notnull
        where TPerson : notnull
    {
        List<TRow> rows = [.. items.Select(crossing.Row).Distinct()];
        List<TColumn> columns = [.. items.Select(crossing.Column).Distinct()];
        var cells = items.ToLookup(item => (Row: rows.IndexOf(crossing.Row(item)), Column: columns.IndexOf(crossing.Column(item))));
        var numbers = items.SelectMany(crossing.Answered)
            .Distinct()
            .Select((person, number) => (person, number))
            .ToDictionary(p => p.person, p => p.number);
        var people =
            from row in Enumerable.Range(0, rows.Count)
            from column in Enumerable.Range(0, columns.Count)
            select cells[(row, column)].SelectMany(crossing.Answered).Select(person => numbers[person]);
        var grid = new Grid(rows.Count, columns.Count, [.. people]);
        List<TItem> answered = [.. items.Where(item => crossing.Answered(item).Any())];
        var suppression = PictureSteps.Choose(
            grid,
            [
                .. answered.Select(item => new AnsweredItem(
                    rows.IndexOf(crossing.Row(item)),
                    columns.IndexOf(crossing.Column(item)),
                    [.. crossing.Answered(item).Select(person => numbers[person]).Distinct()])),
            ],
            [.. crossing.Figures.Select(one => new ActualAnswers([.. answered.Select(one.Value)], one.Most))],
            minimum);
        var views = grid.Views()
            .Select(
                view => (Key: view, Items: cells.Where(cell => view.Covers(cell.Key.Row, cell.Key.Column))
                    .SelectMany(cell => cell)
                    .ToList()))
            .Where(view => view.Items.Count > 0 || view.Key == ViewKey.Whole)
            .ToDictionary(view => view.Key, view => View<TFigure>.Shown.Judge(suppression, view.Key, () => figure(view.Items)));
        return new CrossedPublication<TRow, TColumn, TFigure>(rows, columns, views);
    }
}
