using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>One version of the plan in full, except for the activities, which have their own card.</summary>
public static class PlanReadCard
{
    public static AdaptiveCard Create(PlanReadView view, Language language) => Page.Of(
        language,
        PlanTexts.VersionHeading(view.Plan.Year, view.Plan.Version),
        [
            .. view.IsInForce ? Array.Empty<Element>() : [new TextBlock(PlanTexts.Earlier.In(language)) { Weight = TextWeight.Bolder }],
            .. PlanWords.Parts.SelectMany(part => Part(part, view.Plan, language)),
            .. view.Plan.Made is { } made
                ? [Page.SmallPrint(PlanTexts.Made(made.By, made.At, view.Plan.Version).In(language))]
                : Array.Empty<Element>(),
        ],
        [
            .. view.Plan.Activities.Count == 0
                ? Array.Empty<CardAction>()
                : [
                    Execute.For(
                        ActionPlanVerbs.Activities, new PlanRead(view.Plan.Year, view.Plan.Version), PlanTexts.Activities.In(language)),
                ],
            Execute.For(ActionPlanVerbs.Versions, new PlanShow(view.Plan.Year), PlanTexts.Versions.In(language)),
            Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Plan.Year), PlanTexts.Back.In(language)),
        ]);

    private static IEnumerable<Element> Part(PlanWord part, PlanView plan, Language language)
    {
        IReadOnlyList<Element> content = part.Code switch
        {
            nameof(PlanWords.Goal) => [.. PlanSections.Goals(plan, language)],
            nameof(PlanWords.Activity) => [Page.Paragraph(PlanSections.PerLayer(plan, language))],
            nameof(PlanWords.RoleHolder) => [.. PlanSections.Roles(plan, language)],
            _ => [.. TypedText.Paragraphs(plan.TextOf(part))],
        };
        return
        [
            Page.Subheading(part.Name.In(language)),
            .. content.Count > 0 ? content : [new TextBlock(PlanTexts.Empty.In(language)) { IsSubtle = true, Spacing = Spacing.Small }],
        ];
    }
}

/// <summary>A version to read.</summary>
/// <param name="Plan">The content.</param>
/// <param name="IsInForce">False for an earlier one.</param>
public sealed record PlanReadView(PlanView Plan, bool IsInForce);
