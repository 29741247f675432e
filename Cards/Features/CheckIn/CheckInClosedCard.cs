using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Tells the person who confirmed that the check-in is closed, and whether there is an outcome.</summary>
public static class CheckInClosedCard
{
    public static AdaptiveCard Create(CheckInClosedView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.ClosedHeading,
        [Page.Paragraph((view.Published ? CheckInTeamTexts.Published : CheckInTeamTexts.NotPublished(view.Minimum)).In(language))]);
}

/// <summary>What was closed.</summary>
public sealed record CheckInClosedView
{
    /// <summary>Whether enough people answered to show the totals.</summary>
    public required bool Published { get; init; }

    public required int Minimum { get; init; }
}
