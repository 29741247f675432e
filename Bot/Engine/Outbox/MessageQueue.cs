using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Where the dispatcher enqueues messages, cancels them, and asks how their delivery went.</summary>
internal sealed class MessageQueue(OutboxStore store, OutboxRetention retention, OutboxSignal signal, TimeProvider time, Metrics metrics)
{
    /// <summary>
    /// A Teams message is about 100 KB at most, and no card of ours comes near. One that does is recorded as given up rather than lost.
    /// </summary>
    public const int MaxCardBytes = 28 * 1024;

    /// <summary>Stores what is not there yet and wakes the pump. Durable on return, harmless to repeat.</summary>
    public async Task EnqueueAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        foreach (var group in messages.DistinctBy(message => message.Key).GroupBy(message => message.Key.Group, StringComparer.Ordinal))
        {
            await store.InsertAsync(group.Key, [.. group.Select(message => Open(message, now))], now, cancellationToken);
            signal.Wake(group.Key);
        }
    }

    /// <summary>Cancels what is still waiting. Messages that are being sent, or have ended, are left alone.</summary>
    public async Task CancelAsync(IReadOnlyList<MessageKey> messages, CancellationToken cancellationToken)
    {
        foreach (var key in messages)
        {
            await CancelAsync(new OutboxKey(key.Group, key.Recipient, key.Kind), cancellationToken);
        }
    }

    /// <summary>Cancels everything that waits for a person.</summary>
    public async Task CancelForAsync(PersonId person, CancellationToken cancellationToken) =>
        await CancelAsync(await WaitingForAsync(person, cancellationToken), cancellationToken);

    /// <summary>The keys of what has not ended yet for a person, in every group.</summary>
    public async Task<IReadOnlyList<MessageKey>> WaitingForAsync(PersonId person, CancellationToken cancellationToken) =>
        [.. (await store.OpenForAsync(person.Value, cancellationToken)).Select(key => new MessageKey(key.Group, key.Recipient, key.Kind))];

    /// <summary>
    /// Erases messages whose occasion is over: what has ended is erased now, what still waits is sent and erased within the hour after.
    /// </summary>
    public async Task ForgetAsync(IReadOnlyList<MessageScope> scopes, CancellationToken cancellationToken)
    {
        foreach (var scope in scopes)
        {
            await retention.ForgetAsync(scope.Group, scope.Kinds, cancellationToken);
        }
    }

    /// <summary>Whether anything is stored of messages, sent or not.</summary>
    public Task<bool> KeepsAnyAsync(MessageScope scope, CancellationToken cancellationToken) =>
        retention.KeepsAnyAsync(scope.Group, scope.Kinds, cancellationToken);

    /// <summary>How many messages of a group are in each state, with causes.</summary>
    public Task<IReadOnlyList<StateCount>> DeliveriesAsync(string group, CancellationToken cancellationToken) =>
        store.CountAsync(group, cancellationToken);

    private async Task CancelAsync(OutboxKey key, CancellationToken cancellationToken)
    {
        // A refused write means that the row changed: check again whether it still waits.
        for (var attempt = 0; attempt < TryWrite.MaxAttempts; attempt++)
        {
            if (await store.FindOpenAsync(key, cancellationToken) is not { ClaimedUntil: null } waiting)
            {
                return;
            }

            if (await store.EndAsync(waiting, new Ending(OutboxState.Cancelled), time.GetCurrentInstant(), cancellationToken))
            {
                metrics.Delivered("cancelled");
                signal.Wake(key.Group);
                return;
            }
        }

        throw new StoreUnavailableException($"A message changed {TryWrite.MaxAttempts} times while it was being cancelled.");
    }

    private static OpenMessage Open(OutgoingMessage message, Instant now)
    {
        var card = Bytes(message.Content);
        return new OpenMessage(
            new OutboxKey(message.Key.Group, message.Key.Recipient, message.Key.Kind),
            message.School,
            Destination(message.To),
            card.Length <= MaxCardBytes ? card : [],
            now,
            now,
            message.ExpiresAt)
        {
            IsAttachment = message.Content is MessageContent.File,
            PassesPause = message.PassesPause,
            Replaces = (message.To as Recipient.SentCard)?.ActivityId,
            IsFleeting = message.Fleeting is not null,
            Otherwise = message.Fleeting is { } fleeting
                ? new UnconfirmedNotice(fleeting.Asker, CardJson.ToUtf8(fleeting.Otherwise))
                : null,
        };
    }

    private static byte[] Bytes(MessageContent content) => content switch
    {
        MessageContent.Card { Shown: var card } => CardJson.ToUtf8(card),
        MessageContent.File { Shown: var card } => card.ToUtf8(),
        _ => throw new UnreachableException(),
    };

    private static Destination Destination(Recipient to) => to switch
    {
        Recipient.Personal personal => new Destination.Personal(personal.Person),
        Recipient.Conversation { Reference: var there } => Destination(there),
        Recipient.SentCard { Reference: var there } => Destination(there),
        _ => throw new UnreachableException(),
    };

    private static Destination.Conversation Destination(ConversationReference there) =>
        new(there.ConversationId, there.ServiceUrl, there.Kind.ToString());
}
