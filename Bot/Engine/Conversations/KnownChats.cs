using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Knows where people can be reached: remembers who let the bot in and forgets who removed it.</summary>
internal sealed class KnownChats(ConversationStore store, TimeProvider time)
{
    private const int MaxRemembered = 20_000;

    // What this process saw stored, so that the usual activity costs no read. It is a shortcut, nothing more.
    private readonly BoundedMap<PersonId, ConversationReference> _stored = new(MaxRemembered);

    // Channels and group chats that were found to be nobody's own chat.
    private readonly BoundedMap<string, ConversationKind> _groups = new(MaxRemembered, StringComparer.Ordinal);

    /// <summary>The bot was added to somebody's own chat: what that means for what is known of it. Nothing is written yet.</summary>
    public async Task<Arrival> AddedAsync(Origin origin, Greeting greeting, CancellationToken cancellationToken)
    {
        await store.RememberServiceUrlAsync(origin.Conversation.ServiceUrl, origin.At, cancellationToken);
        var chat = await store.FindAsync(origin.Person, cancellationToken);
        return Arrival.Decide(origin, chat, greeting, time.GetCurrentInstant());
    }

    /// <summary>The bot was removed: what is to be written of it; null when something newer is known, or it was no personal chat.</summary>
    public async Task<PersonalChat.Removed?> RemovedAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (origin.Conversation.Kind != ConversationKind.Personal)
        {
            return null;
        }

        _stored.Remove(origin.Person);
        var chat = await store.FindAsync(origin.Person, cancellationToken);
        return Arrival.IsOlder(origin.At, chat) ? null : new PersonalChat.Removed(origin.Person, origin.At, chat?.ETag ?? default);
    }

    /// <summary>
    /// Something came in from somebody: their conversation and its newest service url are kept. Writes only when these changed, and
    /// reads only when this process did not see them before. What adds or removes the bot is left to its own use case.
    /// </summary>
    /// <returns>False when it names the own chat of somebody else: that is not where it came from, and nothing of it is kept.</returns>
    public async Task<bool> SeenAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var (origin, there) = (inbound.From, inbound.From.Conversation);
        if (_stored.TryGet(origin.Person, out var known) && known == there)
        {
            return true;
        }

        if (await IsOfAnotherAsync(origin, cancellationToken))
        {
            return false;
        }

        if (there.Kind == ConversationKind.Personal && inbound is not (Inbound.BotAdded or Inbound.BotRemoved))
        {
            await KeepAsync(origin, cancellationToken);
        }

        return true;
    }

    /// <summary>A personal chat has one owner, and is no channel or group chat.</summary>
    private async Task<bool> IsOfAnotherAsync(Origin origin, CancellationToken cancellationToken)
    {
        var there = origin.Conversation;
        if (there.Kind != ConversationKind.Personal && _groups.Contains(there.ConversationId))
        {
            return false;
        }

        if (there.Kind == ConversationKind.Personal
            && await store.FindAsync(origin.Person, cancellationToken) is PersonalChat.Known own
            && own.ConversationId == there.ConversationId)
        {
            return false;
        }

        var owner = await store.OwnerAsync(there.ConversationId, cancellationToken);
        if (owner is null && there.Kind != ConversationKind.Personal)
        {
            _groups.Set(there.ConversationId, there.Kind);
        }

        return owner is { } somebody && (there.Kind != ConversationKind.Personal || somebody != origin.Person);
    }

    private async Task KeepAsync(Origin origin, CancellationToken cancellationToken)
    {
        await store.RememberServiceUrlAsync(origin.Conversation.ServiceUrl, origin.At, cancellationToken);
        await store.RefreshAsync(origin.Person, chat => Arrival.Refreshed(origin, chat), cancellationToken);
        _stored.Set(origin.Person, origin.Conversation);
    }
}
