using System.Collections.Concurrent;
using System.Diagnostics;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Features.Welcome;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>What a person can type; given by the dispatcher's list of commands.</summary>
internal delegate IReadOnlyList<Command> CommandsOf(Person person);

/// <summary>Knows where people can be reached: remembers who let the bot in, greets them once, and forgets who removed it.</summary>
internal sealed class KnownChats(ConversationStore store, MessageQueue outbox, TimeProvider time, CommandsOf? commandsOf = null)
{
    private const int MaxRemembered = 20_000;

    // What this process saw stored, so that the usual activity costs no read. Emptied when full: it is a shortcut, nothing more.
    private readonly ConcurrentDictionary<PersonId, ConversationReference> _stored = new();

    // Channels and group chats that were found to be nobody's own chat.
    private readonly ConcurrentDictionary<string, ConversationKind> _groups = new(StringComparer.Ordinal);

    /// <summary>The bot was added. It may be told so twice at once, in either order, and again later.</summary>
    public async Task<Outcome> AddedAsync(Origin origin, Person? person, SchoolProfile? school, CancellationToken cancellationToken)
    {
        if (origin.Conversation.Kind != ConversationKind.Personal)
        {
            return Outcome.Nothing with { Messages = [Greetings.ForGroup(origin, person, school)] };
        }

        await store.RememberServiceUrlAsync(origin.Conversation.ServiceUrl, origin.At, cancellationToken);
        var chat = await store.FindAsync(origin.Person, cancellationToken);
        var greeting = person is null || school is null ? Greeting.Unlisted : Greeting.Welcome;
        return Arrival.Decide(origin, chat, greeting, time.GetCurrentInstant()) switch
        {
            Arrival.Late => Outcome.Nothing,
            Arrival.Here here => Outcome.Nothing with
            {
                Writes = here.Changed ? [ConversationStore.Remember(here.Chat)] : [],
                Messages = here.Greets ? [Greetings.ForPerson(here.Chat, person, school, CommandsFor(person))] : [],
            },
            _ => throw new UnreachableException(),
        };
    }

    private IReadOnlyList<Command> CommandsFor(Person? person) => person is null || commandsOf is null ? [] : commandsOf(person);

    /// <summary>The bot was removed: the chat is forgotten and what waited for the person is cancelled.</summary>
    public async Task<Outcome> RemovedAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (origin.Conversation.Kind != ConversationKind.Personal)
        {
            return Outcome.Nothing;
        }

        _stored.TryRemove(origin.Person, out _);
        var chat = await store.FindAsync(origin.Person, cancellationToken);
        if (Arrival.IsOlder(origin.At, chat))
        {
            return Outcome.Nothing;
        }

        var removed = new PersonalChat.Removed(origin.Person, origin.At, chat?.ETag ?? default);
        return Outcome.Nothing with
        {
            Writes = [ConversationStore.Forget(removed)],
            Cancelled = await outbox.WaitingForAsync(origin.Person, cancellationToken),
        };
    }

    /// <summary>
    /// Something came in from somebody: their conversation and its newest service url are kept. Writes only when these changed, and
    /// reads only when this process did not see them before. What adds or removes the bot is left to its own use case.
    /// </summary>
    /// <returns>False when it names the own chat of somebody else: that is not where it came from, and nothing of it is kept.</returns>
    public async Task<bool> SeenAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var (origin, there) = (inbound.From, inbound.From.Conversation);
        if (_stored.TryGetValue(origin.Person, out var known) && known == there)
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
        if (there.Kind != ConversationKind.Personal && _groups.ContainsKey(there.ConversationId))
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
            MakeRoom(_groups);
            _groups[there.ConversationId] = there.Kind;
        }

        return owner is { } somebody && (there.Kind != ConversationKind.Personal || somebody != origin.Person);
    }

    private async Task KeepAsync(Origin origin, CancellationToken cancellationToken)
    {
        await store.RememberServiceUrlAsync(origin.Conversation.ServiceUrl, origin.At, cancellationToken);
        await store.RefreshAsync(origin.Person, chat => Arrival.Refreshed(origin, chat), cancellationToken);
        MakeRoom(_stored);
        _stored[origin.Person] = origin.Conversation;
    }

    private static void MakeRoom<TKey, TValue>(ConcurrentDictionary<TKey, TValue> remembered)
        where TKey : notnull
    {
        if (remembered.Count >= MaxRemembered)
        {
            remembered.Clear();
        }
    }
}
