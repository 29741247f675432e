namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>Tries every reader of a history: anybody, two people who chose otherwise than most, and two people taken at random.</summary>
internal static class HistoryAttack
{
    public static bool Succeeds(History history, int seed, IReadOnlyList<ShownTotal> shown) =>
        Readers(history, new Random(seed)).Any(pair => HistorySearch.Succeeds(history, shown, pair));

    /// <summary>True when without some guards another picture was shown; else there is nothing new to attack.</summary>
    public static bool IsSame(IReadOnlyList<ShownTotal> one, IReadOnlyList<ShownTotal> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Rounds.SequenceEqual(pair.Second.Rounds)
            && pair.First.Totals.Count == pair.Second.Totals.Count
            && pair.First.Totals.Zip(pair.Second.Totals).All(total => total.First.SequenceEqual(total.Second)));

    private static IEnumerable<IReadOnlyList<int>> Readers(History history, Random random)
    {
        yield return [];
        var last = history.Rounds[^1];
        var most = Array.IndexOf(last.Counts, last.Counts.Max());
        var people = Enumerable.Range(0, history.People).ToList();
        yield return [.. people.OrderBy(one => last.Answers[one] is { } answer && answer != most ? 0 : 1).Take(2)];
        yield return [.. people.OrderBy(_ => random.Next()).Take(2)];
    }
}
