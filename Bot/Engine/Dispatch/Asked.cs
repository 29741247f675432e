using System.Text.Json;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>What somebody asks, resolved to the one use case that takes it.</summary>
/// <param name="Admission">Who may ask it, and where.</param>
/// <param name="DecideAsync">Loads and decides; null when the payload is not of the shape that was agreed.</param>
internal sealed record Asked(Admission Admission, Func<Caller, CancellationToken, Task<Outcome?>> DecideAsync)
{
    /// <summary>How the reply goes back.</summary>
    public ReplyWay Reply { get; init; }

    /// <summary>
    /// For a form: the card with what was filled in, or null when there is no such form any more. Null for what is not a form.
    /// </summary>
    public Func<Caller, CancellationToken, Task<AdaptiveCard?>>? DrawnAgain { get; init; }

    /// <summary>True when the roles of whoever asks are read freshly first: one may have been taken away a moment ago.</summary>
    public bool TakesRole { get; init; } = Admission.Audience.TakesRole;

    /// <summary>What was pressed, by which Teams' repeats of it are known; null for a typed line, which has an id of its own.</summary>
    public (string What, JsonElement Data)? Press { get; init; }

    /// <summary>
    /// Says why not. A form is never answered with a sentence, which would make Teams empty it: it comes back as it was filled in, with the
    /// sentence on it.
    /// </summary>
    public async Task<Outcome> RefusedAsync(Refusal refusal, Caller caller, CancellationToken cancellationToken) =>
        DrawnAgain is not null && !refusal.ReplacesCard && await DrawnAgain(caller, cancellationToken) is { } form
            ? new Reply.Refused(refusal) { Instead = refusal.On(form, caller.Person.Language) }
            : TurnedAway(refusal, caller);

    /// <summary>
    /// Says why not to whoever may not see the form, or when there is none any more. Where others read along there is none of ours.
    /// </summary>
    public Outcome TurnedAway(Refusal refusal, Caller caller) => new Reply.Refused(refusal)
    {
        Instead = DrawnAgain is null || caller.Origin.Conversation.Kind != ConversationKind.Personal
            ? null
            : RefusalCard.Create(refusal, caller.Person.Language),
    };
}

/// <summary>How a reply goes back.</summary>
internal enum ReplyWay
{
    /// <summary>In the HTTP answer, in the place of the card or the dialog.</summary>
    InAnswer,

    /// <summary>As a new message.</summary>
    AsMessage,

    /// <summary>As a new message to a press, so that the card that was pressed stays.</summary>
    AsMessageToPress,
}
