namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Looks for a group of too few people whose sum was the same in all worlds that were found.</summary>
internal sealed class SmallGroups
{
    /// <summary>Sets looked at before giving up; blocks of too few people are seldom more than a few dozen.</summary>
    private const int MaxSets = 60_000;

    private readonly MinimumGroup _minimum;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly ILookup<long, Block> _byWeight;
    private readonly bool _anyoneTwice;
    private int _sets;

    private SmallGroups(IReadOnlyList<Block> blocks, MinimumGroup minimum)
    {
        (_blocks, _minimum) = (blocks, minimum);
        _byWeight = blocks.ToLookup(block => block.Weight);
        _anyoneTwice = blocks.SelectMany(block => block.People).CountBy(person => person).Any(person => person.Value > 1);
    }

    /// <summary>True when there is such a group, or when there are too many sets to say that there is none.</summary>
    /// <param name="items">Who answered for what.</param>
    /// <param name="told">Items of which a shown view says everything by itself; they are in no group.</param>
    /// <param name="shaken">What was found.</param>
    /// <param name="minimum">The threshold.</param>
    public static bool AnyIsFixed(IReadOnlyList<AnsweredItem> items, IReadOnlySet<int> told, Shaken shaken, MinimumGroup minimum)
    {
        var blocks = Enumerable.Range(0, items.Count)
            .Where(item => !told.Contains(item))
            .GroupBy(shaken.BlockOf)
            .Select(block => new Block(
                block.Aggregate(0L, (sum, item) => unchecked(sum + shaken.WeightOf(item))),
                [.. block.SelectMany(item => items[item].People).Distinct()]))
            .Where(block => !minimum.IsReachedBy(block.People.Count))
            .ToList();
        return blocks.Count > 0 && new SmallGroups(blocks, minimum).Visit(0, [], [], 0);
    }

    /// <summary>Sees whether one more block makes the sum nought, then goes on with each larger set.</summary>
    private bool Visit(int from, IReadOnlyList<Block> set, IReadOnlyList<int> people, long sum)
    {
        if (++_sets > MaxSets
            || _byWeight[unchecked(-sum)].Any(last => !set.Contains(last) && !IsEnough(people.Union(last.People).Count())))
        {
            return true;
        }

        for (var at = from; at < _blocks.Count; at++)
        {
            var block = _blocks[at];
            int[] together = [.. people.Union(block.People)];

            // One more must fit in yet, or else this set was found already: as a smaller one with its last.
            if (!IsEnough(together.Length + (_anyoneTwice ? 0 : 1))
                && Visit(at + 1, [.. set, block], together, unchecked(sum + block.Weight)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEnough(int people) => _minimum.IsReachedBy(people);

    /// <summary>Items that are in a set together or not at all.</summary>
    private sealed class Block(long weight, IReadOnlyList<int> people)
    {
        public long Weight { get; } = weight;

        public IReadOnlyList<int> People { get; } = people;
    }
}
