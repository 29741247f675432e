using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>Says that too few answered. It has no count at all, not even how many did.</summary>
public static class MeetingTooFewCard
{
    public static AdaptiveCard Create(CheckInForm form, int minimum, Language language) => Page.Of(
        language,
        MeetingTexts.TooFewHeading,
        [
            Page.Paragraph(form.Question.In(language)),
            Page.Paragraph(MeetingTexts.TooFew(minimum).In(language)),
        ]);
}
