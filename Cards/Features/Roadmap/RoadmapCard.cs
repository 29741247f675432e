using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>The seven steps, with the progress of the school and who leads each.</summary>
public static class RoadmapCard
{
    public static AdaptiveCard Create(RoadmapView view, Language language) => Page.Of(
        language,
        RoadmapTexts.Heading(view.Year),
        [
            Page.Paragraph(RoadmapTexts.HowTo.In(language)),
            .. RoadmapSteps.All.Zip(view.Steps).Select(step => Row(step.First, step.Second, view.Year, language)),
        ],
        Execute.For(RoadmapVerbs.Pillars, new RoadmapShow(view.Year), RoadmapTexts.Pillars.In(language)),
        Execute.For(RoadmapVerbs.Pyramid, new RoadmapShow(view.Year), RoadmapTexts.Pyramid.In(language)),
        Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Year), RoadmapTexts.ToPlan.In(language)));

    private static ColumnSet Row(RoadmapStep step, StepLine line, string year, Language language) => new(
    [
        new Column([new TextBlock(RoadmapTexts.Sign(line.Progress)) { Weight = TextWeight.Bolder }], "auto"),
        new Column(
        [
            TypedText.Title($"{step.Number}. {step.Name.In(language)}"),
            TypedText.Line(
                line.LedBy is { } who
                    ? $"{RoadmapTexts.State(line.Progress).In(language)} · {who}"
                    : RoadmapTexts.State(line.Progress).In(language),
                quiet: true),
        ]),
        new Column(
        [
            new ActionSet(
            [
                Execute.For(RoadmapVerbs.OpenStep, new RoadmapOpenStep(year, step.Number), RoadmapTexts.Open.In(language)) with
                {
                    Tooltip = RoadmapTexts.OpenTip(step.Number, step.Name).In(language),
                },
            ]),
        ],
        "auto")
        {
            VerticalContentAlignment = VerticalAlignment.Center,
        },
    ])
    {
        Spacing = Spacing.Medium,
    };
}

/// <summary>The roadmap of a school year.</summary>
/// <param name="Year">The school year, for example <c>2026-2027</c>.</param>
/// <param name="Steps">The seven steps, in order.</param>
public sealed record RoadmapView(string Year, IReadOnlyList<StepLine> Steps);

/// <summary>The progress of a step.</summary>
/// <param name="Progress">Its state.</param>
/// <param name="LedBy">The role that leads it and who acts in that role; null for the whole core team.</param>
public sealed record StepLine(StepProgress Progress, string? LedBy = null);
