using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// The outcome of an evaluation, closed or not (001 step 7): for each goal how far it is and what to do with it, and how many activities
/// were carried out. Where people differ, that is the outcome until somebody decides at closing. Pure.
/// </summary>
internal sealed class EvaluationOutcome
{
    /// <summary>
    /// Activities on which people differ that are asked about at closing, so that the card stays within 28 KB; others are counted apart.
    /// </summary>
    private const int MaxAsked = 8;

    private readonly LoadedEvaluation _evaluation;
    private readonly IReadOnlyList<(PersonId Person, Contribution Contribution)> _contributions;

    private EvaluationOutcome(LoadedEvaluation evaluation) =>
        (_evaluation, _contributions) = (evaluation, [
            .. evaluation.ByPerson.Select(one => (one.Key, Contribution.Of(one))).Where(one => !one.Item2.IsEmpty),
        ]);

    public MomentRecord Moment => _evaluation.Moment;

    /// <summary>True when nobody filled in anything.</summary>
    public bool IsEmpty => _contributions.Count == 0;

    /// <summary>The goals with their outcome, in the order of the plan.</summary>
    public IReadOnlyList<GoalResult> Goals =>
    [
        .. _evaluation.Plan.Goals.Select(
            goal => new GoalResult(
                goal.Id, goal.Text, Answer(EvaluationFields.Reached, goal.Id), Answer(EvaluationFields.Next, goal.Id))),
    ];

    /// <summary>Whether each activity was carried out, in the order of the plan.</summary>
    public IReadOnlyList<ActivityResult> Carried =>
    [
        .. _evaluation.Plan.Activities.Select(
            (one, index) => new ActivityResult(one.Id, index + 1, one.Text, Answer(EvaluationFields.Carried, one.Id))),
    ];

    /// <summary>How many activities were carried out, partly, or not; null when nobody answered for any of them.</summary>
    public Text? Activities
    {
        get
        {
            var answers = Carried.Select(one => one.Carried).ToList();
            return answers.All(answer => answer.Given.Count == 0)
                ? null
                : OutcomeTexts.Tally(
                    [.. EvaluationFields.CarriedChoices.Select(choice => (choice.Name, answers.Count(one => one.Code == choice.Code)))],
                    answers.Count(answer => answer.Given.Count == 0),
                    answers.Count(answer => answer is { Differs: true, Code: null }));
        }
    }

    /// <summary>The fields on which people differ and somebody has to decide at closing.</summary>
    public IReadOnlyList<string> Asked =>
    [
        .. Goals.SelectMany(goal => new[] { (goal.Id, Answer: goal.Reached), (goal.Id, Answer: goal.Next) })
            .Where(one => one.Answer.Differs)
            .Concat(Disputed.Take(MaxAsked).Select(one => (one.Id, Answer: one.Carried)))
            .Select(one => EvaluationFields.Name(one.Answer.Kind, one.Id)),
    ];

    /// <summary>What people said is needed.</summary>
    public IReadOnlyList<(PersonId Person, string What)> Needed =>
    [
        .. _contributions.Select(one => (one.Person, one.Contribution.Shown(EvaluationFields.Needed))).Where(one => one.Item2.Length > 0),
    ];

    public static EvaluationOutcome Of(LoadedEvaluation evaluation) => new(evaluation);

    public EvaluationDoneView View(
        SchoolProfile school, Func<PersonId, string?> nameOf, Text? notice, IReadOnlyList<Command> next) => new()
        {
            Id = Moment.Id,
            Year = Moment.Year.ToString(),
            Date = Moment.Date,
            ClosedBy = Moment.ClosedBy is { } by ? nameOf(by) : null,
            ClosedAt = (Moment.ClosedAt ?? Instant.MinValue).InZone(school.TimeZone).LocalDateTime,
            Activities = Activities,
            Goals = [.. Goals.Select(goal => new GoalOutcome(goal.Text, goal.Reached.Name, goal.Next.Name))],
            Needed = [.. Needed.Select(one => (nameOf(one.Person) ?? WrittenTexts.SomebodyGone.Dutch, new Text(one.What, one.What)))],
            Notice = notice,
            Next = next,
        };

    /// <summary>What closing would conclude, with what was chosen on the card so far.</summary>
    public EvaluationCloseView ClosingView(Text? notice, IReadOnlyDictionary<string, string> chosen)
    {
        string? Chosen(string kind, string id) => chosen.GetValueOrDefault(EvaluationFields.Name(kind, id));
        return new EvaluationCloseView
        {
            Id = Moment.Id,
            IsEmpty = IsEmpty,
            Activities = Activities,
            Disputed = [
                .. Disputed
                    .Take(MaxAsked)
                    .Select(
                        one => new ActivityToClose(
                            one.Id, one.Number, one.Text, one.Carried.ToClose(Chosen(EvaluationFields.Carried, one.Id)))),
            ],
            MoreDisputed = Math.Max(0, Disputed.Count() - MaxAsked),
            Goals = [
                .. Goals.Select(
                    goal => new GoalToClose(
                        goal.Id,
                        goal.Text,
                        goal.Reached.ToClose(Chosen(EvaluationFields.Reached, goal.Id)),
                        goal.Next.ToClose(Chosen(EvaluationFields.Next, goal.Id)))),
            ],
            Notice = notice,
        };
    }

    private IEnumerable<ActivityResult> Disputed => Carried.Where(one => one.Carried.Differs);

    private TeamAnswer Answer(string kind, string id)
    {
        var field = EvaluationFields.Name(kind, id);
        return TeamAnswer.Of(kind, _contributions.Select(one => one.Contribution.Shown(field)), Moment.Decided.GetValueOrDefault(field));
    }
}

/// <summary>Whether an activity was carried out.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Text">In the school's own words.</param>
/// <param name="Carried">Whether it was.</param>
internal sealed record ActivityResult(string Id, int Number, string Text, TeamAnswer Carried);

/// <summary>A goal with its outcome.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Text">In the school's own words.</param>
/// <param name="Reached">How far it is.</param>
/// <param name="Next">What to do with it.</param>
internal sealed record GoalResult(string Id, string Text, TeamAnswer Reached, TeamAnswer Next);
