namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Outcomes of evaluations on the cards of other features.</summary>
public static class LessonTexts
{
    public static Text Needed { get; } = new("Nodig", "Needed");
}
