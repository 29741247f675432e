using System.Numerics;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// The adversary for figures that are crossed in two dimensions: lists every world (points 0 to 3 for every class that answered) that fits
/// all that is shown, and sees what is the same in all of them. It knows no cuts, no graphs and no rule of the bot.
/// </summary>
/// <remarks>
/// <para>A <b>breach</b> is a set of classes with at least one and fewer than the minimum different mentors, for which the number that
/// named the aspect, or the points, is the same in every world. Every such set is judged, not only cells.</para>
/// <para>One thing is no breach, because no threshold can prevent it short of hiding the view: what a shown view says by itself of all its
/// classes ("nobody named it", "all named it"). Classes in such a view are left out of the sets. What then follows from it for classes
/// <i>outside</i> that view is a breach, also when they are many and turn out to be unanimous: no view said that.</para>
/// <para>The differences between worlds are a space; a sum is the same in all worlds when it is orthogonal to that space. So the search may
/// stop as soon as the space is as large as the shown sums allow, and is complete otherwise.</para>
/// </remarks>
internal sealed class WorldSearch
{
    private const int Budget = 4_000_000;

    private readonly IReadOnlyList<IReadOnlyList<int>> _mentors;
    private readonly IReadOnlyList<ShownSum> _shown;
    private readonly int _most;
    private readonly int[][] _viewsOf;
    private readonly int[] _named;
    private readonly int[] _points;
    private readonly int[] _left;
    private readonly int[] _world;
    private readonly WorldSpan _namedSpan = new();
    private readonly WorldSpan _pointSpan = new();
    private readonly int _freedom;
    private int[]? _first;
    private int _steps;

    private WorldSearch(IReadOnlyList<IReadOnlyList<int>> mentors, IReadOnlyList<ShownSum> shown, int most)
    {
        (_mentors, _shown, _most) = (mentors, shown, most);
        _world = new int[mentors.Count];
        var views = Enumerable.Range(0, shown.Count).ToList();
        _viewsOf = [.. mentors.Select((_, number) => views.Where(view => shown[view].Members.Contains(number)).ToArray())];
        _named = [.. shown.Select(view => view.Named)];
        _points = [.. shown.Select(view => view.Points)];
        _left = [.. shown.Select(view => view.Members.Count)];
        var sums = new WorldSpan();
        foreach (var view in shown)
        {
            sums.Add([.. mentors.Select((_, number) => view.Members.Contains(number) ? 1L : 0L)]);
        }

        _freedom = mentors.Count - sums.Rank;
    }

    /// <summary>Judges one aspect. Takes what is shown and who answered, and no answers.</summary>
    public static Verdict Judge(IReadOnlyList<IReadOnlyList<int>> mentors, IReadOnlyList<ShownSum> shown, int minimum, int most = 3)
    {
        if (shown.Count == 0)
        {
            return Verdict.Nothing;
        }

        var search = new WorldSearch(mentors, shown, most);
        search.Visit(0);
        return search._steps > Budget ? Verdict.Undecided : search.Worst(minimum);
    }

    private bool IsDone => _steps > Budget || (_namedSpan.Rank == _freedom && _pointSpan.Rank == _freedom);

    private void Visit(int number)
    {
        _steps++;
        if (IsDone)
        {
            return;
        }

        if (number == _mentors.Count)
        {
            Learn();
            return;
        }

        for (var points = 0; points <= _most; points++)
        {
            if (Place(number, points))
            {
                Visit(number + 1);
            }

            Lift(number, points);
        }
    }

    /// <summary>Gives a class its points; false when a shown sum can then no longer come out.</summary>
    private bool Place(int number, int points)
    {
        _world[number] = points;
        var fits = true;
        foreach (var view in _viewsOf[number])
        {
            _left[view]--;
            _named[view] -= points > 0 ? 1 : 0;
            _points[view] -= points;
            fits &= _named[view] >= 0 && _named[view] <= _left[view]
                && _points[view] >= _named[view] && _points[view] <= _most * _named[view];
        }

        return fits;
    }

    private void Lift(int number, int points)
    {
        foreach (var view in _viewsOf[number])
        {
            _left[view]++;
            _named[view] += points > 0 ? 1 : 0;
            _points[view] += points;
        }
    }

    private void Learn()
    {
        if (_shown.Any(view => view.Mentors is { } mentors && mentors != MentorsOf(view.Members.Where(one => _world[one] > 0))))
        {
            return;
        }

        if (_first is null)
        {
            _first = [.. _world];
            return;
        }

        _namedSpan.Add([.. _world.Select((points, number) => (long)(Math.Min(points, 1) - Math.Min(_first[number], 1)))]);
        _pointSpan.Add([.. _world.Select((points, number) => (long)(points - _first[number]))]);
    }

    private int MentorsOf(IEnumerable<int> classes) => classes.SelectMany(one => _mentors[one]).Distinct().Count();

    private Verdict Worst(int minimum)
    {
        var named = Worst(_namedSpan, minimum, view => view.TellsWhoNamed, [.. _first!.Select(points => Math.Min(points, 1))]);
        var points = Worst(_pointSpan, minimum, view => view.TellsPoints(_most), _first!);
        return named > points ? named : points;
    }

    private Verdict Worst(WorldSpan span, int minimum, Func<ShownSum, bool> tells, int[] world)
    {
        var told = _shown.Where(tells).SelectMany(view => view.Members).ToHashSet();
        List<int> open = [.. Enumerable.Range(0, world.Length).Where(number => !told.Contains(number))];
        var (worst, known) = (Verdict.Nothing, new List<int>());
        foreach (var set in Enumerable.Range(1, (1 << open.Count) - 1).OrderBy(set => BitOperations.PopCount((uint)set)))
        {
            // A set that is made up of known ones adds nothing.
            List<int> classes = [.. open.Where((_, at) => (set & (1 << at)) != 0)];
            if (known.Exists(smaller => (smaller & set) == smaller)
                || MentorsOf(classes) >= minimum
                || !span.IsOrthogonal(classes))
            {
                continue;
            }

            known.Add(set);
            var verdict = classes.TrueForAll(one => world[one] == world[classes[0]]) ? Verdict.AllOrNone : Verdict.Mixed;
            worst = verdict > worst ? verdict : worst;
        }

        return worst;
    }
}
