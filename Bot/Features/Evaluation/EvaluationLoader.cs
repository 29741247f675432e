using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>An evaluation with the plan it looks back at and all that was filled in.</summary>
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
internal sealed class EvaluationLoader(EvaluationStore store, IEnumerable<PlanSource> plans)
{
    public Task<EvaluatedPlan> PlanAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken) =>
        PlanAsync(school, year, version: null, cancellationToken);

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

        IReadOnlyList<PlannedItem> Gone(Func<EvaluatedPlan, IReadOnlyList<PlannedItem>> part) =>
            [
                .. earlier.SelectMany(part)
                    .Where(item => written.Contains(item.Id))
                    .ExceptBy(part(plan).Select(item => item.Id), item => item.Id, StringComparer.Ordinal),
            ];
    }

    private Task<EvaluatedPlan> VersionAsync(MomentRecord moment, int version, CancellationToken cancellationToken) =>
        PlanAsync(moment.School, moment.Year, version, cancellationToken);

    private Task<EvaluatedPlan> PlanAsync(SchoolId school, SchoolYear year, int? version, CancellationToken cancellationToken) =>
        plans.FirstOrDefault()?.Invoke(school, year, version, cancellationToken) ?? Task.FromResult(EvaluatedPlan.None);
}
