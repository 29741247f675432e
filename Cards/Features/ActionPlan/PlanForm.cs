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
    public string? NowStands { get; init; }

    /// <summary>Who changed it in the meantime.</summary>
    public string? NowBy { get; init; }

    /// <summary>Somebody else changed it in the meantime, so that one can choose to leave it as it is.</summary>
    public bool IsOvertaken { get; init; }

    internal IEnumerable<Element> Top(Language language) =>
    [
        .. Notice is { } notice
            ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder, Color = TextColor.Attention }]
            : Array.Empty<Element>(),
        .. NowStands is { } stands
            ? [
                new Container(
                    [
                        Page.Subheading(PlanFormTexts.NowStands(NowBy).In(language)),
                        .. Typed.Paragraphs(stands),
                    ]) { Style = ContainerStyle.Emphasis },
            ]
            : Array.Empty<Element>(),
    ];

    internal IEnumerable<CardAction> Leave(string part, Language language) =>
        IsOvertaken ? [Submit.For(ActionPlanVerbs.Open, new PlanOpen(Year, part, Card), PlanFormTexts.LeaveAsIs.In(language))] : [];

    internal IEnumerable<CardAction> ToList(string part, Language language) => IsOvertaken
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

    internal static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    internal static IReadOnlyList<Choice> Choices(IReadOnlyList<PlanWord> words, Language language) =>
        [.. words.Select(word => new Choice(word.Meaning.In(language), word.Code))];
}
