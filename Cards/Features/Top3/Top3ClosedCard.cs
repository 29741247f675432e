using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Tells the person who confirmed that the top 3 is closed.</summary>
public static class Top3ClosedCard
{
    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, Top3TeamTexts.ClosedHeading, [Page.Paragraph(Top3TeamTexts.Closed.In(language))]);
}
