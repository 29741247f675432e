using System.Diagnostics;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A use case that an installation starts: what to say in the chat that the bot came into.</summary>
internal delegate OutgoingMessage InstalledUseCase(Installed installed);

/// <summary>The bot came into a chat.</summary>
/// <param name="From">Where, and who let it in.</param>
/// <param name="Person">Null when the directory does not know them.</param>
/// <param name="School">The person's.</param>
/// <param name="Chat">The person's own chat; null for a group chat or a channel.</param>
/// <param name="Commands">What this person can type.</param>
internal sealed record Installed(
    Origin From, Person? Person, SchoolProfile? School, PersonalChat.Known? Chat, IReadOnlyList<Command> Commands);

/// <summary>
/// The bot was added to a chat or removed from it: what is known of the chat changes, and every slice that greets does so.
/// </summary>
internal sealed class Membership(
    KnownChats chats, MessageQueue outbox, OfferedCommands commands, IEnumerable<InstalledUseCase> greetings)
{
    /// <summary>The bot was added. It may be told so twice at once, in either order, and again later.</summary>
    public async Task<Outcome> AddedAsync(Origin origin, Person? person, SchoolProfile? school, CancellationToken cancellationToken)
    {
        if (origin.Conversation.Kind != ConversationKind.Personal)
        {
            return Outcome.Nothing with { Messages = Greet(new Installed(origin, person, school, null, [])) };
        }

        var greeting = person is null || school is null ? Greeting.Unlisted : Greeting.Welcome;
        return await chats.AddedAsync(origin, greeting, cancellationToken) switch
        {
            Arrival.Late => Outcome.Nothing,
            Arrival.Here here => Outcome.Nothing with
            {
                Writes = here.Changed ? [ConversationStore.Remember(here.Chat)] : [],
                Messages = here.Greets
                    ? Greet(new Installed(origin, person, school, here.Chat, person is null ? [] : commands.For(person)))
                    : [],
            },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The bot was removed: the chat is forgotten and what waited for the person is cancelled.</summary>
    public async Task<Outcome> RemovedAsync(Origin origin, CancellationToken cancellationToken) =>
        await chats.RemovedAsync(origin, cancellationToken) is { } removed
            ? Outcome.Nothing with
            {
                Writes = [ConversationStore.Forget(removed)],
                Cancelled = await outbox.WaitingForAsync(origin.Person, cancellationToken),
            }
            : Outcome.Nothing;

    private IReadOnlyList<OutgoingMessage> Greet(Installed installed) => [.. greetings.Select(greet => greet(installed))];
}
