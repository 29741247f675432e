using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>A Fluent icon by its name, as in <c>WeatherSunny</c>.</summary>
public sealed record Icon(string Name, Element Fallback) : TeamsExtension(Fallback)
{
    public TextColor Color { get; init; }

    public IconSize Size { get; init; } = IconSize.Standard;
}

[JsonConverter(typeof(JsonStringEnumConverter<IconSize>))]
public enum IconSize
{
    Default,
    Small,
    Standard,
    Medium,
    Large,
}
