using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Tells the person who confirmed that the check-in has started.</summary>
public static class CheckInStartedCard
{
    public static AdaptiveCard Create(CheckInStartedView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.StartedHeading,
        [
            Page.Paragraph(CheckInTeamTexts.Started(view.AudienceCount).In(language)),
            .. view.SendsAt is { } at ? [Page.Paragraph(CheckInTeamTexts.SentLater(at).In(language))] : Array.Empty<Element>(),
            Page.Paragraph(CheckInTeamTexts.ClosesByItself(view.ClosesAt).In(language)),
        ]);
}

/// <summary>What was started.</summary>
public sealed record CheckInStartedView
{
    public required int AudienceCount { get; init; }

    /// <summary>When the cards go out; null for at once.</summary>
    public LocalDateTime? SendsAt { get; init; }

    public required LocalDateTime ClosesAt { get; init; }
}
