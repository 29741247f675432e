using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>What every dialog of the plan has besides its fields.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Version">The version to compare the fields with when they are submitted; 0 before the first.</param>
/// <param name="Card">The activity whose card shows the plan behind the dialog; null when there is none.</param>
public sealed record PlanForm(string Year, int Version, string? Card)
{
    /// <summary>What was wrong, or what happened in the meantime.</summary>
    public Text? Notice { get; init; }

    /// <summary>
    /// What the plan says now, when somebody else changed it in the meantime; null when nobody did, or when it was removed.
    /// </summary>
    public string? CurrentText { get; init; }

    /// <summary>Who changed it in the meantime.</summary>
    public string? CurrentBy { get; init; }

    /// <summary>Somebody else changed it in the meantime, so that one can choose to leave it as it is.</summary>
    public bool HasConflict { get; init; }

    internal IEnumerable<Element> Top(Language language) =>
    [
        .. Notice is { } notice
            ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder, Color = TextColor.Attention }]
            : Array.Empty<Element>(),
        .. CurrentText is { } current
            ? [
                new Container(
                    [
                        Page.Subheading(PlanFormTexts.CurrentText(CurrentBy).In(language)),
                        .. TypedText.Paragraphs(current),
                    ]) { Style = ContainerStyle.Emphasis },
            ]
            : Array.Empty<Element>(),
    ];

    internal IEnumerable<CardAction> Leave(string part, Language language) =>
        HasConflict ? [Submit.For(ActionPlanVerbs.Open, new PlanOpen(Year, part, Card), PlanFormTexts.LeaveAsIs.In(language))] : [];

    internal IEnumerable<CardAction> ToList(string part, Language language) => HasConflict
        ? Leave(part, language)
        : [Submit.For(ActionPlanVerbs.Open, new PlanOpen(Year, part, Card), PlanFormTexts.BackToList.In(language))];

    internal IEnumerable<CardAction> Remove(string part, string id, Language language) => id.Length == 0
        ? []
        : [
            Submit.For(
                ActionPlanVerbs.Remove,
                new PlanRemove(Year, Version, part, id, Card),
                PlanFormTexts.Remove.In(language)) with { Style = ActionStyle.Destructive },
        ];

    internal static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    internal static IReadOnlyList<Choice> Choices(IReadOnlyList<PlanWord> words, Language language) =>
        [.. words.Select(word => new Choice(word.Meaning.In(language), word.Code))];
}
