using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>Says that (nearly) all chose the same: counts would then tell what each did. It names neither counts nor the answer.</summary>
public static class MeetingAlikeCard
{
    public static AdaptiveCard Create(CheckInForm form, int answered, Language language) => Page.Of(
        language,
        MeetingTexts.AlikeHeading,
        [
            Page.Paragraph(form.Question.In(language)),
            Page.Paragraph(MeetingTexts.Alike.In(language)),
            Page.Paragraph(MeetingTexts.Answered(answered).In(language)),
        ]);
}
