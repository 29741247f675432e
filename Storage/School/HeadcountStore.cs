using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.School;

/// <summary>
/// Stores how many people each school had in the last good directory, so that a restart does not accept what would have been refused. Only
/// ids of schools and numbers, no people.
/// </summary>
/// <param name="store">The table store.</param>
/// <param name="source">The source of the directory, as in <c>file</c>: each has its own counts.</param>
public sealed class HeadcountStore(ITableStore store, string source)
{
    private const string People = "people";

    private string Partition => $"heads-{source}";

    /// <summary>By school; empty when nothing was stored yet.</summary>
    public async Task<IReadOnlyDictionary<SchoolId, int>> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<SchoolId, int>();
        await foreach (var row in store.ReadAllAsync(Schema.Directory, new KeyRange(Partition), cancellationToken))
        {
            counts[new SchoolId(row.Key.Row)] = (int)row.Values.Number(People);
        }

        return counts;
    }

    /// <summary>Replaces the stored counts. False when another process wrote at the same time: it read the same directory.</summary>
    public async Task<bool> WriteAsync(IReadOnlyDictionary<SchoolId, int> counts, CancellationToken cancellationToken)
    {
        var kept = await ReadAsync(cancellationToken);
        var operations = counts.Where(count => !kept.TryGetValue(count.Key, out var before) || before != count.Value)
            .Select(
                count => kept.ContainsKey(count.Key)
                    ? (Operation)new Operation.Replace(count.Key.Value, Row(count.Value), ETag.All)
                    : new Operation.Insert(count.Key.Value, Row(count.Value)))
            .Concat(kept.Keys.Where(school => !counts.ContainsKey(school)).Select(school => new Operation.Delete(school.Value, ETag.All)));
        foreach (var chunk in operations.Chunk(Limits.OperationsPerBatch))
        {
            if (await store.TryWriteAsync(Batch.Of(Schema.Directory, Partition, chunk), cancellationToken) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static Properties Row(int people) => new() { [People] = people };
}
