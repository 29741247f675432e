using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>Reads plans: the version in force, any earlier one, and the list of versions.</summary>
public sealed class ActionPlanStore(ITableStore store)
{
    /// <summary>The plan in force of a school year; null when none was begun.</summary>
    public async Task<PlanRecord?> CurrentAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken) =>
        await store.GetAsync(
            Schema.Plans, new EntityKey(PlanKeys.Partition(school), PlanKeys.CurrentRow(year)), cancellationToken) is { } row
            && await VersionAsync(school, year, (int)row.Values.Number("version"), cancellationToken) is { } plan
                ? plan with { ETag = row.ETag }
                : null;

    /// <summary>A version by its number; null when there is none.</summary>
    public async Task<PlanRecord?> VersionAsync(SchoolId school, SchoolYear year, int number, CancellationToken cancellationToken) =>
        number > 0
        && await GetAsync(school, PlanKeys.VersionRow(year, number), cancellationToken) is { } version
        && await GetAsync(school, PlanKeys.ContentRow(year, number), cancellationToken) is { } content
            ? new PlanRecord(PlanRows.ToVersion(school, year, version), PlanContentRow.Read(content.Values))
            : null;

    /// <summary>Every version of a school year, oldest first, without its content.</summary>
    public async Task<IReadOnlyList<VersionRecord>> VersionsAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken)
    {
        var versions = new List<VersionRecord>();
        await foreach (var row in store.ReadAllAsync(
            Schema.Plans, new KeyRange(PlanKeys.Partition(school), PlanKeys.VersionsOf(year)), cancellationToken))
        {
            versions.Add(PlanRows.ToVersion(school, year, row));
        }

        return versions;
    }

    /// <summary>The school years for which a school has a plan, oldest first.</summary>
    public async Task<IReadOnlyList<SchoolYear>> YearsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var years = new List<SchoolYear>();
        await foreach (var row in store.ReadAllAsync(
            Schema.Plans, new KeyRange(PlanKeys.Partition(school), PlanKeys.CurrentPrefix), cancellationToken))
        {
            years.Add(SchoolYear.Parse(row.Key.Row[PlanKeys.CurrentPrefix.Length..])!.Value);
        }

        return years;
    }

    private Task<Entity?> GetAsync(SchoolId school, string row, CancellationToken cancellationToken) =>
        store.GetAsync(Schema.Plans, new EntityKey(PlanKeys.Partition(school), row), cancellationToken);
}
