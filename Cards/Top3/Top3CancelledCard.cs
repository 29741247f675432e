using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Top3;

/// <summary>Takes the place of a confirmation that was declined: nothing was done.</summary>
public static class Top3CancelledCard
{
    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, Top3TeamTexts.CancelledHeading, [Page.Paragraph(Top3TeamTexts.Cancelled.In(language))]);
}
