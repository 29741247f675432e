using System.Numerics;

namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Whether a figure about too few people can be derived from the shown views of a table by adding and subtracting them.</summary>
/// <remarks>
/// <para>Hidden cells are edges between their row and their column. Rows whose total is hidden act as one line (only their sum follows,
/// from the whole), and so do such columns. A sum of hidden cells can be derived exactly when it is a cut of that graph. The smallest cuts
/// are one line, or a set A of lines on one side minus the lines on the other side that have all their hidden cells in A. It is enough to
/// check these, from both sides: larger sums are made up of them.</para>
/// <para>A cell in which nobody answered is zero and hides nothing, so it does not count. That no figure is negative adds one thing: when a
/// derived sum is zero, its parts are zero. As every derived sum is about at least the minimum group, this reveals no more of a group than
/// a shown view could: that all of them gave the same answer.</para>
/// </remarks>
internal static class Disclosure
{
    /// <summary>True when a figure can be derived about at least one person and fewer people than the minimum.</summary>
    /// <param name="grid">Who answered where.</param>
    /// <param name="shown">The views that are shown. When any view is shown, the whole must be.</param>
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

    /// <summary>
    /// The line that each row (or column) counts as: itself when its total is shown, otherwise the one that all hidden ones share.
    /// </summary>
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

    /// <summary>Counts the distinct people behind a sum and stops at the minimum, so a short list is enough.</summary>
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
