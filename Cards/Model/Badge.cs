using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>A word on a coloured background.</summary>
public sealed record Badge(string Text, Element Fallback) : TeamsExtension(Fallback)
{
    public BadgeStyle Style { get; init; }

    /// <summary>The name of a Fluent icon, as in <c>Clock</c>.</summary>
    public string? Icon { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<BadgeStyle>))]
public enum BadgeStyle
{
    Default,
    Subtle,
    Informative,
    Accent,
    Good,
    Attention,
    Warning,
}
