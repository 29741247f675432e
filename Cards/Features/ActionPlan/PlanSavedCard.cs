using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>What a dialog shows after a change: that it was saved, and buttons back to the list and on to the next part.</summary>
public static class PlanSavedCard
{
    public static AdaptiveCard Create(PlanSavedView view, Language language) => Page.Of(
        language,
        view.Part.Name,
        [
            new TextBlock(view.Said.In(language)) { Weight = TextWeight.Bolder, Color = TextColor.Good },
            .. view.Merged is { } merged ? [Page.Paragraph(merged.In(language))] : Array.Empty<Element>(),
            Page.Paragraph(
                (view is { IsBehind: true, Card: not null } ? PlanFormTexts.CardIsBehind : PlanFormTexts.CloseHint).In(language)),
        ],
        [.. Buttons(view, language)]);

    private static IEnumerable<CardAction> Buttons(PlanSavedView view, Language language)
    {
        if (!PlanWords.Texts.Contains(view.Part))
        {
            yield return Submit.For(
                ActionPlanVerbs.Open, new PlanOpen(view.Year, view.Part.Code, view.Card), PlanFormTexts.BackToList.In(language));
        }

        if (PlanWords.After(view.Part) is { } next)
        {
            yield return Submit.For(
                ActionPlanVerbs.Open, new PlanOpen(view.Year, next.Code, view.Card), PlanFormTexts.GoOn(next).In(language));
        }

        if (view.CanUndo)
        {
            yield return Submit.For(
                ActionPlanVerbs.Undo, new PlanUndo(view.Year, view.Version, view.Card), PlanFormTexts.Undo.In(language));
        }
    }
}

/// <summary>What was done.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Version">The version it made, or the one in force when nothing changed.</param>
/// <param name="Part">The part.</param>
/// <param name="Card">The activity whose card shows the plan behind the dialog.</param>
/// <param name="Said">The change in a sentence.</param>
public sealed record PlanSavedView(string Year, int Version, PlanWord Part, string? Card, Text Said)
{
    /// <summary>What a colleague changed in the meantime, which is kept too.</summary>
    public Text? Merged { get; init; }

    /// <summary>True when the card behind the dialog still shows the old plan.</summary>
    public bool IsBehind { get; init; }

    /// <summary>False when nothing changed.</summary>
    public bool CanUndo { get; init; } = true;
}
