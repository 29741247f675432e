using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The dialog of one goal, existing or new.</summary>
public static class PlanGoalCard
{
    public static AdaptiveCard Create(PlanGoalForm view, Language language) => Page.Of(
        language,
        view.Id.Length == 0 ? PlanFormTexts.New(PlanWords.Goal.Code) : PlanWords.Goal.Name,
        [
            .. view.Form.Top(language),
            .. view.Recommendation is null
                ? Array.Empty<Element>()
                : [Page.Paragraph(Words.Sentence(PlanTexts.Recommended.In(language)) + ".")],
            new TextInput("text", PlanFormTexts.GoalText.In(language), PlanFormTexts.GoalError(PlanLimits.Goal).In(language))
            {
                IsRequired = true,
                IsMultiline = true,
                MaxLength = PlanLimits.Goal,
                Value = PlanForm.NullIfEmpty(view.Text),
                Placeholder = PlanFormTexts.GoalExample.In(language),
            },
            new ChoiceInput(
                "kind",
                PlanFormTexts.GoalKind.In(language),
                PlanFormTexts.ChoiceError.In(language),
                PlanForm.Choices(PlanWords.GoalKinds, language))
            {
                IsRequired = true,
                Style = ChoiceStyle.Expanded,
                Value = PlanForm.NullIfEmpty(view.Kind),
            },
            new ChoiceInput(
                "aspect",
                PlanFormTexts.Aspect.In(language),
                PlanFormTexts.ChoiceError.In(language),
                [
                    Choice.None(PlanFormTexts.NoneChosen.In(language)),
                    .. view.Aspects.Select(aspect => new Choice(aspect.Name.In(language), aspect.Id)),
                ])
            {
                Value = view.Aspect ?? Choice.NoneValue,
            },
        ],
        [
            Submit.For(
                ActionPlanVerbs.SaveGoal,
                new PlanSaveGoal(view.Form.Year, view.Form.Version, view.Id, Recommendation: view.Recommendation, Card: view.Form.Card),
                PlanFormTexts.Save.In(language)) with { Style = ActionStyle.Positive },
            .. view.Form.ToList(PlanWords.Goal.Code, language),
            .. view.Form.Remove(PlanWords.Goal.Code, view.Id, language),
        ]);
}

/// <summary>A goal in the form.</summary>
public sealed record PlanGoalForm(PlanForm Form)
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>A code of <see cref="PlanWords.GoalKinds"/>; empty until one is chosen.</summary>
    public string Kind { get; init; } = "";

    public string? Aspect { get; init; }

    public string? Recommendation { get; init; }

    /// <summary>The aspects of the school's top 3.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Aspects { get; init; }
}
