using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>Inserts new messages; those that another process, or an earlier attempt, already stored are left as they are.</summary>
internal sealed class OutboxInserts(ITableStore store)
{
    /// <summary>Two rows a message, a hundred operations a batch.</summary>
    public const int MessagesPerBatch = Limits.OperationsPerBatch / 2;

    /// <summary>Writes what is not there yet, in one batch.</summary>
    public async Task WriteAsync(string group, IReadOnlyList<OpenMessage> chunk, CancellationToken cancellationToken)
    {
        IReadOnlyList<OpenMessage>? left = null;
        var settled = await store.SettleAsync(
            async cancelled =>
            {
                left = left is null ? chunk : await AbsentAsync(left, cancelled);
                return left.Count == 0 ? null : new Batch(Schema.Outbox, OutboxRows.Partition(group), [.. left.SelectMany(Inserts)]);
            },
            cancellationToken);
        if (!settled)
        {
            throw new StoreUnavailableException("Messages could not be stored in the outbox: other processes kept changing them.");
        }
    }

    private static IEnumerable<Operation> Inserts(OpenMessage message) =>
    [
        new Operation.Insert(OutboxRows.MessageRow(message.Key), OutboxRows.NewMessage()),
        new Operation.Insert(OutboxRows.OpenRow(message.Key), OutboxRows.Open(message)),
    ];

    private async Task<IReadOnlyList<OpenMessage>> AbsentAsync(IReadOnlyList<OpenMessage> messages, CancellationToken cancellationToken)
    {
        var absent = new List<OpenMessage>(messages.Count);
        foreach (var message in messages)
        {
            var key = new EntityKey(OutboxRows.Partition(message.Key.Group), OutboxRows.MessageRow(message.Key));
            if (await store.GetAsync(Schema.Outbox, key, cancellationToken) is null)
            {
                absent.Add(message);
            }
        }

        return absent;
    }
}
