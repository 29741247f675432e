using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The outcome of a closed evaluation: how far the goals are, what is decided on each, and what is needed.</summary>
public static class EvaluationDoneCard
{
    public static AdaptiveCard Create(EvaluationDoneView view, Language language) => Page.Of(
        language,
        EvaluationTexts.DoneHeading(view.Date),
        [
            .. MomentElements.Notice(view.Notice, language, isWrong: false),
            Page.Paragraph(EvaluationTexts.ClosedBy(view.ClosedBy, view.ClosedAt).In(language)),
            .. view.Activities is { } tally
                ? [Page.Paragraph($"{EvaluationTexts.Activities.In(language)}: {tally.In(language)}")]
                : Array.Empty<Element>(),
            .. view.Goals.SelectMany(goal => Goal(goal, language)),
            .. view.Needed.Count == 0
                ? []
                : view.Needed
                    .Select(line => (Element)TypedText.Said(line.Who, line.What.In(language)))
                    .Prepend(Page.Subheading(EvaluationTexts.Needed.In(language))),
            new Container(
                [new TextBlock(EvaluationTexts.OutcomeNext.In(language))]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
            Page.SmallPrint(MomentTexts.WhoSees.In(language)),
        ],
        [
            .. view.Next.Select(command => CommandButtons.For(command, language) with { Style = ActionStyle.Positive }),
            MomentElements.Button(EvaluationVerbs.Together, new TogetherPick(view.Id, 1), EvaluationTexts.TogetherButton, language),
            MomentElements.Button(EvaluationVerbs.Reopen, new MomentPick(view.Id), EvaluationTexts.Reopen, language),
            MomentElements.Button(MomentVerbs.Show, new MomentsShow(view.Year), MomentTexts.AllMoments, language),
        ]);

    private static IEnumerable<Element> Goal(GoalOutcome goal, Language language) =>
    [
        TypedText.Title(goal.Title) with { Spacing = Spacing.Medium },
        Page.Paragraph(
            $"{(goal.Reached ?? EvaluationTexts.NotFilled).In(language)}{(goal.Next is { } next ? $" · {next.In(language)}" : "")}"),
    ];
}

/// <summary>The outcome of an evaluation.</summary>
public sealed record EvaluationDoneView
{
    public required string Id { get; init; }

    public required string Year { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>Null for somebody who left.</summary>
    public string? ClosedBy { get; init; }

    public required LocalDateTime ClosedAt { get; init; }

    public Text? Activities { get; init; }

    public required IReadOnlyList<GoalOutcome> Goals { get; init; }

    /// <summary>What is needed, per person.</summary>
    public required IReadOnlyList<(string Who, Text What)> Needed { get; init; }

    public Text? Notice { get; init; }

    /// <summary>What the core team goes on with, as commands.</summary>
    public required IReadOnlyList<Command> Next { get; init; }
}

/// <summary>A goal, how far it is, and what was decided; null where nobody said.</summary>
public sealed record GoalOutcome(string Title, Text? Reached, Text? Next);
