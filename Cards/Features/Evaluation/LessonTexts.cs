namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Outcomes of evaluations on the cards of others.</summary>
public static class LessonTexts
{
    public static Text Needed { get; } = new("Nodig", "Needed");
}
