using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>Replaces a confirmation that was declined: nothing was done.</summary>
public static class NothingDoneCard
{
    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, RoundTexts.NothingDoneHeading, [Page.Paragraph(RoundTexts.NothingDone.In(language))]);
}
