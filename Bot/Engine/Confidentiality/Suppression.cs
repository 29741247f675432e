namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// Which views of a table with two dimensions may be shown: those of enough people, minus as few others as needed so that nothing about too
/// few people can be derived from the rest (complementary suppression). Only <see cref="Choose"/> creates one.
/// </summary>
internal sealed class Suppression
{
    private readonly IReadOnlySet<ViewKey> _shown;

    private Suppression(IReadOnlySet<ViewKey> shown, MinimumGroup minimum)
    {
        _shown = shown;
        Minimum = minimum;
    }

    public MinimumGroup Minimum { get; }

    public bool Shows(ViewKey view) => _shown.Contains(view);

    /// <summary>
    /// Takes the whole, then the rows and columns, then the cells, and shows each unless something about too few people could then be
    /// derived. A view that was rejected stays rejected, because showing more never makes less derivable: nothing can be added to the
    /// outcome.
    /// </summary>
    /// <param name="grid">Who answered where.</param>
    /// <param name="minimum">The threshold of the round.</param>
    /// <param name="candidates">The views to choose from; every view when not given.</param>
    public static Suppression Choose(Grid grid, MinimumGroup minimum, Func<ViewKey, bool>? candidates = null)
    {
        var worthy = grid.Views()
            .Where(view => candidates is null || candidates(view))
            .Select(view => (View: view, People: grid.PeopleIn(view)))
            .Where(v => minimum.IsReachedBy(v.People))
            .ToList();
        var margins = worthy.Where(v => v.View.Row is null || v.View.Column is null)
            .OrderBy(v => v.View == ViewKey.Whole ? 0 : 1)
            .ThenByDescending(v => v.People);
        var cells = worthy.Where(v => v.View is { Row: not null, Column: not null }).ToList();
        HashSet<ViewKey> safe = [];
        Add(grid, safe, margins.Select(v => v.View), minimum);
        return new Suppression(
            new[] { cells.OrderBy(v => v.People), cells.OrderByDescending(v => v.People) }
                .Select(order => Add(grid, [.. safe], order.Select(v => v.View), minimum))
                .MaxBy(shown => shown.Count)!,
            minimum);
    }

    private static HashSet<ViewKey> Add(Grid grid, HashSet<ViewKey> shown, IEnumerable<ViewKey> views, MinimumGroup minimum)
    {
        foreach (var view in views)
        {
            shown.Add(view);
            if (Disclosure.Follows(grid, shown, minimum))
            {
                shown.Remove(view);
            }
        }

        return shown;
    }
}
