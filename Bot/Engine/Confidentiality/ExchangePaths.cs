namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Items between which no shown view makes a difference, as an edge between two lines.</summary>
/// <param name="From">Its row; rows whose total is hidden are one line, because only their sum follows.</param>
/// <param name="To">Its column, likewise. No row has the number of a column.</param>
/// <param name="Items">The items.</param>
internal sealed record Bundle(int From, int To, IReadOnlyList<int> Items);

/// <summary>Finds along which items something can go around, or from one row to another, without any shown view changing.</summary>
internal sealed class ExchangePaths
{
    private readonly IReadOnlyList<Bundle> _bundles;
    private readonly int _most;
    private readonly Random _random;
    private readonly int[] _order;
    private readonly Dictionary<int, int> _rows;
    private readonly (int Bundle, bool FromRow)?[] _cameBy;

    public ExchangePaths(IReadOnlyList<Bundle> bundles, int most, Random random)
    {
        (_bundles, _most, _random) = (bundles, most, random);
        _order = [.. Enumerable.Range(0, bundles.Count)];
        _rows = bundles.SelectMany(bundle => bundle.Items.Select(item => (item, bundle.From))).ToDictionary();
        _cameBy = new (int, bool)?[1 + bundles.Select(one => Math.Max(one.From, one.To)).DefaultIfEmpty(0).Max()];
    }

    public int RowOf(int item) => _rows[item];

    /// <summary>Every bundle in an order of its own.</summary>
    public IReadOnlyList<int> Shuffled()
    {
        _random.Shuffle(_order);
        return [.. _order];
    }

    /// <summary>
    /// The shortest closed path through other bundles: an item of this bundle that can get, one in its column that can give, one in that
    /// row that can get, and so on; null when there is none.
    /// </summary>
    public IReadOnlyList<(int Item, bool IsUp)>? Around(int start, int[] values, bool isNaming)
    {
        if (Find(_bundles[start], values, isNaming, isUp: true) is not { } up)
        {
            return null;
        }

        var (from, to) = (_bundles[start].From, _bundles[start].To);
        return Path(to, from, start, (bundle, fromRow) => Find(bundle, values, isNaming, fromRow)) is { } path
            ? [(up, true), .. path]
            : null;
    }

    /// <summary>A point from one item of this bundle to another; null when there are no such two.</summary>
    public IReadOnlyList<(int Item, bool IsUp)>? Within(int bundle, int[] values) =>
        Find(_bundles[bundle], values, isNaming: false, isUp: true) is { } up
        && Find(_bundles[bundle], values, isNaming: false, isUp: false, except: up) is { } down
            ? [(up, true), (down, false)]
            : null;

    /// <summary>Sends points from rows that have too many to rows that have too few; false when that cannot be done.</summary>
    public bool Settle(int[] values, Dictionary<int, int> surplus)
    {
        while (surplus.FirstOrDefault(row => row.Value > 0) is { Value: > 0 } much)
        {
            var little = surplus.First(row => row.Value < 0).Key;
            if (Path(much.Key, little, -1, (bundle, fromRow) => Find(bundle, values, isNaming: false, !fromRow)) is not { } path)
            {
                return false;
            }

            foreach (var (item, fromRow) in path)
            {
                values[item] += fromRow ? -1 : 1;
            }

            surplus[much.Key]--;
            surplus[little]++;
        }

        return true;
    }

    /// <summary>The shortest way from one line to another over bundles that have an item for it.</summary>
    private List<(int Item, bool FromRow)>? Path(int start, int goal, int except, Func<Bundle, bool, int?> find)
    {
        Array.Clear(_cameBy);
        var queue = new Queue<int>([start]);
        while (_cameBy[goal] is null && queue.TryDequeue(out var line))
        {
            foreach (var number in _order)
            {
                var bundle = _bundles[number];
                var next = bundle.From == line ? bundle.To : bundle.To == line ? bundle.From : start;
                if (number != except && next != start && _cameBy[next] is null && find(bundle, bundle.From == line) is not null)
                {
                    _cameBy[next] = (number, bundle.From == line);
                    queue.Enqueue(next);
                }
            }
        }

        return _cameBy[goal] is null ? null : Back(start, goal, find);
    }

    private List<(int Item, bool FromRow)> Back(int start, int goal, Func<Bundle, bool, int?> find)
    {
        var path = new List<(int Item, bool FromRow)>();
        for (var line = goal; line != start;)
        {
            var (bundle, fromRow) = _cameBy[line]!.Value;
            path.Insert(0, (find(_bundles[bundle], fromRow)!.Value, fromRow));
            line = fromRow ? _bundles[bundle].From : _bundles[bundle].To;
        }

        return path;
    }

    /// <summary>An item of the bundle that can get or give; any of them.</summary>
    private int? Find(Bundle bundle, int[] values, bool isNaming, bool isUp, int except = -1)
    {
        var first = _random.Next(bundle.Items.Count);
        for (var at = 0; at < bundle.Items.Count; at++)
        {
            var item = bundle.Items[(first + at) % bundle.Items.Count];
            if (item != except && Goes(values[item], isNaming, isUp))
            {
                return item;
            }
        }

        return null;
    }

    private bool Goes(int value, bool isNaming, bool isUp) => (isNaming, isUp) switch
    {
        (true, true) => value == 0,
        (true, false) => value > 0,
        (false, true) => value > 0 && value < _most,
        (false, false) => value > 1,
    };
}
