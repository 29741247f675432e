using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;

namespace Welbevinden.Benchmarks;

/// <summary>
/// Prints the platter's figures: 100,000 pictures (time, size, memory) and pairings over a school year for 5 to 300 people.
/// </summary>
internal static class PlatterBenchmark
{
    private const int Pictures = 100_000;
    private const int WarmUp = 100;

    /// <summary>A school year has about forty weeks: 7 rounds at the default of six weeks, 40 when somebody asks every week.</summary>
    private static readonly int[] RoundsShown = [7, 13, 20, 40];

    /// <summary>Both, or the one that <paramref name="only"/> names: "pairs" or "pictures".</summary>
    public static int Run(string? only = null)
    {
        if (only is null or "pairs")
        {
            Pair();
        }

        if (only is null or "pictures")
        {
            DrawPictures();
        }

        return 0;
    }

    private static void DrawPictures()
    {
        var largest = 0;
        var taken = new double[Pictures];
        for (var i = 0; i < Pictures; i++)
        {
            var code = i % 2187;
            var amounts = SevenAmounts.InOrder([.. Enumerable.Range(0, 7).Select(kind => (Amount)(code / (int)Math.Pow(3, kind) % 3))]);
            var started = Stopwatch.GetTimestamp();
            largest = Math.Max(largest, WheelPicture.Draw(amounts).Length);
            taken[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (i % 20_000 == 0)
            {
                PrintMemory(i);
            }
        }

        PrintMemory(Pictures);
        double[] sorted = [.. taken.Skip(WarmUp).Order()];
        var (median, nearlyAll, slow) = (sorted[sorted.Length / 2], sorted[sorted.Length * 999 / 1000], sorted.Count(one => one > 20));
        Print($"{Pictures} pictures, every one of 2187 wheels: median {median:F2} ms, 99.9 % within {nearlyAll:F2} ms");
        Print($"over 20 ms {slow}, slowest {sorted[^1]:F1} ms, largest {largest} bytes");
    }

    private static void PrintMemory(int pictures)
    {
        var (heap, process) = (GC.GetTotalMemory(forceFullCollection: true) / 1024.0, Environment.WorkingSet / 1048576.0);
        Print($"after {pictures,7} pictures: heap {heap:F0} KiB, process {process:F1} MiB");
    }

    private static void Pair()
    {
        var rounds = string.Join(", ", RoundsShown);
        Print($"repeats / proven lower bound (meetings asked for less all pairs there are) after {rounds} rounds; slowest round");
        foreach (var people in Enumerable.Range(5, 36).Concat([41, 48, 60, 75, 99, 150, 200, 250, 299, 300]))
        {
            Print($"{people,4} people  pairs {Year(people, GroupSize.Pairs)}   threes {Year(people, GroupSize.Threes)}");
        }
    }

    private static string Year(int count, GroupSize size)
    {
        var people = Enumerable.Range(0, count)
            .Select(i => new Participant(new PersonId($"p{i}"), Enumerable.Range(1, 5).Select(d => (IsoDayOfWeek)d).ToHashSet()))
            .ToArray();
        var (earlier, met, shown, slowest) = (new List<IReadOnlyList<PersonId>>(), new Dictionary<(string, string), int>(),
            new List<string>(), 0.0);
        for (var round = 1; round <= RoundsShown[^1]; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var made = (PairingResult.Made)Pairing.Make(people, [.. earlier], size, seed: 2026);
            slowest = round == 1 ? 0 : Math.Max(slowest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            earlier.AddRange(made.Groups);
            Count(met, made.Groups);
            if (RoundsShown.Contains(round))
            {
                shown.Add($"{met.Values.Sum(times => times - 1)}/{Math.Max(0, met.Values.Sum() - (count * (count - 1) / 2))}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', shown),-32} {slowest,5:F1} ms");
    }

    private static void Count(Dictionary<(string, string), int> met, IReadOnlyList<IReadOnlyList<PersonId>> groups)
    {
        foreach (var group in groups)
        {
            foreach (var two in from one in @group
                                from other in @group
                                where string.CompareOrdinal(one.Value,
                other.Value) < 0
                                select (one.Value, other.Value))
            {
                met[two] = met.GetValueOrDefault(two) + 1;
            }
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
