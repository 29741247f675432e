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
            .. view.CanEdit && view.Steps.Any(step => step.Proposed is not null)
                ? [Page.Paragraph(ProposalTexts.How.In(language))]
                : Array.Empty<Element>(),
            .. RoadmapSteps.All.Zip(view.Steps).Select(step => Row(step.First, step.Second, view, language)),
        ],
        Execute.For(RoadmapVerbs.Pillars, new RoadmapShow(view.Year), RoadmapTexts.Pillars.In(language)),
        Execute.For(RoadmapVerbs.Pyramid, new RoadmapShow(view.Year), RoadmapTexts.Pyramid.In(language)),
        Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Year), RoadmapTexts.ToPlan.In(language)));

    private static ColumnSet Row(RoadmapStep step, StepLine line, RoadmapView view, Language language) => new(
    [
        new Column([new TextBlock(line.Sign) { Weight = TextWeight.Bolder }], "auto"),
        new Column(
        [
            TypedText.Title($"{step.Number}. {step.Name.In(language)}"),
            TypedText.Line(
                $"{line.Said(view.CanEdit, language)}{(line.LedBy is { } who ? $" · {who}" : "")}",
                quiet: true),
        ]),
        new Column(
        [
            .. view.CanEdit && line.Proposed is { } proposed
                ? [
                    new ActionSet(
                    [
                        TakeOver(view.Year, step.Number, line, proposed, ProposalTexts.TakeOver.In(language)) with
                        {
                            Tooltip = ProposalTexts.TakeOverTip(step.Number, proposed).In(language),
                        },
                    ]),
                ]
                : Array.Empty<Element>(),
            new ActionSet(
            [
                Execute.For(RoadmapVerbs.OpenStep, new RoadmapOpenStep(view.Year, step.Number), RoadmapTexts.Open.In(language)) with
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

    /// <summary>Sets the step as proposed, and leaves who leads it as it is.</summary>
    internal static Execute TakeOver(string year, int step, StepLine line, StepProgress proposed, string title) => Execute.For(
        RoadmapVerbs.SetStep,
        new RoadmapSetStep(year, step, line.Seen, proposed.ToString(), Proposed: proposed.ToString()),
        title) with
    { AssociatedInputs = "none" };
}

/// <summary>The roadmap of a school year.</summary>
/// <param name="Year">The school year, for example <c>2026-2027</c>.</param>
/// <param name="Steps">The seven steps, in order.</param>
public sealed record RoadmapView(string Year, IReadOnlyList<StepLine> Steps)
{
    /// <summary>Whether the reader may set a step.</summary>
    public bool CanEdit { get; init; }
}

/// <summary>The progress of a step.</summary>
/// <param name="Progress">Its state, as the core team set it.</param>
/// <param name="LedBy">The role that leads it and who acts in that role; null for the whole core team.</param>
public sealed record StepLine(StepProgress Progress, string? LedBy = null)
{
    /// <summary>How far the bot thinks that it is, where nobody said so; null when it has nothing to propose.</summary>
    public StepProgress? Proposed { get; init; }

    /// <summary>Somebody set it; otherwise <see cref="Progress"/> is only where every step begins.</summary>
    public bool IsSet { get; init; } = true;

    /// <summary>What the card shows of the step, to compare with when it is submitted.</summary>
    public string Seen { get; init; } = "";

    internal string Sign => Proposed is not null && !IsSet ? ProposalTexts.Sign : RoadmapTexts.Sign(Progress);

    /// <summary>Its state in words, with what the bot thinks of it for those who can set it.</summary>
    internal string Said(bool canEdit, Language language) => (Proposed, IsSet) switch
    {
        ({ } proposed, false) => (canEdit ? ProposalTexts.Of(proposed) : ProposalTexts.ToReaders(proposed)).In(language),
        ({ } proposed, true) when canEdit =>
            $"{RoadmapTexts.State(Progress).In(language)} · {ProposalTexts.Since(proposed).In(language)}",
        _ => RoadmapTexts.State(Progress).In(language),
    };
}
