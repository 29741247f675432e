using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Before an evaluation is closed: the outcome per goal, and a choice where the team disagrees or said nothing.</summary>
public static class EvaluationCloseCard
{
    public static AdaptiveCard Create(EvaluationCloseView view, Language language) => Page.Of(
        language,
        EvaluationTexts.CloseHeading,
        [
            .. MomentElements.Notice(view.Notice, language),
            Page.Paragraph((view.IsEmpty ? EvaluationTexts.CloseEmpty : EvaluationTexts.CloseExplain).In(language)),
            .. view.Activities is { } tally
                ? [Page.Paragraph($"{EvaluationTexts.Activities.In(language)}: {tally.In(language)}")]
                : Array.Empty<Element>(),
            .. view.Goals.SelectMany((goal, index) => Goal(goal, index + 1, language)),
        ],
        Execute.For(
            EvaluationVerbs.Close,
            new EvaluationClose(view.Id),
            EvaluationTexts.CloseConfirm.In(language)) with
        { Style = ActionStyle.Positive },
        MomentElements.Button(EvaluationVerbs.Open, new MomentPick(view.Id), EvaluationTexts.NotYet, language));

    private static IEnumerable<Element> Goal(GoalToClose goal, int number, Language language)
    {
        yield return TypedText.Title($"{number}. {goal.Title}") with { Separator = true, Spacing = Spacing.Medium };
        yield return Page.Paragraph((goal.Reached ?? EvaluationTexts.NotFilled).In(language));
        if (goal.Next is { IsSettled: true, Name: { } name })
        {
            yield return Page.Paragraph($"{EvaluationTexts.Decide.In(language)} {name.In(language)}");
        }
        else
        {
            yield return new ChoiceInput(
                EvaluationFields.Name(EvaluationFields.Next, goal.Id),
                $"{number}. {(goal.Next.IsMixed ? EvaluationTexts.DecideMixed : EvaluationTexts.Decide).In(language)}",
                EvaluationTexts.DecideError.In(language),
                [.. EvaluationFields.NextChoices.Select(choice => new Choice(choice.Name.In(language), choice.Code))])
            {
                Value = goal.Next.Code,
                Placeholder = FieldTexts.Choose.In(language),
                Spacing = Spacing.Small,
            };
        }
    }
}

/// <summary>What closing would conclude.</summary>
public sealed record EvaluationCloseView
{
    public required string Id { get; init; }

    /// <summary>True when nobody filled in anything.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>How many activities were carried out; null when the plan has none.</summary>
    public Text? Activities { get; init; }

    public required IReadOnlyList<GoalToClose> Goals { get; init; }

    public Text? Notice { get; init; }
}

/// <summary>A goal with its outcome so far.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Title">In the school's own words.</param>
/// <param name="Reached">How far it is, in words; null when nobody said.</param>
/// <param name="Next">What to do with it.</param>
public sealed record GoalToClose(string Id, string Title, Text? Reached, GoalNext Next);

/// <summary>The conclusion on a goal.</summary>
/// <param name="Code">The conclusion, or the one most chosen; null when nobody chose.</param>
/// <param name="Name">In words.</param>
/// <param name="IsMixed">True when people chose differently.</param>
public sealed record GoalNext(string? Code, Text? Name, bool IsMixed)
{
    /// <summary>True when everybody who chose made the same choice.</summary>
    public bool IsSettled => Code is not null && !IsMixed;
}
