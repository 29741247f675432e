using System.Collections.Concurrent;
using System.Diagnostics;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Teams;
using Welbevinden.Cards.Help;
using Welbevinden.Storage;
using Welbevinden.Storage.Onboarding;

namespace Welbevinden.Bot.Onboarding;

/// <summary>What a person can type; given by the dispatcher's list of commands.</summary>
internal delegate IReadOnlyList<Command> CommandsOf(Person person);

/// <summary>Knows where people can be reached: remembers who let the bot in, greets them once, and forgets who removed it.</summary>
internal sealed class Conversations(ConversationStore store, Outbox.Outbox outbox, TimeProvider time, CommandsOf? commandsOf = null)
{
    private const int MostRemembered = 20_000;

    // What this process saw stored, so that the usual activity costs no read. Emptied when full: it is a shortcut, nothing more.
    private readonly ConcurrentDictionary<PersonId, ConversationReference> _stored = new();

    /// <summary>The bot was added. It may be told so twice at once, in either order, and again later.</summary>
    public async Task<Outcome> AddedAsync(Origin origin, Person? person, School? school, CancellationToken cancellationToken)
    {
        if (origin.Conversation.Kind != ConversationKind.Personal)
        {
            return Outcome.Nothing with { Messages = [Greetings.ForGroup(origin, person, school)] };
        }

        await store.SeenServiceUrlAsync(origin.Conversation.ServiceUrl, origin.At, cancellationToken);
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
    public async Task SeenAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var (origin, there) = (inbound.From, inbound.From.Conversation);
        if (inbound is Inbound.BotAdded or Inbound.BotRemoved
            || there.Kind != ConversationKind.Personal
            || (_stored.TryGetValue(origin.Person, out var known) && known == there))
        {
            return;
        }

        await store.SeenServiceUrlAsync(there.ServiceUrl, origin.At, cancellationToken);
        await store.RefreshAsync(origin.Person, chat => Arrival.Refreshed(origin, chat), cancellationToken);
        if (_stored.Count >= MostRemembered)
        {
            _stored.Clear();
        }

        _stored[origin.Person] = there;
    }
}
