using System.Collections.Frozen;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Precomputed rounds, so that nobody meets twice in a whole term: the round robin for twos, a table for threes and odd numbers.
/// </summary>
/// <remarks>
/// For twos and an even number the circle method gives the n - 1 rounds in which everybody meets everybody once, which is the maximum. The
/// table (<c>PairingRounds.txt</c>) covers up to 42 people. Above that, and when somebody left or works part-time, the search takes over.
/// </remarks>
internal static class PrecomputedRounds
{
    private static readonly FrozenDictionary<(GroupSize Size, int People), int[][]> Table = Read();

    /// <summary>All precomputed rounds of a shape, each a permutation of the seats, group after group.</summary>
    public static (int Count, Func<int, int[]> Round) Of(PairingShape shape) => (shape.Size, shape.People) switch
    {
        (GroupSize.Pairs, var n) when n % 2 == 0 => (n - 1, round => Circle(n, round)),
        (GroupSize.Threes, var n) when n % 3 == 2 && Table.TryGetValue((GroupSize.Threes, n + 1), out var larger) =>
            (larger.Length, round => WithoutLast(larger[round], n)),
        var key when Table.TryGetValue(key, out var rounds) => (rounds.Length, round => rounds[round]),
        _ => (0, _ => []),
    };

    /// <summary>
    /// The precomputed round with the fewest repeats, chosen at random in a tie; the seats as assigned when there is none.
    /// </summary>
    public static int[] Best(PairingShape shape, PastMeetings met, SeededRandom random)
    {
        var (count, rounds) = Of(shape);
        var (best, least) = (Enumerable.Range(0, shape.People).ToArray(), int.MaxValue);
        var first = random.Next(Math.Max(1, count));
        for (var i = 0; i < count && least > 0; i++)
        {
            var round = rounds((first + i) % count);
            var cost = met.CostOf(shape, round);
            (best, least) = cost < least ? (round, cost) : (best, least);
        }

        return best;
    }

    /// <summary>
    /// The circle method: the last seat stays, the others move one place per round, and those who face each other make a pair.
    /// </summary>
    private static int[] Circle(int people, int round)
    {
        var others = people - 1;
        return [
            others,
            round,
            .. Enumerable.Range(1, (people / 2) - 1).SelectMany(k => new[] { (round + k) % others, (round - k + others) % others }),
        ];
    }

    /// <summary>
    /// A round of threes for one person more, with the last seat empty: its three becomes the round's only two, which comes first.
    /// </summary>
    private static int[] WithoutLast(int[] round, int last)
    {
        var place = Array.IndexOf(round, last);
        var group = place / 3 * 3;
        var two = round[group..(group + 3)].Where(seat => seat != last);
        return [.. two, .. round[..group], .. round[(group + 3)..]];
    }

    private static FrozenDictionary<(GroupSize Size, int People), int[][]> Read()
    {
        using var stream = typeof(PrecomputedRounds).Assembly.GetManifestResourceStream("Platter.PairingRounds.txt")
            ?? throw new InvalidOperationException("The table of precomputed rounds (Platter/PairingRounds.txt) is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(
                parts => ((GroupSize)(parts[0][0] - '0'), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)),
                parts => parts[2..].Select(round => round.Select(SeatOf).ToArray()).ToArray());
    }

    private static int SeatOf(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'A' and <= 'Z' => letter - 'A' + 10,
        _ => letter - 'a' + 36,
    };
}
