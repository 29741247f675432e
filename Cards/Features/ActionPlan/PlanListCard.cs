using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The dialog of a part that is a list: choose an item to change, or add one.</summary>
public static class PlanListCard
{
    private const int MaxChoiceLength = 90;

    public static AdaptiveCard Create(PlanListView view, Language language) => Page.Of(
        language,
        view.Part.Name,
        [
            .. view.Form.Top(language),
            Page.Paragraph(view.Part.Meaning.In(language)),
            .. view.Items.Count == 0 ? Array.Empty<Element>() : [Choose(view, language)],
        ],
        [.. Buttons(view, language)]);

    private static ChoiceInput Choose(PlanListView view, Language language) => new(
        "item",
        PlanFormTexts.Which(view.Part.Code).In(language),
        PlanFormTexts.ListError.In(language),
        [.. view.Items.Select(item => new Choice(TypedText.Shortened(item.Text, MaxChoiceLength), item.Id))])
    {
        Style = ChoiceStyle.Expanded,
        Value = PlanForm.NullIfEmpty(view.Chosen),
    };

    private static IEnumerable<CardAction> Buttons(PlanListView view, Language language)
    {
        var form = view.Form;
        var change = Submit.For(
            ActionPlanVerbs.Pick, new PlanPick(form.Year, view.Part.Code, Card: form.Card), PlanFormTexts.ChangeChosen.In(language));
        var fresh = PlanFormTexts.New(view.Part.Code).In(language);
        var add = view.Part.Code == PlanWords.Goal.Code
            ? Submit.For(ActionPlanVerbs.AddGoal, new PlanAddGoal(Year: form.Year, Card: form.Card), fresh)
            : Submit.For(ActionPlanVerbs.Add, new PlanOpen(form.Year, view.Part.Code, form.Card), fresh);
        return
        [
            .. view.Items.Count == 0 ? [add with { Style = ActionStyle.Positive }] : new CardAction[] { change, add },
            .. PlanWords.After(view.Part) is { } next
                ? [Submit.For(ActionPlanVerbs.Open, new PlanOpen(form.Year, next.Code, form.Card), PlanFormTexts.GoOn(next).In(language))]
                : Array.Empty<CardAction>(),
        ];
    }
}

/// <summary>A list to choose from.</summary>
/// <param name="Form">The form it belongs to.</param>
/// <param name="Part">Goals, activities or roles.</param>
/// <param name="Items">Ids and texts, in order.</param>
public sealed record PlanListView(PlanForm Form, PlanWord Part, IReadOnlyList<(string Id, string Text)> Items)
{
    /// <summary>The item that was chosen; null when none was.</summary>
    public string? Chosen { get; init; }
}
