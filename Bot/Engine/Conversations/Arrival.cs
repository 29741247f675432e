using System.Diagnostics;
using Azure;
using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Decides what an activity in somebody's personal chat means for what is known of that chat.</summary>
/// <remarks>
/// Teams tells of an installation by two activities that come at once, in either order, and may repeat them late. Order is told by the
/// channel's timestamps; that a greeting was given is told by the row, which is written under its ETag.
/// </remarks>
internal abstract record Arrival
{
    /// <summary>
    /// A greeting asked for twice within this time has the same key; longer ago it is a late repeat and is not asked for again.
    /// </summary>
    public static readonly Duration RepeatsGreetingFor = Duration.FromHours(12);

    private Arrival()
    {
    }

    /// <summary>It tells of a time before the bot was removed.</summary>
    internal sealed record Late : Arrival;

    /// <summary>The bot is there.</summary>
    /// <param name="Chat">What is known now.</param>
    /// <param name="Changed">True when that must be written.</param>
    /// <param name="Greets">True when a greeting goes out (the same key for the same installation, so a repeat is the same
    /// message).</param>
    internal sealed record Here(PersonalChat.Known Chat, bool Changed, bool Greets) : Arrival;

    public static Arrival Decide(Origin origin, PersonalChat? chat, Greeting greeting, Instant now)
    {
        if (chat is PersonalChat.Removed removed && origin.At <= removed.At)
        {
            return new Late();
        }

        var here = Refreshed(origin, chat) ?? (PersonalChat.Known)chat!;
        if (here.Greeted < greeting)
        {
            var generation = here.Generation == 0 ? origin.At.ToUnixTimeTicks() : here.Generation;
            return new Here(here with { Generation = generation, Greeted = greeting, GreetedAt = now }, Changed: true, Greets: true);
        }

        // The first may have been cut off between its row and its message.
        var greets = here.Greeted == greeting && here.GreetedAt is { } at && at.IsWithin(RepeatsGreetingFor, now);
        return new Here(here, Changed: here != chat, greets);
    }

    /// <summary>The chat as this activity shows it; null when that is no news.</summary>
    public static PersonalChat.Known? Refreshed(Origin origin, PersonalChat? chat)
    {
        var (there, at) = (origin.Conversation, origin.At);
        return chat switch
        {
            PersonalChat.Removed removed when at <= removed.At => null,
            PersonalChat.Known known when at < known.AsOf => null,
            PersonalChat.Known known when known.Reference() == there => null,
            PersonalChat.Known known => known with { ConversationId = there.ConversationId, ServiceUrl = there.ServiceUrl, AsOf = at },
            PersonalChat.Removed removed => Begun(origin, removed.ETag),
            null => Begun(origin, default),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>True when something newer is known already.</summary>
    public static bool IsOlder(Instant at, PersonalChat? chat) => chat switch
    {
        PersonalChat.Known known => at < known.AsOf,
        PersonalChat.Removed removed => at <= removed.At,
        null => false,
        _ => throw new UnreachableException(),
    };

    private static PersonalChat.Known Begun(Origin origin, ETag etag) => new(
        origin.Person,
        origin.Conversation.ConversationId,
        origin.Conversation.ServiceUrl,
        origin.At,
        origin.At.ToUnixTimeTicks(),
        Greeting.None,
        GreetedAt: null,
        etag);
}

/// <summary>From what is stored to what a connector takes.</summary>
internal static class StoredChats
{
    public static ConversationReference Reference(this PersonalChat.Known chat) =>
        new(chat.ConversationId, chat.ServiceUrl, ConversationKind.Personal);
}
