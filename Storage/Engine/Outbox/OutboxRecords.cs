using Azure;
using NodaTime;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>The identity of an outgoing message. The same key twice is the same message.</summary>
/// <param name="Group">What it belongs to: a round, or a standing group such as <c>reply</c>.</param>
/// <param name="Recipient">A person's id, or a conversation's.</param>
/// <param name="Kind">Which of the group's messages.</param>
public readonly record struct OutboxKey(string Group, string Recipient, string Kind);

/// <summary>Where a message stands. Everything from <see cref="Sent"/> on is an end.</summary>
public enum OutboxState
{
    /// <summary>Waits until it is due.</summary>
    Pending,

    /// <summary>Somebody is sending it, until the lease runs out.</summary>
    Claimed,

    /// <summary>Teams accepted it.</summary>
    Sent,

    /// <summary>It may have arrived and may not; never sent again.</summary>
    Unconfirmed,

    /// <summary>Did not arrive, for the cause named.</summary>
    GaveUp,

    /// <summary>The person or an administrator blocked the bot.</summary>
    Blocked,

    /// <summary>The app is not installed there.</summary>
    NotInstalled,

    /// <summary>No longer wanted before it was sent.</summary>
    Cancelled,

    /// <summary>Its time had passed before it could be sent.</summary>
    Expired,
}

/// <summary>Where a message goes.</summary>
public abstract record Destination
{
    private Destination()
    {
    }

    /// <summary>The person's own chat with the bot, looked up when it is sent.</summary>
    public sealed record Personal(PersonId Person) : Destination;

    /// <summary>A named conversation.</summary>
    /// <param name="Id">The conversation's id.</param>
    /// <param name="ServiceUrl">Where its messages are posted.</param>
    /// <param name="Kind">The kind of conversation, in the words of the caller.</param>
    public sealed record Conversation(string Id, string ServiceUrl, string Kind) : Destination;
}

/// <summary>A message that has not reached an end.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="School">Whose message it is.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Card">The card as UTF-8 JSON; empty when it was too large to be kept.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="Due">Not to be sent before.</param>
/// <param name="ExpiresAt">Not to be sent after; null for no limit.</param>
public sealed record OpenMessage(
    OutboxKey Key, SchoolId School, Destination To, ReadOnlyMemory<byte> Card, Instant CreatedAt, Instant Due, Instant? ExpiresAt)
{
    /// <summary>Tries that were made so far, creations of a conversation included.</summary>
    public int Attempts { get; init; }

    /// <summary>True when <see cref="Card"/> is a whole attachment of Teams' own (a file card) rather than an Adaptive Card.</summary>
    public bool IsAttachment { get; init; }

    /// <summary>The activity in whose place the card goes; null for a new message.</summary>
    public string? Replaces { get; init; }

    /// <summary>True when the conversation was gone once already and was made anew.</summary>
    public bool Recreated { get; init; }

    /// <summary>The end of the lease when somebody is sending it; null when it is pending.</summary>
    public Instant? ClaimedUntil { get; init; }

    /// <summary>The version that was read.</summary>
    public ETag ETag { get; init; }
}

/// <summary>How a message ended.</summary>
/// <param name="State">One of the ends.</param>
/// <param name="Cause">A code; empty when there is none.</param>
/// <param name="ActivityId">What Teams called it, when it was accepted.</param>
/// <param name="ConversationId">Where it stands, when it was accepted.</param>
public sealed record Ending(OutboxState State, string Cause = "", string? ActivityId = null, string? ConversationId = null);

/// <summary>A group that has, or lately had, open messages.</summary>
public readonly record struct OutboxGroup(string Name, Instant TouchedAt, ETag ETag);

/// <summary>How many messages of a group stand where, by cause.</summary>
public readonly record struct StateCount(OutboxState State, string Cause, int Count);
