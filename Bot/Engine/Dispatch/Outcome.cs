using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// What a use case decided: effects as data. The dispatcher commits it and nothing else does.
/// Order of the commit: writes, occurrences, cancellations, messages, what is forgotten; then the reply goes out. Every part may be
/// repeated without harm.
/// </summary>
internal sealed record Outcome(Reply Reply)
{
    /// <summary>Batches, each atomic. The first that is refused with a conflict makes the dispatcher load and decide again.</summary>
    public IReadOnlyList<Batch> Writes { get; init; } = [];

    /// <summary>Things to do now or later, inserted if absent.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];

    /// <summary>Messages to send, inserted if absent.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>
    /// The reply as a message, for whoever typed a line; null when the reply goes into the answer. Set by the dispatcher.
    /// </summary>
    public OutgoingMessage? Spoken { get; init; }

    /// <summary>Messages that are no longer wanted; one that is on its way already is left alone.</summary>
    public IReadOnlyList<MessageKey> Cancelled { get; init; } = [];

    /// <summary>Messages whose occasion is over: nothing is kept of them, once they are sent or given up.</summary>
    public IReadOnlyList<MessageScope> Forgotten { get; init; } = [];

    /// <summary>
    /// Why an ending cannot be done yet, as a code; null when this is all there is to do. Only what the clock starts can wait.
    /// </summary>
    public string? WaitsFor { get; init; }

    /// <summary>True when a commit stores or sends something beside the reply.</summary>
    public bool HasEffects => Writes.Count + Occurrences.Count + Messages.Count + Cancelled.Count + Forgotten.Count > 0;

    public static Outcome Nothing { get; } = new(new Reply.None());

    public static implicit operator Outcome(Reply reply) => new(reply);
}

/// <summary>What the person sees at once: in the HTTP answer to a card action, as a message to a typed line.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    internal sealed record None : Reply;

    /// <summary>A card: in the place of the one acted on, or as a new message.</summary>
    internal sealed record Show(AdaptiveCard Card) : Reply;

    /// <summary>A sentence beside the card. Teams draws the card anew: as the bot made it, without what was filled in.</summary>
    internal sealed record Say(Text Sentence) : Reply;

    /// <summary>A dialog, or the next page of one.</summary>
    internal sealed record OpenDialog(Text Title, AdaptiveCard Card) : Reply;

    /// <summary>A foreseen refusal; counted by its code.</summary>
    internal sealed record Refused(Refusal Refusal) : Reply
    {
        /// <summary>
        /// A card that says the refusal itself and holds what the person filled in; null for the refusal's own way. A form that is refused
        /// without one gets it from the dispatcher.
        /// </summary>
        public AdaptiveCard? Instead { get; init; }
    }
}
