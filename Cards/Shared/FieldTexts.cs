namespace Welbevinden.Cards.Shared;

/// <summary>What a field says while nothing is filled in.</summary>
internal static class FieldTexts
{
    /// <summary>In a drop-down list in which nothing is chosen.</summary>
    public static Text Choose { get; } = new("Kies", "Choose");
}
