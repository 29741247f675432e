namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The five answers of the weather report, from fine to rough.</summary>
public enum Weather
{
    Sunny,
    PartlyCloudy,
    Cloudy,
    Rainy,
    Stormy,
}

/// <summary>How each kind of weather is written in payloads and shown to people.</summary>
public static class WeatherReport
{
    public static IReadOnlyList<Weather> All { get; } =
        [Weather.Sunny, Weather.PartlyCloudy, Weather.Cloudy, Weather.Rainy, Weather.Stormy];

    /// <summary>The name in payloads and counters.</summary>
    public static string WireName(Weather weather) => weather switch
    {
        Weather.Sunny => "sunny",
        Weather.PartlyCloudy => "partlyCloudy",
        Weather.Cloudy => "cloudy",
        Weather.Rainy => "rainy",
        Weather.Stormy => "stormy",
    };

    /// <summary>The weather of a wire name; null when there is none.</summary>
    public static Weather? FromWire(string name)
    {
        foreach (var weather in All)
        {
            if (string.Equals(WireName(weather), name, StringComparison.Ordinal))
            {
                return weather;
            }
        }

        return null;
    }

    public static string Emoji(Weather weather) => weather switch
    {
        Weather.Sunny => "☀️",
        Weather.PartlyCloudy => "🌤️",
        Weather.Cloudy => "☁️",
        Weather.Rainy => "🌧️",
        Weather.Stormy => "⛈️",
    };

    public static Text Label(Weather weather) => weather switch
    {
        Weather.Sunny => new("Zonnig", "Sunny"),
        Weather.PartlyCloudy => new("Half bewolkt", "Partly cloudy"),
        Weather.Cloudy => new("Bewolkt", "Cloudy"),
        Weather.Rainy => new("Regen", "Rain"),
        Weather.Stormy => new("Storm", "Storm"),
    };

    internal static string WithEmoji(Weather weather, Language language) => $"{Emoji(weather)} {Label(weather).In(language)}";
}
