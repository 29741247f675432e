using System.Collections.Concurrent;
using NodaTime;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>The groups that have messages, and when each was last written to.</summary>
internal sealed class OutboxIndex(ITableStore store)
{
    private readonly ConcurrentDictionary<string, Instant> _touched = new(StringComparer.Ordinal);

    /// <summary>Every group in the index.</summary>
    public async Task<IReadOnlyList<OutboxGroup>> GroupsAsync(CancellationToken cancellationToken)
    {
        var groups = new List<OutboxGroup>();
        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(OutboxRows.Index), cancellationToken))
        {
            groups.Add(new OutboxGroup(row.Key.Row, row.Values.Time("touchedAt") ?? Instant.MinValue, row.ETag));
        }

        return groups;
    }

    /// <summary>
    /// Records that the group is written to, unless that was done less than <paramref name="atMostEvery"/> ago. An instant
    /// far in the future, from before the clock was set back, does not prevent it.
    /// </summary>
    public async Task TouchAsync(string group, Instant now, Duration atMostEvery, CancellationToken cancellationToken)
    {
        if (_touched.TryGetValue(group, out var at) && now - at < atMostEvery && at - now < atMostEvery)
        {
            return;
        }

        await store.PutAsync(
            Schema.Outbox, new EntityKey(OutboxRows.Index, group), new Properties { ["touchedAt"] = now }, cancellationToken);
        _touched[group] = now;
    }
}
