using System.Globalization;
using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Counts per kind of weather: bars where the client draws them, the same numbers in words where it does not.</summary>
internal static class WeatherChart
{
    public static HorizontalBarChart Of(IReadOnlyDictionary<Weather, int> counts, Language language) => new(
        [
            .. WeatherReport.All.Select(
                weather => new Bar(WeatherReport.WithEmoji(weather, language), Count(counts, weather)) { Color = Color(weather) }),
        ],
        Numbers(counts, language))
    {
        Title = CheckInResultTexts.ChartTitle.In(language),
        DisplayMode = BarDisplay.AbsoluteNoAxis,
    };

    public static FactSet Numbers(IReadOnlyDictionary<Weather, int> counts, Language language) => new(
        [.. WeatherReport.All.Select(weather => new Fact(
            WeatherReport.WithEmoji(weather, language),
            Count(counts, weather).ToString(CultureInfo.InvariantCulture)))]);

    private static int Count(IReadOnlyDictionary<Weather, int> counts, Weather weather) => counts.GetValueOrDefault(weather);

    private static ChartColor Color(Weather weather) => weather switch
    {
        Weather.Sunny => ChartColor.CategoricalMarigold,
        Weather.PartlyCloudy => ChartColor.CategoricalLime,
        Weather.Cloudy => ChartColor.Neutral,
        Weather.Rainy => ChartColor.CategoricalBlue,
        Weather.Stormy => ChartColor.CategoricalPurple,
    };
}
