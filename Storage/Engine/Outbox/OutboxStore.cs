using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>Stores outgoing messages: inserted if absent, claimed and ended under an ETag, erased after their retention period.</summary>
/// <remarks>
/// A group is added to the index before its first row is written, and stays there until nothing of it is left, so the pump can miss no open
/// message. A process touches a group's row at least once an hour while it writes to the group; retention is days, so the row cannot be
/// erased in between.
/// </remarks>
public sealed class OutboxStore(ITableStore store)
{
    private static readonly Duration TouchedEvery = Duration.FromHours(1);
    private static readonly Duration SeenByOthersWithin = Duration.FromSeconds(10);

    private readonly OutboxIndex _index = new(store);
    private readonly OutboxInserts _inserts = new(store);
    private readonly FleetingMessages _fleeting = new(store);

    /// <summary>Stores what is not there yet; durable on return, harmless to repeat.</summary>
    /// <param name="group">The group that all of them belong to.</param>
    /// <param name="messages">The messages, each key once.</param>
    /// <param name="now">The time at which the group is touched in the index.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task InsertAsync(string group, IReadOnlyList<OpenMessage> messages, Instant now, CancellationToken cancellationToken)
    {
        await _index.TouchAsync(group, now, TouchedEvery, cancellationToken);
        foreach (var chunk in messages.Chunk(OutboxInserts.MessagesPerBatch))
        {
            await _inserts.WriteAsync(group, chunk, cancellationToken);
        }

        // Other processes read a group when its row changed, so touch it again after the last message, or they may read it too soon.
        await _index.TouchAsync(group, now, messages.Count > 1 ? Duration.Zero : SeenByOthersWithin, cancellationToken);
    }

    /// <summary>Every group in the index.</summary>
    public Task<IReadOnlyList<OutboxGroup>> GroupsAsync(CancellationToken cancellationToken) => _index.GroupsAsync(cancellationToken);

    /// <summary>The first open messages of a group, about <paramref name="max"/> at most (page by page).</summary>
    public async Task<IReadOnlyList<OpenMessage>> OpenAsync(string group, int max, CancellationToken cancellationToken)
    {
        var open = new List<OpenMessage>();
        string? continuation = null;
        do
        {
            var range = new KeyRange(OutboxRows.Partition(group), OutboxRows.OpenPrefix);
            var page = await store.QueryAsync(Schema.Outbox, range, continuation, 200, cancellationToken);
            open.AddRange(page.Entities.Select(row => OutboxRows.ReadOpen(group, row)));
            continuation = page.Continuation;
        }
        while (continuation is not null && open.Count < max);
        return open;
    }

    /// <summary>One open message; null when it has ended or never existed.</summary>
    public async Task<OpenMessage?> FindOpenAsync(OutboxKey key, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(
            Schema.Outbox, new EntityKey(OutboxRows.Partition(key.Group), OutboxRows.OpenRow(key)), cancellationToken);
        return row is null ? null : OutboxRows.ReadOpen(key.Group, row);
    }

    /// <summary>The keys of everything open for a recipient, in every group.</summary>
    public async Task<IReadOnlyList<OutboxKey>> OpenForAsync(string recipient, CancellationToken cancellationToken)
    {
        var keys = new List<OutboxKey>();
        foreach (var group in await GroupsAsync(cancellationToken))
        {
            foreach (var range in OutboxRows.OpenRowsOf(recipient).Select(prefix => new KeyRange(OutboxRows.Partition(group.Name), prefix)))
            {
                await foreach (var row in store.ReadAllAsync(Schema.Outbox, range, cancellationToken))
                {
                    keys.Add(OutboxRows.ReadOpen(group.Name, row).Key);
                }
            }
        }

        return keys;
    }

    /// <summary>
    /// True when a message of a group was accepted for this recipient, in that conversation, with that id at Teams; for as long as its
    /// final state is kept.
    /// </summary>
    public async Task<bool> WasSentAsync(
        string group, string recipient, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        foreach (var range in OutboxRows.MessageRowsOf(recipient).Select(prefix => new KeyRange(OutboxRows.Partition(group), prefix)))
        {
            await foreach (var row in store.ReadAllAsync(Schema.Outbox, range, cancellationToken))
            {
                if (OutboxRows.IsSentAs(row.Values, conversationId, activityId))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The id that Teams gave a message in that conversation; null when it was not accepted there, or its final state is no longer kept.
    /// </summary>
    public async Task<string?> ActivityOfAsync(OutboxKey key, string conversationId, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(
            Schema.Outbox, new EntityKey(OutboxRows.Partition(key.Group), OutboxRows.MessageRow(key)), cancellationToken);
        return row?.Values.Text(OutboxRows.Activity) is { Length: > 0 } activity
            && OutboxRows.IsSentAs(row.Values, conversationId, activity)
                ? activity
                : null;
    }

    /// <summary>The ids under which Teams took the messages of a group to a recipient in a conversation.</summary>
    public async Task<IReadOnlyList<string>> SentAsync(
        string group, string recipient, string conversationId, CancellationToken cancellationToken)
    {
        var sent = new List<string>();
        foreach (var range in OutboxRows.MessageRowsOf(recipient).Select(prefix => new KeyRange(OutboxRows.Partition(group), prefix)))
        {
            await foreach (var row in store.ReadAllAsync(Schema.Outbox, range, cancellationToken))
            {
                if (row.Values.Text(OutboxRows.Activity) is { } activity && OutboxRows.IsSentAs(row.Values, conversationId, activity))
                {
                    sent.Add(activity);
                }
            }
        }

        return sent;
    }

    /// <summary>How many messages to a recipient are stored, in every group.</summary>
    public async Task<int> CountForAsync(string recipient, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var group in await GroupsAsync(cancellationToken))
        {
            foreach (var range in OutboxRows
                .MessageRowsOf(recipient)
                .Select(prefix => new KeyRange(OutboxRows.Partition(group.Name), prefix)))
            {
                await foreach (var _ in store.ReadAllAsync(Schema.Outbox, range, cancellationToken))
                {
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>
    /// Claims a message for sending until the lease ends. Null when it changed since it was read: another process has it.
    /// </summary>
    public async Task<OpenMessage?> ClaimAsync(OpenMessage message, Instant until, CancellationToken cancellationToken)
    {
        var claim = new Properties { [OutboxRows.Claimed] = true, [OutboxRows.ClaimedUntil] = until };
        var merge = new Operation.Merge(OutboxRows.OpenRow(message.Key), claim, message.ETag);
        return await WriteAsync(message.Key.Group, cancellationToken, merge) is { } written
            ? message with { ClaimedUntil = until, ETag = written.ETags[0] }
            : null;
    }

    /// <summary>Releases a message with its new due time and number of attempts. Null when it changed since it was read.</summary>
    public async Task<OpenMessage?> PostponeAsync(OpenMessage message, CancellationToken cancellationToken)
    {
        var merge = new Operation.Merge(OutboxRows.OpenRow(message.Key), OutboxRows.Postponed(message), message.ETag);
        return await WriteAsync(message.Key.Group, cancellationToken, merge) is { } written
            ? message with { ClaimedUntil = null, ETag = written.ETags[0] }
            : null;
    }

    /// <summary>
    /// Writes the final state and deletes the card, in one batch; of a fleeting message both rows are deleted. False when the message
    /// changed since it was read.
    /// </summary>
    public async Task<bool> EndAsync(OpenMessage message, Ending ending, Instant now, CancellationToken cancellationToken)
    {
        if (message.IsFleeting)
        {
            return await _fleeting.EndAsync(message, ending, now, cancellationToken);
        }

        var end = new Operation.Merge(OutboxRows.MessageRow(message.Key), OutboxRows.Ended(ending, now), ETag.All);
        var drop = new Operation.Delete(OutboxRows.OpenRow(message.Key), message.ETag);
        return await WriteAsync(message.Key.Group, cancellationToken, drop, end) is not null;
    }

    /// <summary>
    /// Marks everything open as unconfirmed: for a store that was restored, where an open message may have been sent since.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> MarkAllUnconfirmedAsync(string cause, Instant now, CancellationToken cancellationToken)
    {
        var doubted = 0;
        foreach (var group in await GroupsAsync(cancellationToken))
        {
            foreach (var message in await OpenAsync(group.Name, int.MaxValue, cancellationToken))
            {
                doubted += await EndAsync(message, new Ending(OutboxState.Unconfirmed, cause), now, cancellationToken) ? 1 : 0;
            }
        }

        return doubted;
    }

    /// <summary>How many messages of a group are in each state.</summary>
    public async Task<IReadOnlyList<StateCount>> CountAsync(string group, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(OutboxState, string), int>();
        var partition = OutboxRows.Partition(group);
        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(partition, OutboxRows.MessagePrefix), cancellationToken))
        {
            Add(counts, (OutboxRows.ReadState(row.Values), row.Values.Text(OutboxRows.Cause) ?? ""), 1);
        }

        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(partition, OutboxRows.OpenPrefix), cancellationToken))
        {
            if (row.Values.Flag(OutboxRows.Claimed))
            {
                Add(counts, (OutboxState.Pending, ""), -1);
                Add(counts, (OutboxState.Claimed, ""), 1);
            }
        }

        return [.. counts.Where(c => c.Value > 0).OrderBy(c => c.Key).Select(c => new StateCount(c.Key.Item1, c.Key.Item2, c.Value))];
    }

    private static void Add(Dictionary<(OutboxState, string), int> counts, (OutboxState, string) key, int more) =>
        counts[key] = counts.GetValueOrDefault(key) + more;

    private Task<WriteResult.Written?> WriteAsync(string group, CancellationToken cancellationToken, params Operation[] operations) =>
        store.TryWriteAsync(Batch.Of(Schema.Outbox, OutboxRows.Partition(group), operations), cancellationToken);
}
