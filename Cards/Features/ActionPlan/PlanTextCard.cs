using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The dialog of a part that is one text: vision, budget, conditions, support or resilience.</summary>
public static class PlanTextCard
{
    public static AdaptiveCard Create(PlanTextView view, Language language) => Page.Of(
        language,
        view.Part.Name,
        [
            .. view.Form.Top(language),
            Page.Paragraph(view.Part.Meaning.In(language)),
            new TextInput(
                "text",
                $"{view.Part.Name.In(language)}. {PlanFormTexts.Limit(view.Max).In(language)}",
                PlanFormTexts.TextError(view.Max).In(language))
            {
                IsMultiline = true,
                MaxLength = view.Max,
                Value = PlanForm.NullIfEmpty(view.Text),
            },
        ],
        [
            Submit.For(
                ActionPlanVerbs.SaveText,
                new PlanSaveText(view.Form.Year, view.Form.Version, view.Part.Code, Card: view.Form.Card),
                PlanFormTexts.Save.In(language)) with { Style = ActionStyle.Positive },
            .. view.Form.Leave(view.Part.Code, language),
        ]);
}

/// <summary>A text to change.</summary>
/// <param name="Form">The form it belongs to.</param>
/// <param name="Part">One of <see cref="PlanWords.Texts"/>.</param>
/// <param name="Text">The content of the field.</param>
public sealed record PlanTextView(PlanForm Form, PlanWord Part, string Text)
{
    internal int Max => PlanLimits.OfText(Part.Code);
}
