using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>Which weather fits you today? From fine to rough.</summary>
public sealed record WeatherForm() : CheckInForm("weather", 1)
{
    public override Text Name { get; } = new("weerbericht", "weather report");

    public override Text Question { get; } = new("Welk weer past vandaag bij jou?", "Which weather fits you today?");

    public override Text Outcome { get; } = new("Het weer in het team", "The weather in the team");

    public override Text Counted { get; } = new("Aantal collega's per soort weer", "Number of colleagues per kind of weather");

    public override IReadOnlyList<CheckInOption> Options { get; } =
    [
        new("sunny", "☀️", new("Zonnig", "Sunny"), ChartColor.CategoricalMarigold),
        new("partlyCloudy", "🌤️", new("Half bewolkt", "Partly cloudy"), ChartColor.CategoricalLime),
        new("cloudy", "☁️", new("Bewolkt", "Cloudy"), ChartColor.Neutral),
        new("rainy", "🌧️", new("Regen", "Rain"), ChartColor.CategoricalBlue),
        new("stormy", "⛈️", new("Storm", "Storm"), ChartColor.CategoricalPurple),
    ];
}
