namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// Other answers that would have led to exactly the same shown views: what a reader cannot rule out. Found by exchanging, never by guessing
/// what a reader could do, so each of them is a proof.
/// </summary>
/// <remarks>
/// <para>Around a closed path on which one bundle gets and the next gives, every shown view keeps its figures. What goes around is a point
/// between items that named it, or the naming itself; then the points that differ are sent back between the rows.</para>
/// <para>The search is a walk: from what was found it looks further. Its order comes from a fixed seed, so that the same answers always get
/// the same judgement.</para>
/// </remarks>
internal sealed class OtherWorlds
{
    private readonly ExchangePaths _paths;
    private readonly IReadOnlyList<Bundle> _bundles;
    private readonly Random _random = new(20261129);
    private int[] _values;

    public OtherWorlds(IReadOnlyList<Bundle> bundles, ActualAnswers answers)
    {
        _bundles = bundles;
        _values = [.. answers.Values];
        _paths = new ExchangePaths(bundles, answers.Most, _random);
        Counts = new Shaken(_values.Length);
        Sums = new Shaken(_values.Length);
        foreach (var bundle in bundles)
        {
            Join(bundle, _values);
        }
    }

    /// <summary>What was found about how many are not nought.</summary>
    public Shaken Counts { get; }

    /// <summary>What was found about the points.</summary>
    public Shaken Sums { get; }

    /// <summary>Tries one exchange of each kind through every bundle.</summary>
    public void Walk()
    {
        foreach (var start in _paths.Shuffled())
        {
            Keep(Points(_paths.Within(start, _values)));
            Keep(Points(_paths.Around(start, _values, isNaming: false)));
            Keep(Naming(_paths.Around(start, _values, isNaming: true)));
        }
    }

    /// <summary>A point more here and less there, along a path; null without one.</summary>
    private int[]? Points(IReadOnlyList<(int Item, bool IsUp)>? path)
    {
        if (path is null)
        {
            return null;
        }

        int[] world = [.. _values];
        foreach (var (item, isUp) in path)
        {
            world[item] += isUp ? 1 : -1;
        }

        return world;
    }

    /// <summary>
    /// Named here instead of there, along a closed path. Each takes over the points of the one in its own column, and what the rows then
    /// have too much or too little goes back point by point; null when that cannot be.
    /// </summary>
    private int[]? Naming(IReadOnlyList<(int Item, bool IsUp)>? path)
    {
        if (path is null)
        {
            return null;
        }

        int[] world = [.. _values];
        var surplus = new Dictionary<int, int>();
        for (var at = 0; at < path.Count; at += 2)
        {
            var (up, down) = (path[at].Item, path[at + 1].Item);
            (world[up], world[down]) = (world[down], 0);
            Add(_paths.RowOf(up), world[up]);
            Add(_paths.RowOf(down), -world[up]);
        }

        return _paths.Settle(world, surplus) ? world : null;

        void Add(int row, int points) => surplus[row] = surplus.GetValueOrDefault(row) + points;
    }

    private void Keep(int[]? world)
    {
        if (world is null)
        {
            return;
        }

        var weight = _random.NextInt64();
        for (var item = 0; item < world.Length; item++)
        {
            Sums.Weigh(item, unchecked(weight * (world[item] - _values[item])));
            Counts.Weigh(item, unchecked(weight * (Math.Min(world[item], 1) - Math.Min(_values[item], 1))));
        }

        foreach (var bundle in _bundles)
        {
            Join(bundle, world);
        }

        _values = _random.Next(2) == 0 ? world : _values;
    }

    /// <summary>Two items of one bundle with different answers could change places, and so all of them could.</summary>
    private void Join(Bundle bundle, int[] world)
    {
        var first = bundle.Items[0];
        if (bundle.Items.Any(item => world[item] != world[first]))
        {
            Sums.Join(bundle.Items);
        }

        if (bundle.Items.Any(item => world[item] > 0 != world[first] > 0))
        {
            Counts.Join(bundle.Items);
        }
    }
}
