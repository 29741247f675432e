using System.Text.Json;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// Input from Teams, authenticated, validated and reduced to what the bot acts on: the closed set that the dispatcher knows. Nothing of the
/// wire format (activity JSON, header, token) goes further than this.
/// </summary>
/// <param name="From">Where it came from and who sent it.</param>
internal abstract record Inbound(Origin From)
{
    /// <summary>
    /// Somebody typed a line, or changed one. Markup and mentions are already removed; whoever makes one, the text is fit
    /// (<see cref="FitText"/>).
    /// </summary>
    internal sealed record Typed(Origin From, string Text) : Inbound(From)
    {
        public string Text { get; } = FitText.Of(Text);

        /// <summary>True when a line that was typed before now reads like this; it keeps the id that it had.</summary>
        public bool IsEdit { get; init; }
    }

    /// <summary>Somebody pressed an <c>Action.Execute</c> (invoke <c>adaptiveCard/action</c>).</summary>
    internal sealed record CardAction(Origin From, string Verb, JsonElement Data) : Inbound(From)
    {
        /// <summary>
        /// True when it came as a message without text (<c>Action.Submit</c> on a client that knows no other): nothing waits for an answer
        /// in the response, so the reply is a message.
        /// </summary>
        public bool CameAsMessage { get; init; }
    }

    /// <summary>Somebody opened a dialog (invoke <c>task/fetch</c>); the verb is in <c>data.verb</c>.</summary>
    internal sealed record DialogOpened(Origin From, string Verb, JsonElement Data) : Inbound(From);

    /// <summary>Somebody submitted a dialog (invoke <c>task/submit</c>).</summary>
    internal sealed record DialogSubmitted(Origin From, string Verb, JsonElement Data) : Inbound(From);

    /// <summary>Somebody allowed or declined a file (invoke <c>fileConsent/invoke</c>).</summary>
    internal sealed record FileAnswered(Origin From, FileAnswer Given) : Inbound(From);

    /// <summary>
    /// The app was installed or the bot was added (<c>installationUpdate</c> and <c>conversationUpdate</c>, in either order).
    /// </summary>
    internal sealed record BotAdded(Origin From) : Inbound(From);

    /// <summary>The app or the bot was removed.</summary>
    internal sealed record BotRemoved(Origin From) : Inbound(From);
}

/// <summary>Where something came from.</summary>
/// <param name="Person"><c>from.aadObjectId</c>, the only identity that counts.</param>
/// <param name="Conversation">Where an answer goes.</param>
/// <param name="ActivityId">The channel's own id of this activity; a redelivery may carry another one.</param>
/// <param name="At">The channel's timestamp of the activity (UTC).</param>
/// <param name="ReplyToId">The activity with the card that was acted on, if any.</param>
internal sealed record Origin(PersonId Person, ConversationReference Conversation, string ActivityId, Instant At, string? ReplyToId);

internal enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>Everything needed to send to a conversation later.</summary>
internal sealed record ConversationReference(string ConversationId, string ServiceUrl, ConversationKind Kind);

/// <summary>
/// The entrance from the channel to the dispatcher. It returns when everything it decided is durable; only then is 2xx sent.
/// </summary>
internal delegate Task<Answer> ReceiveInbound(Inbound inbound, CancellationToken cancellationToken);
