using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>One version of the plan, every word of it, on as many pages as it takes.</summary>
public static class PlanReadCard
{
    public static AdaptiveCard Create(PlanReadView view, Language language)
    {
        var pages = PlanPages.Of(view.Plan, language);
        var page = Math.Clamp(view.Page, 1, pages.Count);
        return Page.Of(
            language,
            PlanTexts.VersionHeading(view.Plan.Year, view.Plan.Version),
            [
                .. view.IsInForce ? Array.Empty<Element>() : [new TextBlock(PlanTexts.Earlier.In(language)) { Weight = TextWeight.Bolder }],
                .. pages[page - 1],
                .. pages.Count == 1 ? Array.Empty<Element>() : [Page.Paragraph(PlanTexts.PageOf(page, pages.Count).In(language))],
                .. view.Plan.Made is { } made
                    ? [Page.SmallPrint(PlanTexts.Made(made.By, made.At, view.Plan.Version).In(language))]
                    : Array.Empty<Element>(),
            ],
            [
                .. page < pages.Count ? [Turn(view, page + 1, PlanTexts.NextPage, language)] : Array.Empty<CardAction>(),
                .. page > 1 ? [Turn(view, page - 1, PlanTexts.PreviousPage, language)] : Array.Empty<CardAction>(),
                Execute.For(ActionPlanVerbs.Versions, new PlanShow(view.Plan.Year), PlanTexts.Versions.In(language)),
                Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Plan.Year), PlanTexts.Back.In(language)),
            ]);
    }

    private static Execute Turn(PlanReadView view, int page, Text title, Language language) =>
        Execute.For(ActionPlanVerbs.Read, new PlanRead(view.Plan.Year, view.Plan.Version, page), title.In(language));
}

/// <summary>A version to read.</summary>
/// <param name="Plan">The content.</param>
/// <param name="IsInForce">False for an earlier one.</param>
public sealed record PlanReadView(PlanView Plan, bool IsInForce)
{
    /// <summary>From 1; one that is not there becomes the nearest that is.</summary>
    public int Page { get; init; } = 1;
}
