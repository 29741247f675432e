using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.CheckIn;

/// <summary>Takes the place of a confirmation that was declined: nothing was done.</summary>
public static class CheckInCancelledCard
{
    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        CheckInTeamTexts.CancelledHeading,
        [Page.Paragraph(CheckInTeamTexts.Cancelled.In(language))]);
}
