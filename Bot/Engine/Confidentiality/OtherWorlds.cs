namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// Other answers that would have led to exactly the same shown views: what a reader cannot rule out. Found by exchanging, never by guessing
/// what a reader could do, so each of them is a proof.
/// </summary>
/// <remarks>
/// <para>A bundle of items is an edge between its row and its column. One item gets more and another as much less; around a closed path that
/// alternates, every shown count and sum stays as it was. An exchange changes either the points only (one more here, one less there), or
/// also who named it (a place here instead of there).</para>
/// <para>The search walks: some exchanges are carried out, and the next ones are looked for from there. The order comes from a fixed seed,
/// so that the same answers always get the same judgement.</para>
/// </remarks>
internal sealed class OtherWorlds
{
    private readonly IReadOnlyList<Bundle> _bundles;
    private readonly int _most;
    private readonly int[] _values;
    private readonly (int Bundle, bool IsUp)?[] _cameBy;
    private readonly int[] _order;
    private readonly Random _random = new(20261129);

    public OtherWorlds(IReadOnlyList<Bundle> bundles, ActualAnswers answers)
    {
        _bundles = bundles;
        _most = answers.Most;
        _values = [.. answers.Values];
        _cameBy = new (int, bool)?[bundles.Count == 0 ? 0 : 1 + bundles.Max(one => Math.Max(one.From, one.To))];
        _order = [.. Enumerable.Range(0, bundles.Count)];
        Counts = new Shaken(_values.Length);
        Sums = new Shaken(_values.Length);
    }

    /// <summary>What was found about how many are not nought.</summary>
    public Shaken Counts { get; }

    /// <summary>What was found about the points.</summary>
    public Shaken Sums { get; }

    /// <summary>Looks for exchanges of every kind from where the walk has come to.</summary>
    public void Walk()
    {
        Exchange(new Step(IsNamed: false, Points: 1));
        for (var points = 1; points <= _most; points++)
        {
            Exchange(new Step(IsNamed: true, points));
        }
    }

    private void Exchange(Step step)
    {
        _random.Shuffle(_order);
        foreach (var bundle in _order)
        {
            if (Find(_bundles[bundle], step, isUp: true) is not { } up)
            {
                continue;
            }

            if (Find(_bundles[bundle], step, isUp: false, except: up) is { } down)
            {
                Join(_bundles[bundle], step, up, isUp: true);
                Join(_bundles[bundle], step, up, isUp: false);
                Apply([(up, true), (down, false)], step);
            }
            else if (Around(bundle, step))
            {
                Keep(bundle, up, step);
            }
        }
    }

    /// <summary>The shortest closed path that begins by giving this bundle more, in <see cref="_cameBy"/>; false when there is none.</summary>
    private bool Around(int start, Step step)
    {
        Array.Clear(_cameBy);
        var (goal, first) = (_bundles[start].From, _bundles[start].To);
        var queue = new Queue<int>([first]);
        while (_cameBy[goal] is null && queue.TryDequeue(out var line))
        {
            foreach (var other in _order)
            {
                var (from, to) = (_bundles[other].From, _bundles[other].To);
                var next = from == line ? to : to == line ? from : first;
                if (other != start && next != first && _cameBy[next] is null && Find(_bundles[other], step, from == line) is not null)
                {
                    _cameBy[next] = (other, from == line);
                    queue.Enqueue(next);
                }
            }
        }

        return _cameBy[goal] is not null;
    }

    private void Keep(int start, int up, Step step)
    {
        List<(int Item, bool IsUp)> path = [(up, true)];
        Join(_bundles[start], step, up, isUp: true);
        for (var line = _bundles[start].From; line != _bundles[start].To;)
        {
            var (bundle, isUp) = _cameBy[line]!.Value;
            var item = Find(_bundles[bundle], step, isUp)!.Value;
            path.Add((item, isUp));
            Join(_bundles[bundle], step, item, isUp);
            line = isUp ? _bundles[bundle].From : _bundles[bundle].To;
        }

        var weight = _random.NextInt64();
        foreach (var (item, isUp) in path)
        {
            Sums.Weigh(item, isUp ? weight : -weight);
            Counts.Weigh(item, step.IsNamed ? isUp ? weight : -weight : 0);
        }

        Apply(path, step);
    }

    /// <summary>Any of these items could have been the one: two worlds that differ in which of the two it was.</summary>
    private void Join(Bundle bundle, Step step, int chosen, bool isUp)
    {
        foreach (var item in bundle.Items)
        {
            if (Goes(item, step, isUp))
            {
                Sums.Join(chosen, item);
                if (step.IsNamed)
                {
                    Counts.Join(chosen, item);
                }
            }
        }
    }

    /// <summary>Carries out every second exchange: the next are looked for from other answers.</summary>
    private void Apply(IEnumerable<(int Item, bool IsUp)> path, Step step)
    {
        if (_random.Next(2) == 0)
        {
            foreach (var (item, isUp) in path)
            {
                _values[item] += isUp ? step.Points : -step.Points;
            }
        }
    }

    private int? Find(Bundle bundle, Step step, bool isUp, int except = -1)
    {
        foreach (var item in bundle.Items)
        {
            if (item != except && Goes(item, step, isUp))
            {
                return item;
            }
        }

        return null;
    }

    private bool Goes(int item, Step step, bool isUp) => (step.IsNamed, isUp) switch
    {
        (true, true) => _values[item] == 0,
        (true, false) => _values[item] == step.Points,
        (false, true) => _values[item] > 0 && _values[item] < _most,
        (false, false) => _values[item] > 1,
    };

    /// <summary>What goes around: points between items that named it, or the naming itself with so many points.</summary>
    private readonly record struct Step(bool IsNamed, int Points);
}

/// <summary>Items between which no shown view makes a difference, as an edge between two lines.</summary>
/// <param name="From">Its row; rows whose total is hidden are one line, because only their sum follows.</param>
/// <param name="To">Its column, likewise. No row has the number of a column.</param>
/// <param name="Items">The items.</param>
internal sealed record Bundle(int From, int To, IReadOnlyList<int> Items);

/// <summary>
/// What all found worlds have in common, as little as it may be: items that could change places are one block, and each longer exchange has
/// left a random weight on the items it went through. A set of items had the same sum in all worlds only when it consists of whole blocks
/// whose weights add up to nought.
/// </summary>
internal sealed class Shaken(int items)
{
    private readonly int[] _block = [.. Enumerable.Range(0, items)];
    private readonly long[] _weights = new long[items];

    public void Join(int one, int other) => _block[BlockOf(one)] = BlockOf(other);

    public void Weigh(int item, long weight) => _weights[item] = unchecked(_weights[item] + weight);

    public long WeightOf(int item) => _weights[item];

    public int BlockOf(int item)
    {
        while (_block[item] != item)
        {
            item = _block[item] = _block[_block[item]];
        }

        return item;
    }
}
