using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>The forms as a meeting uses them: answers to press. Own words are not asked where others look on.</summary>
public static class MeetingForms
{
    /// <summary>The answer that asks for words of one's own.</summary>
    private const string Own = "own";

    public static IReadOnlyList<CheckInOption> OptionsOf(CheckInForm form) =>
        [.. form.Options.Where(option => form.Words is null || option.Code != Own)];
}
