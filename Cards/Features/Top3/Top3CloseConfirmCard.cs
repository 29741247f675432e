using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Shows the core team what closing the top 3 now would mean, before it is done.</summary>
public static class Top3CloseConfirmCard
{
    public static AdaptiveCard Create(Top3CloseConfirmView view, Language language) => Confirmation.Of(
        language,
        Top3TeamTexts.CloseHeading,
        [Page.Paragraph(Top3TeamTexts.SoFar(view.Finished, view.Classes).In(language))],
        Execute.For(Top3Verbs.Close, new Top3Close(view.RoundId), Top3TeamTexts.CloseButton.In(language)),
        Top3Verbs.Cancel);
}

/// <summary>How many classes are done so far; not what they said.</summary>
public sealed record Top3CloseConfirmView(string RoundId, int Finished, int Classes);
