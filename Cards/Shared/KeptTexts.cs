using NodaTime;

namespace Welbevinden.Cards.Shared;

/// <summary>How long something is kept, in words.</summary>
public static class KeptTexts
{
    /// <summary>Until a day, as part of a sentence.</summary>
    /// <param name="lastDay">The last day on which it is kept.</param>
    public static Text Until(LocalDate lastDay) => new($"tot en met {Words.Date(lastDay).Dutch}", $"until {Words.Date(lastDay).English}");
}
