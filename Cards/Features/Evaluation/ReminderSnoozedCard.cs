using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Replaces a reminder that was postponed, with a button for those who change their mind.</summary>
public static class ReminderSnoozedCard
{
    public static AdaptiveCard Create(ReminderSnoozedView view, Language language) => Page.Of(
        language,
        MomentTexts.SnoozedHeading,
        [Page.Paragraph(MomentTexts.Snoozed(view.Day).In(language))],
        MomentElements.Button(EvaluationVerbs.Open, new MomentPick(view.Id), MomentTexts.OpenButton, language));
}

/// <summary>Until when.</summary>
public sealed record ReminderSnoozedView(string Id, LocalDate Day);
