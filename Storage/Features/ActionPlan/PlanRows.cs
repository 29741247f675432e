using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>How plans are written as rows and read back, and the batches their use cases commit.</summary>
public static class PlanRows
{
    // Fewer than the store allows, so that versions with the longest texts stay below the size limit of a batch.
    private const int MaxInBatch = 40;

    /// <summary>
    /// The next version, in force from now on; all or none. Refused when somebody else created a version since <paramref name="plan"/> was
    /// read: its ETag is that of the version it is based on, null for the first of a school year.
    /// </summary>
    public static Batch Write(PlanRecord plan)
    {
        var (school, year, number) = (plan.Version.School, plan.Version.Year, plan.Number);
        return Batch.Of(
            Schema.Plans,
            PlanKeys.Partition(school),
            Point(year, number, plan.ETag),
            new Operation.Insert(PlanKeys.VersionRow(year, number), Values(plan.Version)),
            new Operation.Insert(PlanKeys.ContentRow(year, number), PlanContentRow.Write(plan.Content)));
    }

    /// <summary>
    /// Rewrites versions after somebody's data was erased. The row that names the version in force is updated with them, so that nobody who
    /// read the plan before writes the erased person back; the newest version comes first for the same reason.
    /// </summary>
    public static IEnumerable<Batch> Rewrite(PlanRecord inForce, IEnumerable<PlanRecord> versions)
    {
        var (school, year) = (inForce.Version.School, inForce.Version.Year);
        var operations = versions.OrderByDescending(version => version.Number).SelectMany(IEnumerable<Operation> (version) =>
        [
            new Operation.Replace(PlanKeys.VersionRow(year, version.Number), Values(version.Version), ETag.All),
            new Operation.Replace(PlanKeys.ContentRow(year, version.Number), PlanContentRow.Write(version.Content), ETag.All),
        ]);
        return operations.Prepend(Point(year, inForce.Number, inForce.ETag)).Chunk(MaxInBatch)
            .Select(chunk => new Batch(Schema.Plans, PlanKeys.Partition(school), chunk));
    }

    /// <summary>
    /// Erases the whole plan of a school year. Oldest versions first and the row that names the version in force last, so that the plan can
    /// be read until it is gone, and an interrupted erasure is finished the next time.
    /// </summary>
    public static IEnumerable<Batch> Erase(SchoolId school, SchoolYear year, IEnumerable<VersionRecord> versions) =>
        versions.OrderBy(version => version.Number)
            .SelectMany(version => new[] { PlanKeys.ContentRow(year, version.Number), PlanKeys.VersionRow(year, version.Number) })
            .Append(PlanKeys.CurrentRow(year))
            .Chunk(Limits.OperationsPerBatch)
            .Select(
                rows => new Batch(Schema.Plans, PlanKeys.Partition(school), [.. rows.Select(row => new Operation.Delete(row, ETag.All))]));

    internal static VersionRecord ToVersion(SchoolId school, SchoolYear year, Entity row) => new(
        school,
        year,
        PlanKeys.NumberOf(row.Key.Row),
        row.Values.Text("by") is { } by ? new PersonId(by) : null,
        row.Values.Time("at")!.Value,
        Enum.Parse<PlanPart>(row.Values.Text("part")!),
        Enum.Parse<PlanChange>(row.Values.Text("change")!));

    private static Operation Point(SchoolYear year, int number, ETag? known)
    {
        var values = new Properties { ["version"] = number };
        return known is { } etag
            ? new Operation.Replace(PlanKeys.CurrentRow(year), values, etag)
            : new Operation.Insert(PlanKeys.CurrentRow(year), values);
    }

    private static Properties Values(VersionRecord version) => new()
    {
        ["by"] = version.By?.Value,
        ["at"] = version.At,
        ["part"] = version.Part.ToString(),
        ["change"] = version.Change.ToString(),
    };
}
