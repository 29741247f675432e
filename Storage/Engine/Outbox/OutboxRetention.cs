using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>
/// Erases messages that ended before their retention period, those that are to be forgotten, and the index row of an empty group.
/// </summary>
public sealed class OutboxRetention(ITableStore store, OutboxStore outbox)
{
    private const char Separator = '|';

    /// <summary>Erases in every group. Open messages stay, whatever their age.</summary>
    /// <param name="endedBefore">Maps a group's name to the instant before which ended messages are erased.</param>
    /// <param name="cancellationToken">Stops between batches; the rest is erased another time.</param>
    public async Task EraseAsync(Func<string, Instant> endedBefore, CancellationToken cancellationToken)
    {
        foreach (var group in await outbox.GroupsAsync(cancellationToken))
        {
            var partition = OutboxRows.Partition(group.Name);
            var forgotten = await store.GetAsync(Schema.Outbox, new EntityKey(partition, OutboxRows.Forgotten), cancellationToken);
            var (kinds, before) = (forgotten?.Values.Text(OutboxRows.Kinds)?.Split(Separator), endedBefore(group.Name));
            var left = await EraseGroupAsync(
                group.Name, row => IsOver(row, before) || (kinds is not null && IsForgotten(row, kinds)), cancellationToken);
            if (left == 0 && forgotten is not null)
            {
                await store.WriteAsync(
                    Batch.Of(Schema.Outbox, partition, new Operation.Delete(OutboxRows.Forgotten, ETag.All)), cancellationToken);
            }

            if (left == 0 && group.TouchedAt < before)
            {
                // Refused when the group was touched since it was read: then it stays.
                await store.TryWriteAsync(
                    Batch.Of(Schema.Outbox, OutboxRows.Index, new Operation.Delete(group.Name, group.ETag)), cancellationToken);
            }
        }
    }

    /// <summary>
    /// Forgets these kinds of messages: what has ended is erased now, and what still waits at the first erasure after it has ended.
    /// Harmless to repeat.
    /// </summary>
    /// <param name="group">The group of the messages.</param>
    /// <param name="kinds">Which kinds; all when empty.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task ForgetAsync(string group, IReadOnlyList<string> kinds, CancellationToken cancellationToken)
    {
        await EraseGroupAsync(group, row => IsForgotten(row, kinds), cancellationToken);
        if (await KeepsAnyAsync(group, kinds, cancellationToken))
        {
            var marker = new Operation.Insert(OutboxRows.Forgotten, new Properties { [OutboxRows.Kinds] = string.Join(Separator, kinds) });
            await store.WriteAsync(Batch.Of(Schema.Outbox, OutboxRows.Partition(group), marker), cancellationToken);
        }
    }

    /// <summary>Whether there is a row of any of these kinds; of any kind at all when none is named.</summary>
    public async Task<bool> KeepsAnyAsync(string group, IReadOnlyList<string> kinds, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAllAsync(
            Schema.Outbox, new KeyRange(OutboxRows.Partition(group), OutboxRows.MessagePrefix), cancellationToken))
        {
            if (IsOf(row, kinds))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The writes that erase messages to a person that ended before an instant.</summary>
    public async Task<IReadOnlyList<Batch>> ErasingOfAsync(string recipient, Instant before, CancellationToken cancellationToken)
    {
        var erasing = new List<Batch>();
        foreach (var group in await outbox.GroupsAsync(cancellationToken))
        {
            var (partition, over) = (OutboxRows.Partition(group.Name), new List<Operation>());
            foreach (var range in OutboxRows.MessageRowsOf(recipient).Select(prefix => new KeyRange(partition, prefix)))
            {
                await foreach (var row in store.ReadAllAsync(Schema.Outbox, range, cancellationToken))
                {
                    over.AddRange(IsOver(row, before) ? [new Operation.Delete(row.Key.Row, row.ETag)] : Array.Empty<Operation>());
                }
            }

            erasing.AddRange(over.Chunk(Limits.OperationsPerBatch).Select(chunk => new Batch(Schema.Outbox, partition, chunk)));
        }

        return erasing;
    }

    private static bool IsOver(Entity row, Instant before) => row.Values.Time(OutboxRows.EndedAt) is { } ended && ended < before;

    private static bool IsForgotten(Entity row, IReadOnlyList<string> kinds) =>
        row.Values.Time(OutboxRows.EndedAt) is not null && IsOf(row, kinds);

    private static bool IsOf(Entity row, IReadOnlyList<string> kinds) =>
        kinds is [] or [""] || kinds.Contains(OutboxRows.KindOf(row.Key.Row), StringComparer.Ordinal);

    private async Task<int> EraseGroupAsync(string group, Func<Entity, bool> goes, CancellationToken cancellationToken)
    {
        var partition = OutboxRows.Partition(group);
        var over = new List<Operation>();
        var left = 0;
        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(partition, OutboxRows.MessagePrefix), cancellationToken))
        {
            if (goes(row))
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
            await store.TryWriteAsync(new Batch(Schema.Outbox, partition, chunk), cancellationToken);
        }

        return left;
    }
}
