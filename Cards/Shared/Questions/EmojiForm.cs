using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>Which emoji fits today? Each has a word, so that a screen reader and a colleague mean the same by it.</summary>
public sealed record EmojiForm() : CheckInForm("emoji", 4)
{
    public override Text Name { get; } = new("emoji", "emoji");

    public override Text Question { get; } = new("Welke emoji past vandaag bij jou?", "Which emoji fits you today?");

    public override Text Outcome { get; } = new("De emoji van het team", "The emoji of the team");

    public override Text Counted { get; } = new("Aantal collega's per emoji", "Number of colleagues per emoji");

    public override IReadOnlyList<CheckInOption> Options { get; } =
    [
        new("cheerful", "😄", new("Vrolijk", "Cheerful"), ChartColor.CategoricalMarigold),
        new("content", "🙂", new("Tevreden", "Content"), ChartColor.CategoricalLime),
        new("ordinary", "😐", new("Gewoon", "Just okay"), ChartColor.Neutral),
        new("tired", "😴", new("Moe", "Tired"), ChartColor.CategoricalLavender),
        new("worried", "😟", new("Bezorgd", "Worried"), ChartColor.CategoricalBlue),
        new("frustrated", "😤", new("Gefrustreerd", "Frustrated"), ChartColor.CategoricalRed),
    ];
}
