using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Replaces the card of a moment that was removed, with a button to restore it.</summary>
public static class MomentRemovedCard
{
    public static AdaptiveCard Create(MomentRemovedView view, Language language) => Page.Of(
        language,
        MomentTexts.RemovedHeading,
        [Page.Paragraph($"{MomentTexts.MomentHeading(view.Date).In(language)}. {MomentTexts.Removed.In(language)}")],
        MomentElements.Button(MomentVerbs.Restore, new MomentPick(view.Id), MomentTexts.RestoreButton, language),
        MomentElements.Button(MomentVerbs.Show, new MomentsShow(view.Year), MomentTexts.AllMoments, language));
}

/// <summary>Which moment was removed.</summary>
public sealed record MomentRemovedView(string Id, string Year, LocalDate Date);
