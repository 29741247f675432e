using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Decides which cards may be updated in place: what the bot itself sent to this person, in this person's own chat, or to a shared
/// conversation under a key that the server knows. A dialog carries the id of its card, and an id that a client names is looked up here
/// rather than trusted; a round that closed names its cards by the keys they went out under. Nothing else creates a
/// <see cref="Recipient.SentCard"/>.
/// </summary>
internal sealed class SentCards(OutboxStore store, Addresses addresses)
{
    /// <summary>Every card of a group of messages in this person's own chat.</summary>
    public async Task<IReadOnlyList<Recipient.SentCard>> OfAsync(string group, PersonId person, CancellationToken cancellationToken) =>
        await addresses.FindAsync(new Destination.Personal(person), cancellationToken) is { } chat
            ? [
                .. (await store.SentAsync(group, person.Value, chat.ConversationId, cancellationToken))
                    .Select(activity => new Recipient.SentCard(chat, activity)),
            ]
            : [];

    /// <summary>The card with this id, or null when nothing shows that it is this person's: then it stays as it is.</summary>
    public async Task<Recipient.SentCard?> FindAsync(Origin origin, string? activityId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activityId) || origin.Conversation.Kind != ConversationKind.Personal)
        {
            return null;
        }

        return await addresses.FindAsync(new Destination.Personal(origin.Person), cancellationToken) is { } chat
            && await store.WasSentAsync(Replies.Group, origin.Person.Value, chat.ConversationId, activityId, cancellationToken)
            ? new Recipient.SentCard(chat, activityId)
            : null;
    }

    /// <summary>
    /// The card that went out to this shared conversation under this key, or null when it did not: a press in another conversation, or on a
    /// card that was forwarded, changes nothing.
    /// </summary>
    public async Task<Recipient.SentCard?> FindAsync(ConversationReference there, MessageKey key, CancellationToken cancellationToken) =>
        there.Kind != ConversationKind.Personal
        && await store.ActivityOfAsync(
            new OutboxKey(key.Group, key.Recipient, key.Kind), there.ConversationId, cancellationToken) is { } sent
            ? new Recipient.SentCard(there, sent)
            : null;

    /// <summary>
    /// The card that went out to this person under this key, or null when it did not, or not in the chat that is known now.
    /// </summary>
    public async Task<Recipient.SentCard?> FindAsync(PersonId person, MessageKey key, CancellationToken cancellationToken) =>
        await addresses.FindAsync(new Destination.Personal(person), cancellationToken) is { } chat
        && new OutboxKey(key.Group, key.Recipient, key.Kind) is var stored
        && await store.ActivityOfAsync(stored, chat.ConversationId, cancellationToken) is { } sent
            ? new Recipient.SentCard(chat, sent)
            : null;
}
