using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>What an evaluation needs from a plan: its goals and activities by their ids, and who holds which role.</summary>
/// <param name="Version">The number of the version; 0 when there is no plan.</param>
/// <param name="Goals">In the order of the plan.</param>
/// <param name="Activities">In the order of the plan.</param>
/// <param name="Roles">Who can prepare a moment.</param>
internal sealed record EvaluatedPlan(
    int Version, IReadOnlyList<PlanItem> Goals, IReadOnlyList<PlanItem> Activities, IReadOnlyList<RoleHolderRecord> Roles)
{
    public static EvaluatedPlan None { get; } = new(0, [], [], []);

    public static EvaluatedPlan Of(PlanRecord? plan) => plan is null ? None : new(
        plan.Number,
        [.. plan.Content.Goals.Select(goal => new PlanItem(goal.Id, goal.Text))],
        [.. plan.Content.Activities.Select(activity => new PlanItem(activity.Id, activity.Text))],
        plan.Content.RoleHolders);
}

/// <summary>A goal or an activity.</summary>
internal sealed record PlanItem(string Id, string Text);

/// <summary>An evaluation with the plan it looks back on and everything that was filled in.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Plan">The plan in force; for a closed evaluation the version it was closed on.</param>
/// <param name="Saves">The saves of everybody, ordered by person and number.</param>
/// <param name="Gone">Goals and activities that somebody wrote about and that were removed from the plan since.</param>
internal sealed record LoadedEvaluation(
    MomentRecord Moment, EvaluatedPlan Plan, IReadOnlyList<SaveRecord> Saves, EvaluatedPlan Gone)
{
    public IEnumerable<IGrouping<PersonId, SaveRecord>> ByPerson => Saves.GroupBy(save => save.Person);

    /// <summary>What one person has filled in so far.</summary>
    public Contribution Of(PersonId person) => Contribution.Of(Saves.Where(save => save.Person == person));
}

/// <summary>Reads evaluations and the plans beside them.</summary>
internal sealed class EvaluationLoader(EvaluationStore store, ActionPlanStore plans)
{
    public async Task<EvaluatedPlan> PlanAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken) =>
        EvaluatedPlan.Of(await plans.CurrentAsync(school, year, cancellationToken));

    /// <summary>The evaluation of a moment; null when there is no such moment.</summary>
    public async Task<LoadedEvaluation?> LoadAsync(SchoolProfile school, string moment, CancellationToken cancellationToken) =>
        await store.MomentAsync(school.Id, moment, cancellationToken) is { } known ? await LoadAsync(known, cancellationToken) : null;

    public async Task<LoadedEvaluation> LoadAsync(MomentRecord moment, CancellationToken cancellationToken)
    {
        var saves = await store.SavesAsync(moment.School, moment.Id, cancellationToken);
        var plan = moment.State == MomentState.Done
            ? await VersionAsync(moment, moment.PlanVersion, cancellationToken)
            : await PlanAsync(moment.School, moment.Year, cancellationToken);
        var earlier = new List<EvaluatedPlan>();
        foreach (var version in saves.Select(save => save.PlanVersion).Where(version => version != plan.Version).Distinct())
        {
            earlier.Add(await VersionAsync(moment, version, cancellationToken));
        }

        var written = saves.SelectMany(save => save.Fields.Keys)
            .Select(field => Cards.Features.Evaluation.EvaluationFields.Parse(field).Id)
            .ToHashSet(StringComparer.Ordinal);
        return new LoadedEvaluation(moment, plan, saves, new EvaluatedPlan(0, Gone(one => one.Goals), Gone(one => one.Activities), []));

        IReadOnlyList<PlanItem> Gone(Func<EvaluatedPlan, IReadOnlyList<PlanItem>> part) =>
            [
                .. earlier.SelectMany(part)
                    .Where(item => written.Contains(item.Id))
                    .ExceptBy(part(plan).Select(item => item.Id), item => item.Id, StringComparer.Ordinal),
            ];
    }

    private async Task<EvaluatedPlan> VersionAsync(MomentRecord moment, int version, CancellationToken cancellationToken) =>
        EvaluatedPlan.Of(await plans.VersionAsync(moment.School, moment.Year, version, cancellationToken));
}
