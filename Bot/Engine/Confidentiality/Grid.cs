using System.Runtime.InteropServices;

namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>A view of a table with two dimensions: the whole (neither given), one row, one column, or one cell (both given).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ViewKey(int? Row, int? Column)
{
    public static ViewKey Whole { get; }

    public static ViewKey OfRow(int row) => new(row, null);

    public static ViewKey OfColumn(int column) => new(null, column);

    public static ViewKey Cell(int row, int column) => new(row, column);

    public bool Covers(int row, int column) => (Row is null || Row == row) && (Column is null || Column == column);
}

/// <summary>
/// Who answered in each cell of a table with two dimensions. People are numbers here; one person may appear in several cells.
/// </summary>
internal sealed class Grid
{
    /// <summary>The maximum number of rows, and of columns: <see cref="Disclosure"/> checks every subset of them.</summary>
    public const int MaxLines = 16;

    private readonly int[][] _people;

    /// <summary>Takes the numbers of the people per cell, row by row.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxLines"/> rows or columns, or a number of cells that is not rows times
    /// columns.</exception>
    public Grid(int rows, int columns, IReadOnlyList<IEnumerable<int>> people)
    {
        if (rows > MaxLines || columns > MaxLines || people.Count != rows * columns)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Expected at most {MaxLines} rows and columns, and people per cell; got {rows} x {columns} with {people.Count}."),
                nameof(people));
        }

        Rows = rows;
        Columns = columns;
        _people = [.. people.Select(p => p.Distinct().ToArray())];
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Who answered in a cell, each once.</summary>
    public IReadOnlyList<int> People(int row, int column) => _people[(row * Columns) + column];

    /// <summary>How many different people answered in a view.</summary>
    public int PeopleIn(ViewKey view) => CellsOf(view).SelectMany(cell => People(cell.Row, cell.Column)).Distinct().Count();

    /// <summary>Every view there is: the whole, the rows, the columns, the cells.</summary>
    public IEnumerable<ViewKey> Views() =>
        [
            ViewKey.Whole,
            .. Enumerable.Range(0, Rows).Select(ViewKey.OfRow),
            .. Enumerable.Range(0, Columns).Select(ViewKey.OfColumn),
            .. CellsOf(ViewKey.Whole).Select(cell => ViewKey.Cell(cell.Row, cell.Column)),
        ];

    private IEnumerable<(int Row, int Column)> CellsOf(ViewKey view) =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Columns)
        where view.Covers(row, column)
        select (row, column);
}
