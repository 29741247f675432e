using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// The key of a message: what it belongs to, who it is for, and its kind. The same key is the same message: it is sent once.
/// </summary>
/// <param name="Group">A round (<c>checkin-esdoorn-2026-11-23</c>), or another thing that messages belong to (<c>reply</c>,
/// <c>welcome</c>).</param>
/// <param name="Recipient">A person's id, or a conversation's for a channel.</param>
/// <param name="Kind">Which of the group's messages, as in <c>question</c>, <c>reminder</c>, <c>result</c>.</param>
internal readonly record struct MessageKey(string Group, string Recipient, string Kind);

/// <summary>Messages that belong to one occasion.</summary>
/// <param name="Group">As in their keys.</param>
/// <param name="Kinds">Which kinds of the group; all of them when none is named.</param>
internal sealed record MessageScope(string Group, params IReadOnlyList<string> Kinds);

/// <summary>A message to go out.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="School">The school it belongs to, for status and pacing.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Content">What it says.</param>
/// <param name="ExpiresAt">Not to be sent after this instant; null for no limit.</param>
internal sealed record OutgoingMessage(MessageKey Key, SchoolId School, Recipient To, MessageContent Content, Instant? ExpiresAt = null)
{
    /// <summary>
    /// True for what must reach somebody who pauses, because another person counts on it: say there why. Quiet hours hold it all the same.
    /// </summary>
    public bool PassesPause { get; init; }

    /// <summary>For a message of which nothing may stay; null for one whose identity is kept, as that of most.</summary>
    public Fleeting? Fleeting { get; init; }
}

/// <summary>
/// A message between two people that nobody else may know of: when it ends, however it ends, all its rows go in that same write. So the
/// key makes it be sent once only as long as it waits; a repeat of the press by Teams is known in memory.
/// </summary>
/// <param name="Asker">Who asked for it.</param>
/// <param name="Otherwise">What the asker gets when Teams did not confirm that it arrived, as a message of the same kind.</param>
internal sealed record Fleeting(PersonId Asker, AdaptiveCard Otherwise);

/// <summary>What a message contains: one of our cards, or Teams' own card for files.</summary>
internal abstract record MessageContent
{
    private MessageContent()
    {
    }

    internal sealed record Card(AdaptiveCard Shown) : MessageContent;

    internal sealed record File(FileCard Shown) : MessageContent;

    public static implicit operator MessageContent(AdaptiveCard card) => new Card(card);

    public static implicit operator MessageContent(FileCard card) => new File(card);
}

/// <summary>Where a message goes.</summary>
internal abstract record Recipient
{
    private Recipient()
    {
    }

    /// <summary>The person's own chat with the bot, looked up when the message is sent.</summary>
    internal sealed record Personal(PersonId Person) : Recipient;

    /// <summary>This channel or group chat, where others can read it.</summary>
    internal sealed record Conversation(ConversationReference Reference) : Recipient;

    /// <summary>
    /// Replaces a card that was sent before, by the id of its activity: what a dialog changed shows on the card behind it. Created only by
    /// <see cref="Dispatch.SentCards"/>, which knows that the card is this person's.
    /// </summary>
    internal sealed record SentCard(ConversationReference Reference, string ActivityId) : Recipient;
}
