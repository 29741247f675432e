namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The outcome of a check-in in one sentence, for those who look back on a period.</summary>
public static class CheckInFindingTexts
{
    public static Text TooFew { get; } = new("check-in met te weinig antwoorden om te laten zien", "check-in with too few answers to show");

    /// <summary>How many people answered, and what they chose most.</summary>
    public static Text Of(int answered, int asked, IReadOnlyList<(Text Weather, int Count)> most) => new(
        $"check-in, {answered} van de {asked} antwoordden; het vaakst "
            + $"{string.Join(" en ", most.Select(one => $"{one.Weather.Dutch.ToLowerInvariant()} ({one.Count})"))}",
        $"check-in, {answered} of {asked} answered; most often "
            + $"{string.Join(" and ", most.Select(one => $"{one.Weather.English.ToLowerInvariant()} ({one.Count})"))}");
}
