namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Looks for a group of too few people whose weights add up to nought.</summary>
internal sealed class SmallGroups
{
    /// <summary>Sets looked at before giving up; enough for five mentors in schools of about seventy classes.</summary>
    private const int MaxSets = 60_000;

    private readonly IReadOnlyList<AnsweredItem> _items;
    private readonly long[] _weights;
    private readonly MinimumGroup _minimum;
    private readonly ILookup<long, int> _byWeight;
    private readonly List<int> _open;
    private readonly bool _anyoneTwice;
    private int _sets;

    private SmallGroups(IReadOnlyList<AnsweredItem> items, IReadOnlySet<int> told, long[] weights, MinimumGroup minimum)
    {
        (_items, _weights, _minimum) = (items, weights, minimum);
        _open = [.. Enumerable.Range(0, items.Count).Where(item => !told.Contains(item))];
        _anyoneTwice = _open.SelectMany(item => items[item].People).CountBy(person => person).Any(person => person.Value > 1);
        _byWeight = _open.ToLookup(item => weights[item]);
    }

    /// <summary>True when there is such a group, or when there are too many sets to say that there is none.</summary>
    /// <param name="items">Who answered for what.</param>
    /// <param name="told">Items of which a shown view says everything by itself; they are in no group.</param>
    /// <param name="weights">Per item.</param>
    /// <param name="minimum">The threshold.</param>
    public static bool AnyIsFixed(IReadOnlyList<AnsweredItem> items, IReadOnlySet<int> told, long[] weights, MinimumGroup minimum) =>
        new SmallGroups(items, told, weights, minimum).Visit(0, [], [], 0);

    /// <summary>Sees whether one more item makes the sum nought, then goes on with each larger set.</summary>
    private bool Visit(int from, IReadOnlyList<int> set, IReadOnlyList<int> people, long sum)
    {
        if (++_sets > MaxSets || _byWeight[unchecked(-sum)].Any(last => !set.Contains(last) && !IsEnough([.. people.Union(_items[last].People)])))
        {
            return true;
        }

        for (var at = from; at < _open.Count; at++)
        {
            var item = _open[at];
            int[] together = [.. people.Union(_items[item].People)];

            // One more must fit in yet, or else this set was found already: as a smaller one with its last.
            if ((_anyoneTwice ? !IsEnough(together) : !_minimum.IsReachedBy(together.Length + 1))
                && Visit(at + 1, [.. set, item], together, unchecked(sum + _weights[item])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEnough(IReadOnlyList<int> people) => _minimum.IsReachedBy(people.Count);
}
