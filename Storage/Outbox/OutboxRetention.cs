using NodaTime;

namespace Welbevinden.Storage.Outbox;

/// <summary>Erases what ended longer ago than it is kept, and the index line of a group of which nothing is left.</summary>
public sealed class OutboxRetention(ITableStore store, OutboxStore outbox)
{
    /// <summary>Erases in every group. Open messages stay, whatever their age.</summary>
    /// <param name="endedBefore">For a group's name, the instant before which an ended message goes.</param>
    /// <param name="cancellationToken">Stops between batches; the rest goes another time.</param>
    public async Task EraseAsync(Func<string, Instant> endedBefore, CancellationToken cancellationToken)
    {
        foreach (var group in await outbox.GroupsAsync(cancellationToken))
        {
            var left = await EraseGroupAsync(group.Name, endedBefore(group.Name), cancellationToken);
            if (left == 0 && group.TouchedAt < endedBefore(group.Name))
            {
                // Refused when somebody touched the group since it was read: then it lives on.
                await store.TryWriteAsync(Batch.Of(Tables.Outbox, OutboxRows.Index, new Operation.Delete(group.Name, group.ETag)), cancellationToken);
            }
        }
    }

    private async Task<int> EraseGroupAsync(string group, Instant before, CancellationToken cancellationToken)
    {
        var partition = OutboxRows.Partition(group);
        var over = new List<Operation>();
        var left = 0;
        await foreach (var row in store.ReadAllAsync(Tables.Outbox, new KeyRange(partition, OutboxRows.MessagePrefix), cancellationToken))
        {
            if (row.Values.Time(OutboxRows.EndedAt) is { } ended && ended < before)
            {
                over.Add(new Operation.Delete(row.Key.Row, row.ETag));
            }
            else
            {
                left++;
            }
        }

        foreach (var chunk in over.Chunk(Limits.OperationsPerBatch))
        {
            await store.TryWriteAsync(new Batch(Tables.Outbox, partition, chunk), cancellationToken);
        }

        return left;
    }
}
