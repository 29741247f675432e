using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Export;

/// <summary>The person did not want the file: nothing was made.</summary>
public static class ExportDeclinedCard
{
    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, ExportTexts.DeclinedHeading, [Page.Paragraph(ExportTexts.Declined.In(language))]);
}
