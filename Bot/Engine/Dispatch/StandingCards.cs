using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Knows which cards may be renewed where they stand: an answer that the bot itself sent to this person, in this person's own chat. A
/// dialog brings the id of its card along, and an id that a client names is looked up here and not believed; nobody else makes a
/// <see cref="Recipient.Standing"/>.
/// </summary>
internal sealed class StandingCards(OutboxStore store, Addresses addresses)
{
    /// <summary>The card under this id, or null when nothing shows that it is this person's: then it stays as it is.</summary>
    public async Task<Recipient.Standing?> FindAsync(Origin origin, string? activityId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activityId) || origin.Conversation.Kind != ConversationKind.Personal)
        {
            return null;
        }

        return await addresses.FindAsync(new Destination.Personal(origin.Person), cancellationToken) is { } chat
            && await store.WasSentAsync(Replies.Group, origin.Person.Value, chat.ConversationId, activityId, cancellationToken)
            ? new Recipient.Standing(chat, activityId)
            : null;
    }
}
