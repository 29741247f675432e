using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>
/// Ends messages of which nothing stays. One batch deletes what there is and, when the message was not accepted, inserts what its asker is
/// told: no crash in between can lose that, or leave a row.
/// </summary>
internal sealed class FleetingMessages(ITableStore store)
{
    private const string NoticeSuffix = "-unconfirmed";

    /// <summary>Deletes the rows of a message. False when it changed since it was read.</summary>
    public async Task<bool> EndAsync(OpenMessage message, Ending ending, Instant now, CancellationToken cancellationToken)
    {
        var operations = new List<Operation>
        {
            new Operation.Delete(OutboxRows.OpenRow(message.Key), message.ETag),
            new Operation.Delete(OutboxRows.MessageRow(message.Key), ETag.All),
        };
        if (ending.State != OutboxState.Sent && message.Otherwise is { } otherwise)
        {
            operations.AddRange(await TellAsync(Notice(message, otherwise, now), cancellationToken));
        }

        var batch = new Batch(Schema.Outbox, OutboxRows.Partition(message.Key.Group), operations);
        return await store.TryWriteAsync(batch, cancellationToken) is not null;
    }

    private static OpenMessage Notice(OpenMessage message, UnconfirmedNotice otherwise, Instant now) => new(
        new OutboxKey(message.Key.Group, otherwise.Person.Value, message.Key.Kind + NoticeSuffix),
        message.School,
        new Destination.Personal(otherwise.Person),
        otherwise.Card,
        now,
        now,
        ExpiresAt: null)
    {
        IsFleeting = true,
    };

    /// <summary>Nothing when the same is waiting to be told already.</summary>
    private async Task<IReadOnlyList<Operation>> TellAsync(OpenMessage notice, CancellationToken cancellationToken)
    {
        var key = new EntityKey(OutboxRows.Partition(notice.Key.Group), OutboxRows.MessageRow(notice.Key));
        return await store.GetAsync(Schema.Outbox, key, cancellationToken) is null
            ?
            [
                new Operation.Insert(OutboxRows.MessageRow(notice.Key), OutboxRows.NewMessage()),
                new Operation.Insert(OutboxRows.OpenRow(notice.Key), OutboxRows.Open(notice)),
            ]
            : [];
    }
}
