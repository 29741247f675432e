using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>One step: its purpose, what to ask each other, what the bot already knows, and how far the school is.</summary>
public static class RoadmapStepCard
{
    public static AdaptiveCard Create(RoadmapStepView view, Language language)
    {
        var step = RoadmapSteps.All[view.Step - 1];
        return Page.Of(
            language,
            RoadmapTexts.StepHeading(step.Number, step.Name),
            [
                .. view.Notice is { } notice ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder }] : Array.Empty<Element>(),
                new TextBlock($"{view.Now.Sign} {Words.Sentence(view.Now.Said(view.CanEdit, language))}")
                {
                    Weight = TextWeight.Bolder,
                    Spacing = Spacing.Small,
                },
                .. view is { CanEdit: true, Now.Proposed: not null }
                    ? [TypedText.Line(ProposalTexts.Why.In(language), quiet: true)]
                    : Array.Empty<Element>(),
                TypedText.Line((view.Now.LedBy is { } who ? RoadmapTexts.LedBy(who) : RoadmapTexts.WholeTeam).In(language), quiet: true),
                Page.Paragraph(step.Purpose.In(language)),
                Page.Subheading(RoadmapTexts.Known.In(language)),
                .. view.Known.Count == 0
                    ? [Page.Paragraph(RoadmapTexts.NothingKnown.In(language))]
                    : view.Known.Select(line => (Element)TypedText.Line($"• {line.In(language)}")),
                Page.Subheading(RoadmapTexts.Questions.In(language)),
                .. step.Questions.Select(question => Page.Paragraph($"• {question.In(language)}")),
                .. view.CanEdit ? Fields(view, language) : [],
            ],
            [.. Buttons(view, language)]);
    }

    private static IEnumerable<Element> Fields(RoadmapStepView view, Language language) =>
    [
        new ChoiceInput(
            "state",
            RoadmapTexts.StateLabel.In(language),
            RoadmapTexts.StateError.In(language),
            [
                .. new[] { StepProgress.NotBegun, StepProgress.Busy, StepProgress.Done }.Select(
                    state => new Choice(Words.Sentence(RoadmapTexts.State(state).In(language)), state.ToString())),
            ])
        {
            IsRequired = true,
            Style = ChoiceStyle.Expanded,
            Value = view.State,
            Separator = true,
            Spacing = Spacing.Medium,
        },
        view.Roles.Count == 0
            ? Page.Paragraph(RoadmapTexts.NoRoles.In(language))
            : new ChoiceInput(
                "holder",
                RoadmapTexts.Holder.In(language),
                RoadmapTexts.HolderError.In(language),
                [Choice.None(RoadmapTexts.None.In(language)), .. view.Roles.Select(role => new Choice(role.Title, role.Id))])
            {
                Value = view.Roles.Any(role => role.Id == view.Holder) ? view.Holder : Choice.NoneValue,
            },
    ];

    private static IEnumerable<CardAction> Buttons(RoadmapStepView view, Language language)
    {
        if (view is { CanEdit: true, Now.Proposed: { } proposed })
        {
            yield return RoadmapCard.TakeOver(
                view.Year, view.Step, view.Now, proposed, ProposalTexts.TakeOverAs(proposed).In(language)) with
            { Style = ActionStyle.Positive };
        }

        if (view.CanEdit)
        {
            var save = Execute.For(
                RoadmapVerbs.SetStep,
                new RoadmapSetStep(view.Year, view.Step, view.Now.Seen, Proposed: view.Now.Proposed?.ToString()),
                RoadmapTexts.Save.In(language));
            yield return view.Now.Proposed is null ? save with { Style = ActionStyle.Positive } : save;
        }

        if (view.Step == 2)
        {
            yield return Execute.For(
                RoadmapVerbs.Pillars, new RoadmapShow(view.Year), RoadmapTexts.Pillars.In(language));
            yield return Execute.For(
                RoadmapVerbs.Pyramid, new RoadmapShow(view.Year), RoadmapTexts.Pyramid.In(language));
        }

        if (view.Step is >= 3 and <= 6)
        {
            yield return Execute.For(
                ActionPlanVerbs.Show, new PlanShow(view.Year), RoadmapTexts.ToPlan.In(language));
        }

        yield return Execute.For(
            RoadmapVerbs.Show, new RoadmapShow(view.Year), RoadmapTexts.Back.In(language));
    }
}

/// <summary>One step as one reader sees it.</summary>
public sealed record RoadmapStepView
{
    public required string Year { get; init; }

    /// <summary>1 to 7.</summary>
    public required int Step { get; init; }

    /// <summary>Its current state.</summary>
    public required StepLine Now { get; init; }

    /// <summary>The chosen state, as the name of a <see cref="StepProgress"/>.</summary>
    public required string State { get; init; }

    /// <summary>The chosen role; empty for the whole core team.</summary>
    public string Holder { get; init; } = "";

    /// <summary>What the bot knows for this step.</summary>
    public IReadOnlyList<Text> Known { get; init; } = [];

    /// <summary>The roles of the plan.</summary>
    public IReadOnlyList<(string Id, string Title)> Roles { get; init; } = [];

    public bool CanEdit { get; init; }

    public Text? Notice { get; init; }
}
