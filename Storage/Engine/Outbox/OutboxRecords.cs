using Azure;
using NodaTime;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>The identity of an outgoing message. Equal keys are the same message.</summary>
/// <param name="Group">What it belongs to: a round, or a standing group such as <c>reply</c>.</param>
/// <param name="Recipient">A person's id, or a conversation's.</param>
/// <param name="Kind">Which of the group's messages.</param>
public readonly record struct OutboxKey(string Group, string Recipient, string Kind);

/// <summary>The state of a message. Everything from <see cref="Sent"/> on is final.</summary>
public enum OutboxState
{
    /// <summary>Waits until it is due.</summary>
    Pending,

    /// <summary>A process is sending it, until the lease expires.</summary>
    Claimed,

    /// <summary>Teams accepted it.</summary>
    Sent,

    /// <summary>It may or may not have arrived; never sent again.</summary>
    Unconfirmed,

    /// <summary>It did not arrive, for the named cause.</summary>
    GaveUp,

    /// <summary>The person or an administrator blocked the bot.</summary>
    Blocked,

    /// <summary>The app is not installed there.</summary>
    NotInstalled,

    /// <summary>Cancelled before it was sent.</summary>
    Cancelled,

    /// <summary>It expired before it could be sent.</summary>
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

/// <summary>A message that is not in a final state.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="School">The school it belongs to.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Card">The card as UTF-8 JSON; empty when it was too large to be stored.</param>
/// <param name="CreatedAt">When it was enqueued.</param>
/// <param name="Due">Not to be sent before.</param>
/// <param name="ExpiresAt">Not to be sent after; null for no limit.</param>
public sealed record OpenMessage(
    OutboxKey Key, SchoolId School, Destination To, ReadOnlyMemory<byte> Card, Instant CreatedAt, Instant Due, Instant? ExpiresAt)
{
    /// <summary>Attempts so far, creating the conversation included.</summary>
    public int Attempts { get; init; }

    /// <summary>True when <see cref="Card"/> is a whole attachment of Teams' own (a file card) rather than an Adaptive Card.</summary>
    public bool IsAttachment { get; init; }

    /// <summary>True when nothing stays of it: its end deletes its rows.</summary>
    public bool IsFleeting { get; init; }

    /// <summary>What is sent in the place of a fleeting message that was not accepted; null for nothing.</summary>
    public UnconfirmedNotice? Otherwise { get; init; }

    /// <summary>The activity that the card replaces; null for a new message.</summary>
    public string? Replaces { get; init; }

    /// <summary>True when the conversation was gone once already and was created again.</summary>
    public bool Recreated { get; init; }

    /// <summary>The end of the quiet hours that hold it, or held it last; null when none did.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>True when it is sent to somebody who pauses, too.</summary>
    public bool PassesPause { get; init; }

    /// <summary>The end of the lease while a process is sending it; null when it is pending.</summary>
    public Instant? ClaimedUntil { get; init; }

    /// <summary>The version that was read.</summary>
    public ETag ETag { get; init; }
}

/// <summary>Who is told that a fleeting message was not accepted, and how.</summary>
/// <param name="Person">In this person's own chat.</param>
/// <param name="Card">The card as UTF-8 JSON.</param>
public sealed record UnconfirmedNotice(PersonId Person, ReadOnlyMemory<byte> Card);

/// <summary>How a message ended.</summary>
/// <param name="State">One of the final states.</param>
/// <param name="Cause">A code; empty when there is none.</param>
/// <param name="ActivityId">Its id at Teams, when it was accepted.</param>
/// <param name="ConversationId">The conversation it is in, when it was accepted.</param>
public sealed record Ending(OutboxState State, string Cause = "", string? ActivityId = null, string? ConversationId = null);

/// <summary>A group that has, or recently had, open messages.</summary>
public readonly record struct OutboxGroup(string Name, Instant TouchedAt, ETag ETag);

/// <summary>How many messages of a group are in a state, by cause.</summary>
public readonly record struct StateCount(OutboxState State, string Cause, int Count);
