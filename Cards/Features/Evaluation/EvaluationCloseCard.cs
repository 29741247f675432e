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
            .. view.Disputed.SelectMany(activity => Activity(activity, language)),
            .. view.MoreDisputed == 0
                ? Array.Empty<Element>()
                : [Page.Paragraph(EvaluationTexts.MoreDiffer(view.MoreDisputed).In(language))],
            .. view.Goals.SelectMany((goal, index) => Goal(goal, index + 1, language)),
        ],
        Execute.For(
            EvaluationVerbs.Close,
            new EvaluationClose(view.Id),
            EvaluationTexts.CloseConfirm.In(language)) with
        { Style = ActionStyle.Positive },
        MomentElements.Button(EvaluationVerbs.Open, new MomentPick(view.Id), EvaluationTexts.NotYet, language));

    private static IEnumerable<Element> Activity(ActivityToClose activity, Language language) =>
    [
        TypedText.Title($"{activity.Number}. {activity.Title}") with { Separator = true, Spacing = Spacing.Medium },
        .. Differing(activity.Carried, EvaluationFields.Carried, activity.Id, $"{activity.Number}. ", language),
    ];

    private static IEnumerable<Element> Goal(GoalToClose goal, int number, Language language)
    {
        var prefix = $"{number}. ";
        return
        [
            TypedText.Title($"{prefix}{goal.Title}") with { Separator = true, Spacing = Spacing.Medium },
            .. goal.Reached.Differs
                ? Differing(goal.Reached, EvaluationFields.Reached, goal.Id, prefix, language)
                : [Page.Paragraph((goal.Reached.Said ?? EvaluationTexts.NotFilled).In(language))],
            .. goal.Next switch
            {
                { Differs: true } => Differing(goal.Next, EvaluationFields.Next, goal.Id, prefix, language),
                { Said: { } said } => [Page.Paragraph($"{EvaluationTexts.Decide.In(language)} {said.In(language)}")],
                _ => [Choose(goal.Next, EvaluationFields.Next, goal.Id, $"{prefix}{EvaluationTexts.Decide.In(language)}", language)],
            },
        ];
    }

    /// <summary>What people answered, and the question to decide, in which nothing is chosen beforehand.</summary>
    private static IEnumerable<Element> Differing(AnswerToClose answer, string kind, string id, string prefix, Language language) =>
    [
        Page.Paragraph(answer.Said!.In(language)),
        Choose(answer, kind, id, $"{prefix}{EvaluationTexts.DecideMixed(kind).In(language)}", language) with { IsRequired = true },
    ];

    private static ChoiceInput Choose(AnswerToClose answer, string kind, string id, string label, Language language) => new(
        EvaluationFields.Name(kind, id),
        label,
        EvaluationTexts.DecideError(kind).In(language),
        [.. EvaluationFields.ChoicesOf(kind)!.Select(choice => new Choice(choice.Name.In(language), choice.Code))])
    {
        Value = answer.Chosen,
        Placeholder = FieldTexts.Choose.In(language),
        Spacing = Spacing.Small,
    };
}

/// <summary>What closing would conclude.</summary>
public sealed record EvaluationCloseView
{
    public required string Id { get; init; }

    /// <summary>True when nobody filled in anything.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>How many activities were carried out; null when the plan has none.</summary>
    public Text? Activities { get; init; }

    /// <summary>Activities on which people differ, to decide on.</summary>
    public IReadOnlyList<ActivityToClose> Disputed { get; init; } = [];

    /// <summary>How many more there are, which are not asked about.</summary>
    public int MoreDisputed { get; init; }

    public required IReadOnlyList<GoalToClose> Goals { get; init; }

    public Text? Notice { get; init; }
}

/// <summary>A goal with its outcome so far.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Title">In the school's own words.</param>
/// <param name="Reached">How far it is.</param>
/// <param name="Next">What to do with it.</param>
public sealed record GoalToClose(string Id, string Title, AnswerToClose Reached, AnswerToClose Next);

/// <summary>An activity on which people differ.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Title">In the school's own words.</param>
/// <param name="Carried">Whether it was carried out.</param>
public sealed record ActivityToClose(string Id, int Number, string Title, AnswerToClose Carried);

/// <summary>What people answered to a question, before closing.</summary>
/// <param name="Said">What all who answered agree on, or how many gave which; null when nobody answered.</param>
/// <param name="Differs">True when people gave different answers, so that somebody has to decide.</param>
public sealed record AnswerToClose(Text? Said, bool Differs)
{
    /// <summary>What was chosen on the card so far, as a code; null for nothing.</summary>
    public string? Chosen { get; init; }
}
