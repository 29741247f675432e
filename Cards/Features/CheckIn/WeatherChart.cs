using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// Counts per kind of weather: bars where the client draws them, the same numbers in words where it does not. Without a title: Teams does
/// not draw it, so the card says in words what is counted.
/// </summary>
internal static class WeatherChart
{
    /// <summary>What the bars count, in words because a client need not draw a chart's title, and the bars.</summary>
    public static IReadOnlyList<Element> Of(IReadOnlyDictionary<Weather, int> counts, Language language) =>
        [Page.Subheading(CheckInResultTexts.ChartTitle.In(language)), Bars(counts, language)];

    private static HorizontalBarChart Bars(IReadOnlyDictionary<Weather, int> counts, Language language) => new(
        [
            .. WeatherReport.All.Select(
                weather => new Bar(WeatherReport.WithEmoji(weather, language), Count(counts, weather)) { Color = Color(weather) }),
        ],
        Numbers(counts, language))
    {
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
