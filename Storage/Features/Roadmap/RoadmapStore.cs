using System.Globalization;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Roadmap;

/// <summary>
/// Reads and writes the roadmap of a school: one partition per school year, a row per step and a row per judged principle.
/// </summary>
public sealed class RoadmapStore(ITableStore store)
{
    private const string StepPrefix = "step|";
    private const string PrinciplePrefix = "principle|";

    /// <summary>The steps that were set, in order.</summary>
    public async Task<IReadOnlyList<StepRecord>> StepsAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken)
    {
        var steps = new List<StepRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Roadmap, new KeyRange(Partition(school, year), StepPrefix), cancellationToken))
        {
            steps.Add(new StepRecord(
                school,
                year,
                int.Parse(row.Key.Row.AsSpan(StepPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture),
                Enum.Parse<StepState>(row.Values.Text("state")!),
                row.Values.Text("holder"),
                row.Values.Time("setAt")!.Value)
            {
                Proposed = row.Values.Text("proposed") is { } proposed ? Enum.Parse<StepState>(proposed) : null,
                ETag = row.ETag,
            });
        }

        return steps;
    }

    /// <summary>The principles that were judged.</summary>
    public async Task<IReadOnlyList<PrincipleRecord>> PrinciplesAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken)
    {
        var principles = new List<PrincipleRecord>();
        await foreach (var row in store.ReadAllAsync(
            Schema.Roadmap, new KeyRange(Partition(school, year), PrinciplePrefix), cancellationToken))
        {
            principles.Add(
                new PrincipleRecord(
                    school,
                    year,
                    row.Key.Row[PrinciplePrefix.Length..],
                    Enum.Parse<PrincipleRating>(row.Values.Text("rating")!))
                { ETag = row.ETag });
        }

        return principles;
    }

    /// <summary>Sets a step, unless somebody else did since it was read.</summary>
    public static Batch Set(StepRecord step)
    {
        var values = new Properties
        {
            ["state"] = step.State.ToString(),
            ["holder"] = step.Holder,
            ["setAt"] = step.SetAt,
            ["proposed"] = step.Proposed?.ToString(),
        };
        var row = StepRow(step.Step);
        return Batch.Of(
            Schema.Roadmap,
            Partition(step.School, step.Year),
            step.ETag is { } known ? new Operation.Replace(row, values, known) : new Operation.Insert(row, values));
    }

    /// <summary>Judges principles of one school year together, unless somebody else judged one of them since it was read.</summary>
    public static Batch Judge(SchoolId school, SchoolYear year, IReadOnlyList<PrincipleWrite> principles) =>
        new(Schema.Roadmap, Partition(school, year), [.. principles.Select(Write)]);

    /// <summary>Erases everything of a school year; no batch when there is nothing.</summary>
    public static IEnumerable<Batch> Erase(
        SchoolId school, SchoolYear year, IEnumerable<StepRecord> steps, IEnumerable<PrincipleRecord> principles) =>
        steps.Select(step => StepRow(step.Step)).Concat(principles.Select(principle => PrinciplePrefix + principle.Principle))
            .Chunk(Limits.OperationsPerBatch)
            .Select(
                rows => new Batch(Schema.Roadmap, Partition(school, year), [.. rows.Select(row => new Operation.Delete(row, ETag.All))]));

    private static Operation Write(PrincipleWrite principle)
    {
        var row = PrinciplePrefix + principle.Principle;
        var values = new Properties { ["rating"] = principle.Rating?.ToString() };
        return (principle.Rating, principle.ETag) switch
        {
            (null, { } known) => new Operation.Delete(row, known),
            (_, { } known) => new Operation.Replace(row, values, known),
            _ => new Operation.Insert(row, values),
        };
    }

    private static string StepRow(int step) => StepPrefix + step.ToString(CultureInfo.InvariantCulture);

    private static string Partition(SchoolId school, SchoolYear year) => $"roadmap|{school.Value}|{year}";
}
