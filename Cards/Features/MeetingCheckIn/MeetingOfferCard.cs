using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>Offers every form with its question. The card becomes the question, and after closing the picture.</summary>
public static class MeetingOfferCard
{
    public static AdaptiveCard Create(string meeting, int minimum, Language language) => Page.Of(
        language,
        MeetingTexts.OfferHeading,
        [
            Page.Paragraph(MeetingTexts.OfferWhat.In(language)),
            .. CheckInForms.All.SelectMany(form => Offer(meeting, form, language)),
            Page.SmallPrint(MeetingTexts.WhoSees(minimum).In(language)),
        ]);

    private static IEnumerable<Element> Offer(string meeting, CheckInForm form, Language language) =>
    [
        new TextBlock(form.Question.In(language)) { Spacing = Spacing.Medium },
        new ActionSet([Execute.For(MeetingVerbs.Begin, new MeetingBegin(meeting, form.Code), MeetingTexts.Begin(form).In(language))])
        {
            Spacing = Spacing.Small,
        },
    ];
}
