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
/// were carried out. Where people differ, the most frequent answer counts; in a tie, the more careful one. Pure.
/// </summary>
internal sealed class EvaluationOutcome
{
    // The more careful answer first.
    private static readonly string[] CarefulCarried = ["no", "partly", "yes"];
    private static readonly string[] CarefulReached = ["notYet", "onItsWay", "reached"];
    private static readonly string[] CarefulNext = ["adjust", "stop", "continue"];

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
        .. _evaluation.Plan.Goals.Select(goal => new GoalResult(
            goal.Id,
            goal.Text,
            MostFrequent(EvaluationFields.Name(EvaluationFields.Reached, goal.Id), CarefulReached).Code,
            Moment.Decided.GetValueOrDefault(EvaluationFields.Name(EvaluationFields.Next, goal.Id)) is { } decided
                ? (decided, false)
                : MostFrequent(EvaluationFields.Name(EvaluationFields.Next, goal.Id), CarefulNext))),
    ];

    /// <summary>How many activities were carried out, partly, or not; null when nobody answered for any of them.</summary>
    public Text? Activities
    {
        get
        {
            var codes = _evaluation.Plan.Activities
                .Select(activity => MostFrequent(EvaluationFields.Name(EvaluationFields.Carried, activity.Id), CarefulCarried).Code)
                .ToList();
            return codes.All(code => code is null)
                ? null
                : OutcomeTexts.Tally(
                    [.. EvaluationFields.CarriedChoices.Select(choice => (choice.Name, codes.Count(code => code == choice.Code)))],
                    codes.Count(code => code is null));
        }
    }

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
            Goals = [.. Goals.Select(goal => new GoalOutcome(goal.Text, goal.ReachedName, goal.NextName))],
            Needed = [.. Needed.Select(one => (nameOf(one.Person) ?? WrittenTexts.SomebodyGone.Dutch, new Text(one.What, one.What)))],
            Notice = notice,
            Next = next,
        };

    public EvaluationCloseView ClosingView(Text? notice) => new()
    {
        Id = Moment.Id,
        IsEmpty = IsEmpty,
        Activities = Activities,
        Goals = [
            .. Goals.Select(
                goal => new GoalToClose(
                    goal.Id, goal.Text, goal.ReachedName, new GoalNext(goal.Next.Code, goal.NextName, goal.Next.IsMixed))),
        ],
        Notice = notice,
    };

    /// <summary>The most frequent answer; mixed when there are different ones. Null when nobody answered.</summary>
    private (string? Code, bool IsMixed) MostFrequent(string field, string[] careful)
    {
        var given = _contributions.Select(one => one.Contribution.Shown(field)).Where(code => code.Length > 0).ToList();
        return (given.GroupBy(code => code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => Array.IndexOf(careful, group.Key))
            .FirstOrDefault()?.Key,
            given.Distinct(StringComparer.Ordinal).Count() > 1);
    }
}

/// <summary>A goal with its outcome.</summary>
/// <param name="Id">In the plan.</param>
/// <param name="Text">In the school's own words.</param>
/// <param name="Reached">How far it is, as a code; null when nobody said.</param>
/// <param name="Next">What to do with it, as a code; mixed while people differ and nobody has decided.</param>
internal sealed record GoalResult(string Id, string Text, string? Reached, (string? Code, bool IsMixed) Next)
{
    public Text? ReachedName => Reached is null ? null : EvaluationFields.Words(EvaluationFields.Reached, Reached);

    public Text? NextName => Next.Code is null ? null : EvaluationFields.Words(EvaluationFields.Next, Next.Code);
}
