namespace Welbevinden.Cards.Evaluation;

/// <summary>Outcomes of an evaluation in a few words, on its own cards and on those of others.</summary>
public static class OutcomeTexts
{
    /// <summary>"uitgevoerd: 3, deels: 1, niet ingevuld: 1".</summary>
    public static Text Tally(IReadOnlyList<(Text Name, int Count)> counts, int open)
    {
        var all = counts.Append((Name: EvaluationTexts.NotFilled, Count: open)).Where(one => one.Count > 0).ToList();
        return new(
            string.Join(", ", all.Select(one => $"{one.Name.Dutch.ToLowerInvariant()}: {one.Count}")),
            string.Join(", ", all.Select(one => $"{one.Name.English.ToLowerInvariant()}: {one.Count}")));
    }
}
