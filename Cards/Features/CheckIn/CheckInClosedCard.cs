using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Tells the person who confirmed that the check-in is closed, and whether there is an outcome.</summary>
public static class CheckInClosedCard
{
    public static AdaptiveCard Create(CheckInClosedView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.ClosedHeading,
        [Page.Paragraph(Means(view).In(language))]);

    private static Text Means(CheckInClosedView view) => view switch
    {
        { IsEnough: false } => CheckInTeamTexts.NotPublished(view.Minimum),
        { LookFirst: true } => CheckInTeamTexts.ClosedToLook,
        _ => CheckInTeamTexts.Published,
    };
}

/// <summary>What was closed.</summary>
public sealed record CheckInClosedView
{
    /// <summary>Whether enough people answered to show the totals.</summary>
    public required bool IsEnough { get; init; }

    /// <summary>Whether the core team looks at it before others get it.</summary>
    public bool LookFirst { get; init; }

    public required int Minimum { get; init; }
}
