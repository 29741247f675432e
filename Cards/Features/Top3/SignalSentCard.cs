using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Replaces the form once the recommendation has been sent.</summary>
public static class SignalSentCard
{
    public static AdaptiveCard Create(AdviceView view, Language language) => Page.Of(
        language,
        SignalTexts.Sent,
        [
            Page.Paragraph(SignalTexts.About(view.Aspect, view.ViewName).In(language)),
            AdviceCard.Facts(view, language),
            Page.Paragraph(SignalTexts.SentTo.In(language)),
            Page.SmallPrint(SignalTexts.WhoSees.In(language)),
        ],
        [
            .. AdviceCard.AsGoal(view),
            .. view.Weighed is { } weighed
                ?
                [
                    Execute.For(SignalVerbs.Open, weighed, SignalTexts.Another.In(language)),
                    Execute.Filled(Top3Verbs.Show, new Top3Show(weighed.Round, weighed.View), SignalTexts.Back.In(language)),
                ]
                : Array.Empty<CardAction>(),
        ]);
}
