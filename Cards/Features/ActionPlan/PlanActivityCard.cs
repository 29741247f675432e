using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The dialog of one activity, existing or new.</summary>
public static class PlanActivityCard
{
    private const int MaxChoiceLength = 60;

    public static AdaptiveCard Create(PlanActivityForm view, Language language) => Page.Of(
        language,
        view.Id.Length == 0 ? PlanFormTexts.New(PlanWords.Activity.Code) : PlanWords.Activity.Name,
        [
            .. view.Form.Top(language),
            new TextInput("text", PlanFormTexts.ActivityText.In(language), PlanFormTexts.ActivityError(PlanLimits.Activity).In(language))
            {
                IsRequired = true,
                IsMultiline = true,
                MaxLength = PlanLimits.Activity,
                Value = PlanForm.NullIfEmpty(view.Text),
            },
            Required("layer", PlanFormTexts.Layer, PlanWords.Layers, view.Layer, language),
            Required("pillar", PlanFormTexts.Pillar, PlanWords.Pillars, view.Pillar, language),
            .. view.Goals.Count == 0 ? Array.Empty<Element>() : [OneOf("goal", PlanFormTexts.ForGoal, view.Goals, view.Goal, language)],
            .. view.Holders.Count == 0
                ? new Element[] { Page.Paragraph(PlanFormTexts.NoHolders.In(language)) }
                : [OneOf("holder", PlanFormTexts.Holder, view.Holders, view.Holder, language)],
            new TextInput("when", PlanFormTexts.When.In(language), PlanFormTexts.TextError(PlanLimits.When).In(language))
            {
                MaxLength = PlanLimits.When,
                Value = PlanForm.NullIfEmpty(view.When),
                Placeholder = PlanFormTexts.WhenExample.In(language),
            },
            new DateInput(
                "on",
                PlanFormTexts.On.In(language),
                PlanFormTexts.OnError.In(language)) { Value = PlanForm.NullIfEmpty(view.On), Min = view.FirstDay, Max = view.LastDay },
            new ChoiceInput(
                "toldTo",
                PlanFormTexts.ToldTo.In(language),
                PlanFormTexts.ToldToError.In(language),
                PlanForm.Choices(PlanWords.ToldTo, language))
            {
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
                Value = PlanForm.NullIfEmpty(string.Join(',', view.ToldTo)),
            },
        ],
        [
            Submit.For(
                ActionPlanVerbs.SaveActivity,
                new PlanSaveActivity(view.Form.Year, view.Form.Version, view.Id, Card: view.Form.Card),
                PlanFormTexts.Save.In(language)) with { Style = ActionStyle.Positive },
            .. view.Form.ToList(PlanWords.Activity.Code, language),
            .. view.Form.Remove(PlanWords.Activity.Code, view.Id, language),
        ]);

    private static ChoiceInput Required(string name, Text label, IReadOnlyList<PlanWord> words, string value, Language language) =>
        new(name, label.In(language), PlanFormTexts.ChoiceError.In(language), PlanForm.Choices(words, language))
        {
            IsRequired = true,
            Style = ChoiceStyle.Expanded,
            Value = PlanForm.NullIfEmpty(value),
        };

    private static ChoiceInput OneOf(
        string name, Text label, IReadOnlyList<(string Id, string Text)> items, string? value, Language language) =>
        new(
            name,
            label.In(language),
            PlanFormTexts.ChoiceError.In(language),
            [
                Choice.None(PlanFormTexts.NoneChosen.In(language)),
                .. items.Select(item => new Choice(TypedText.Shortened(item.Text, MaxChoiceLength), item.Id)),
            ])
        {
            Value = items.Any(item => item.Id == value) ? value : Choice.NoneValue,
        };
}

/// <summary>An activity in the form.</summary>
public sealed record PlanActivityForm(PlanForm Form)
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    public string Layer { get; init; } = "";

    public string Pillar { get; init; } = "";

    public string? Goal { get; init; }

    public string? Holder { get; init; }

    public string When { get; init; } = "";

    /// <summary>A day as <c>2026-11-23</c>; empty for none.</summary>
    public string On { get; init; } = "";

    public IReadOnlyList<string> ToldTo { get; init; } = [];

    /// <summary>The goals of the plan.</summary>
    public required IReadOnlyList<(string Id, string Text)> Goals { get; init; }

    /// <summary>The roles of the plan.</summary>
    public required IReadOnlyList<(string Id, string Text)> Holders { get; init; }

    /// <summary>The first day of the school year, for example <c>2026-08-01</c>.</summary>
    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }
}
