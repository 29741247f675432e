using System.Numerics;

namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// Whether a figure about too few people follows from the views of a table that are shown, by adding and subtracting what is shown.
/// </summary>
/// <remarks>
/// <para>Cells that are not shown are edges between their row and their column. Rows whose total is not shown act as one line (only their
/// sum follows, from the whole), and so do such columns. A sum of hidden cells follows exactly when it is a cut of that graph; the smallest
/// ones are one line, or a set A of lines on one side less the lines on the other side that have all their hidden cells in A. It is enough
/// to look at these, from both sides: larger sums fall apart into them.</para>
/// <para>A cell in which nobody answered is nought and hides nothing, so it does not count. That a figure is nought or more adds this much:
/// a sum that follows and is nought makes its parts nought. As every sum that follows stands for the minimum group, this tells of a group
/// what a shown view could tell of it too: that all of them said the same.</para>
/// </remarks>
internal static class Disclosure
{
    /// <summary>True when some figure about at least one and fewer than the minimum of people follows.</summary>
    /// <param name="grid">Who answered where.</param>
    /// <param name="shown">The views that are shown. When anything is, the whole must be.</param>
    /// <param name="minimum">The threshold of the round.</param>
    public static bool Follows(Grid grid, IReadOnlySet<ViewKey> shown, MinimumGroup minimum)
    {
        if (shown.Count == 0)
        {
            return false;
        }

        if (shown.Any(view => view is { Row: { } row, Column: { } column } && IsTooFew(grid.People(row, column), minimum)))
        {
            return true;
        }

        var hidden = Hidden(grid, shown);
        return CutIsTooSmall(hidden, minimum) || CutIsTooSmall([.. hidden.Select(e => new Edge(e.To, e.From, e.People))], minimum);
    }

    private static List<Edge> Hidden(Grid grid, IReadOnlySet<ViewKey> shown)
    {
        var rows = Lines(grid.Rows, row => shown.Contains(ViewKey.OfRow(row)));
        var columns = Lines(grid.Columns, column => shown.Contains(ViewKey.OfColumn(column)));
        var hidden = new List<Edge>();
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (grid.People(row, column) is { Count: > 0 } people && !shown.Contains(ViewKey.Cell(row, column)))
                {
                    hidden.Add(new Edge(rows[row], columns[column], people));
                }
            }
        }

        return hidden;
    }

    /// <summary>The line each row (or column) counts as: itself when its total is shown, else the one that all the others share.</summary>
    private static int[] Lines(int count, Func<int, bool> isShown)
    {
        var numbers = Enumerable.Range(0, count);
        var shared = numbers.FirstOrDefault(line => !isShown(line));
        return [.. numbers.Select(line => isShown(line) ? line : shared)];
    }

    private static bool CutIsTooSmall(IReadOnlyList<Edge> hidden, MinimumGroup minimum)
    {
        var ends = hidden.Aggregate(0, (lines, edge) => lines | (1 << edge.From));
        var into = new int[Grid.MaxLines];
        foreach (var edge in hidden)
        {
            into[edge.To] |= 1 << edge.From;
        }

        // Every non-empty set of the lines that have hidden cells.
        for (var lines = ends; lines != 0; lines = (lines - 1) & ends)
        {
            var (inside, isOneLine) = (lines, BitOperations.IsPow2(lines));
            if (IsTooFew(hidden.Where(e => (inside & (1 << e.From)) != 0 && (into[e.To] & ~inside) != 0), minimum)
                || (isOneLine && IsTooFew(hidden.Where(e => inside == 1 << e.From), minimum)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts different people behind a sum, and stops at the minimum: that is why a short list does.</summary>
    private static bool IsTooFew(IEnumerable<Edge> sum, MinimumGroup minimum)
    {
        var found = new List<int>(minimum.Value);
        foreach (var person in sum.SelectMany(edge => edge.People))
        {
            if (!found.Contains(person))
            {
                found.Add(person);
            }

            if (minimum.IsReachedBy(found.Count))
            {
                return false;
            }
        }

        return found.Count > 0;
    }

    private static bool IsTooFew(IReadOnlyList<int> people, MinimumGroup minimum) => people.Count > 0 && !minimum.IsReachedBy(people.Count);

    /// <summary>A cell that is not shown, as an edge between two lines.</summary>
    private readonly record struct Edge(int From, int To, IReadOnlyList<int> People);
}
