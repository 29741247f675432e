using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The activities of one version by layer of the support pyramid: what, who, when, and who is told.</summary>
public static class PlanActivitiesCard
{
    public static AdaptiveCard Create(PlanReadView view, Language language) => Page.Of(
        language,
        PlanTexts.Activities,
        [
            .. view.IsInForce ? Array.Empty<Element>() : [new TextBlock(PlanTexts.Earlier.In(language)) { Weight = TextWeight.Bolder }],
            .. view.Plan.Activities.Count == 0
                ? [Page.Paragraph(PlanTexts.NoActivities.In(language))]
                : PlanSections.Activities(view.Plan, language),
            .. view.Plan.Made is { } made
                ? [Page.SmallPrint(PlanTexts.Made(made.By, made.At, view.Plan.Version).In(language))]
                : Array.Empty<Element>(),
        ],
        [
            .. view.Plan.CanEdit
                ? [
                    Submit.ToOpen(
                        ActionPlanVerbs.Open,
                        new PlanOpen(view.Plan.Year, PlanWords.Activity.Code, PlanOpen.Here),
                        PlanTexts.Change.In(language)),
                ]
                : Array.Empty<CardAction>(),
            Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Plan.Year), PlanTexts.Back.In(language)),
        ]);
}
