namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// Other answers that would have led to exactly the same shown views: what a reader cannot rule out. Found by exchanging, never by guessing
/// what a reader could do, so each of them is a proof.
/// </summary>
/// <remarks>
/// <para>Items are edges between their row and their column (lines whose total is hidden count as one; a shown cell has two ends of its
/// own). One item gets a place more and another a place less; around a closed path that alternates, every shown count and sum stays as it
/// was. An exchange changes either the points only (one more here, one less there), or also who named it (a first place here instead of
/// there).</para>
/// <para>What is found is kept as one random weight per item and exchange. A set of items whose weights add up to nought had the same sum
/// in all of them. The weights and the order come from a fixed seed, so the same answers always get the same judgement.</para>
/// </remarks>
internal sealed class OtherWorlds
{
    private const int Rounds = 5;

    private readonly IReadOnlyList<(int From, int To)> _ends;
    private readonly int _most;
    private readonly int[] _values;
    private readonly Random _random = new(20261129);

    private OtherWorlds(IReadOnlyList<(int From, int To)> ends, ActualAnswers answers)
    {
        _ends = ends;
        _most = answers.Most;
        _values = [.. answers.Values];
        Counts = new long[_values.Length];
        Sums = new long[_values.Length];
    }

    /// <summary>The weights for "how many are not nought".</summary>
    public long[] Counts { get; }

    /// <summary>The weights for the points.</summary>
    public long[] Sums { get; }

    /// <summary>Walks from the actual answers through others that fit as well.</summary>
    /// <param name="ends">Of each item: its row and its column as numbers of lines, no number both.</param>
    /// <param name="answers">The actual answers.</param>
    public static OtherWorlds Find(IReadOnlyList<(int From, int To)> ends, ActualAnswers answers)
    {
        var worlds = new OtherWorlds(ends, answers);
        for (var round = 0; round < Rounds; round++)
        {
            worlds.Exchange(new Step(IsNamed: false, Points: 1));
            for (var points = 1; points <= answers.Most; points++)
            {
                worlds.Exchange(new Step(IsNamed: true, points));
            }
        }

        return worlds;
    }

    private void Exchange(Step step)
    {
        int[] order = [.. Enumerable.Range(0, _values.Length)];
        _random.Shuffle(order);
        foreach (var item in order.Where(item => Goes(item, step, isUp: true)))
        {
            if (Around(item, step, order) is { } path)
            {
                Keep(path, step);
            }
        }
    }

    /// <summary>The shortest closed path that begins by giving this item more; null when there is none.</summary>
    private List<(int Item, bool IsUp)>? Around(int start, Step step, int[] order)
    {
        var cameBy = new Dictionary<int, (int Item, bool IsUp)>();
        var queue = new Queue<int>([_ends[start].To]);
        while (queue.TryDequeue(out var line) && !cameBy.ContainsKey(_ends[start].From))
        {
            foreach (var item in order.Where(item => item != start))
            {
                var (from, to) = _ends[item];
                var isUp = from == line;
                var next = isUp ? to : from;
                if ((isUp || to == line) && next != _ends[start].To && Goes(item, step, isUp) && cameBy.TryAdd(next, (item, isUp)))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return cameBy.ContainsKey(_ends[start].From) ? Back(start, cameBy) : null;
    }

    private List<(int Item, bool IsUp)> Back(int start, Dictionary<int, (int Item, bool IsUp)> cameBy)
    {
        List<(int Item, bool IsUp)> path = [(start, true)];
        for (var line = _ends[start].From; line != _ends[start].To;)
        {
            var (item, isUp) = cameBy[line];
            path.Add((item, isUp));
            line = isUp ? _ends[item].From : _ends[item].To;
        }

        return path;
    }

    private bool Goes(int item, Step step, bool isUp) => (step.IsNamed, isUp) switch
    {
        (true, true) => _values[item] == 0,
        (true, false) => _values[item] == step.Points,
        (false, true) => _values[item] > 0 && _values[item] < _most,
        (false, false) => _values[item] > 1,
    };

    private void Keep(List<(int Item, bool IsUp)> path, Step step)
    {
        var (count, sum, goesThere) = (_random.NextInt64(), _random.NextInt64(), _random.Next(2) == 0);
        foreach (var (item, isUp) in path)
        {
            Counts[item] = unchecked(Counts[item] + (step.IsNamed ? isUp ? count : -count : 0));
            Sums[item] = unchecked(Sums[item] + (isUp ? sum : -sum));
            _values[item] += goesThere ? isUp ? step.Points : -step.Points : 0;
        }
    }

    /// <summary>What goes around: points between items that named it, or the naming itself with so many points.</summary>
    private readonly record struct Step(bool IsNamed, int Points);
}
