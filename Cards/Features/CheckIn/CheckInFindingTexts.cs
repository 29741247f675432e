using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The outcome of a check-in in one sentence, for those who look back on a period.</summary>
public static class CheckInFindingTexts
{
    public static Text TooFew { get; } = new("check-in zonder uitkomst om te laten zien", "check-in without an outcome to show");

    /// <summary>How many people answered, and what they chose most.</summary>
    public static Text Of(CheckInFigures figures, IReadOnlyList<CheckInOption> most) => figures.IsCloseTogether
        ? new(
            $"check-in ({figures.Form.Name.Dutch}), {figures.Answered} van de {figures.Asked} antwoordden; hun antwoorden lagen dicht bij "
                + "elkaar",
            $"check-in ({figures.Form.Name.English}), {figures.Answered} of {figures.Asked} answered; their answers lay close together")
        : new(
        $"check-in ({figures.Form.Name.Dutch}), {figures.Answered} van de {figures.Asked} antwoordden; het vaakst "
            + $"{string.Join(" en ", most.Select(one => $"{one.Label.Dutch.ToLowerInvariant()} ({figures.Of(one)})"))}",
        $"check-in ({figures.Form.Name.English}), {figures.Answered} of {figures.Asked} answered; most often "
            + $"{string.Join(" and ", most.Select(one => $"{one.Label.English.ToLowerInvariant()} ({figures.Of(one)})"))}");
}
