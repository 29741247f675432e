using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>One picture with its word for how you are now, or a word of your own.</summary>
public sealed record ImageForm() : CheckInForm("image", 2)
{
    public override Text Name { get; } = new("één woord of beeld", "one word or image");

    public override Text Question { get; } = new("Welk beeld past nu bij jou?", "Which image fits you now?");

    public override Text Outcome { get; } = new("De beelden van het team", "The images of the team");

    public override Text Counted { get; } = new("Aantal collega's per beeld", "Number of colleagues per image");

    public override IReadOnlyList<CheckInOption> Options { get; } =
    [
        new("growth", "🌱", new("Groei", "Growth"), ChartColor.CategoricalGreen),
        new("energy", "🔋", new("Energie", "Energy"), ChartColor.CategoricalLime),
        new("feast", "🎉", new("Feest", "Feast"), ChartColor.CategoricalMarigold),
        new("harbour", "⚓", new("Rust", "Calm"), ChartColor.CategoricalTeal),
        new("cycling", "🚲", new("Op gang", "Rolling"), ChartColor.CategoricalLightBlue),
        new("together", "🤝", new("Samen", "Together"), ChartColor.Good),
        new("puzzle", "🧩", new("Puzzel", "Puzzle"), ChartColor.Neutral),
        new("climb", "⛰️", new("Klim", "Climb"), ChartColor.CategoricalLavender),
        new("waves", "🌊", new("Golven", "Waves"), ChartColor.CategoricalBlue),
        new("rollercoaster", "🎢", new("Achtbaan", "Ups, downs"), ChartColor.CategoricalPurple),
        new("haste", "🏃", new("Haast", "Haste"), ChartColor.Warning),
        new("candle", "🕯️", new("Bijna op", "Burnt down"), ChartColor.CategoricalRed),
        new("own", "✏️", new("Een eigen woord", "A word of my own"), ChartColor.Automatic),
    ];

    public override OwnWords? Words { get; } = new(
        new("Past er een ander woord bij jou?", "Does another word fit you?"),
        new("Eigen woorden van collega's", "Words of colleagues' own"));
}
