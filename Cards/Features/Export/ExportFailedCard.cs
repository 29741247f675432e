using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Export;

/// <summary>The file did not reach the person's OneDrive: why, and a button to try again.</summary>
public static class ExportFailedCard
{
    public static AdaptiveCard Create(ExportFailedView view, Language language) => Page.Of(
        language,
        ExportTexts.FailedHeading,
        [Page.Paragraph((view.Expired ? ExportTexts.Expired : ExportTexts.Failed).In(language))],
        Execute.For(ExportVerbs.Offer, view.Again, ExportTexts.Again.In(language)));
}

/// <summary>A file that did not arrive.</summary>
public sealed record ExportFailedView
{
    /// <summary>True when the upload address had expired; false for any other fault.</summary>
    public required bool Expired { get; init; }

    /// <summary>What to ask for to try again.</summary>
    public required ExportAsk Again { get; init; }
}
