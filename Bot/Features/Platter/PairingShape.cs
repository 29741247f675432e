namespace Welbevinden.Bot.Features.Platter;

/// <summary>How a number of people is divided into twos and threes: the sizes, and which places of a round belong to which group.</summary>
internal sealed class PairingShape
{
    private PairingShape(GroupSize size, IReadOnlyList<int> sizes)
    {
        Size = size;
        Starts = [.. sizes.Scan()];
        GroupOfPlace = [.. sizes.SelectMany((count, group) => Enumerable.Repeat(group, count))];
    }

    public GroupSize Size { get; }

    /// <summary>The first place of each group, followed by the number of places.</summary>
    public int[] Starts { get; }

    public int[] GroupOfPlace { get; }

    public int People => GroupOfPlace.Length;

    public int Groups => Starts.Length - 1;

    /// <summary>The shape for at least two people.</summary>
    public static PairingShape For(int people, GroupSize size) => new(size, people == 2 ? [2] : Sizes(people, size));

    private static int[] Sizes(int people, GroupSize size) => (size, people % (int)size) switch
    {
        (GroupSize.Pairs, 0) => [.. Enumerable.Repeat(2, people / 2)],
        (GroupSize.Pairs, _) => [3, .. Enumerable.Repeat(2, (people - 3) / 2)],
        (GroupSize.Threes, 0) => [.. Enumerable.Repeat(3, people / 3)],
        (GroupSize.Threes, 1) => [2, 2, .. Enumerable.Repeat(3, (people - 4) / 3)],
        (GroupSize.Threes, _) => [2, .. Enumerable.Repeat(3, people / 3)],
    };
}

internal static class RunningTotal
{
    /// <summary>The total before each number, followed by the grand total.</summary>
    public static IEnumerable<int> Scan(this IReadOnlyList<int> numbers)
    {
        var total = 0;
        yield return total;
        foreach (var number in numbers)
        {
            total += number;
            yield return total;
        }
    }
}
