namespace Welbevinden.Cards.Features.Top3;

/// <summary>The outcome of a poll for the whole school in one sentence, for those who look back on a period.</summary>
public static class Top3FindingTexts
{
    public static Text TooFew { get; } = new("top 3 met te weinig mentoren om te laten zien", "top 3 with too few mentors to show");

    /// <summary>What was named most.</summary>
    public static Text Of(IReadOnlyList<Text> concerns, IReadOnlyList<Text> strengths) => new(
        $"top 3, meeste zorgen: {Named(concerns.Select(one => one.Dutch), "geen")}; sterkst: "
            + $"{Named(strengths.Select(one => one.Dutch), "niets genoemd")}",
        $"top 3, most worries: {Named(concerns.Select(one => one.English), "none")}; strongest: "
            + $"{Named(strengths.Select(one => one.English), "nothing named")}");

    private static string Named(IEnumerable<string> names, string none) =>
        string.Join(", ", names.Select(name => name.ToLowerInvariant())) is { Length: > 0 } all ? all : none;
}
