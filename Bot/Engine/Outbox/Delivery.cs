using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>The call that was made for a message.</summary>
internal enum DeliveryStep
{
    /// <summary>Creating the personal conversation. May be repeated: Teams returns the same one.</summary>
    Create,

    /// <summary>Posting the message. There is no idempotency key, so what may have arrived is never repeated.</summary>
    Send,
}

/// <summary>What to do after a call: the closed set that the pump carries out.</summary>
internal abstract record NextStep
{
    private NextStep()
    {
    }

    /// <summary>The conversation exists; post the message.</summary>
    internal sealed record Post(string ConversationId) : NextStep;

    /// <summary>Try again, not before this instant.</summary>
    /// <param name="Due">The earliest next try.</param>
    /// <param name="PausesScope">True when nothing else may go to that conversation before then either.</param>
    internal sealed record Again(Instant Due, bool PausesScope) : NextStep;

    /// <summary>Forget the conversation and create it again, once.</summary>
    internal sealed record Recreate : NextStep;

    /// <summary>It is over.</summary>
    internal sealed record End(Ending Ending) : NextStep;
}

/// <summary>When to stop trying, and how long to wait in between.</summary>
internal sealed record DeliveryLimits(int MaxAttempts, Duration MaxAge)
{
    public static readonly Duration FirstRest = Duration.FromSeconds(1);

    /// <summary>
    /// Also the maximum that a Retry-After counts for: Teams' limits are windows of seconds up to an hour, and asking again six times an
    /// hour is nothing compared with the 1,800 it allows a conversation. A longer one (a fault, or a date by another clock) would cut a
    /// person off for hours.
    /// </summary>
    public static readonly Duration MaxRest = Duration.FromMinutes(10);
}

/// <summary>Decides what becomes of a message: the result table of the platform facts (section 4) as one pure function.</summary>
/// <remarks>
/// The promise is the same for every kind of message, at most once: a reminder must not come twice, and a round card whose fate is unknown
/// is shown as unconfirmed rather than repeated. So the kind does not enter here; what does is whether the bot can make the conversation
/// anew.
/// </remarks>
internal static class Delivery
{
    /// <summary>Why a message must not be tried any more; null when it may.</summary>
    public static Ending? BeforeTry(OpenMessage message, Instant now, DeliveryLimits limits) => message switch
    {
        { ClaimedUntil: { } until } when until <= now && !Newest.Is(message.Key) => new(OutboxState.Unconfirmed, "claim.abandoned"),
        { ClaimedUntil: { } until } when until > now => null,
        { Card.IsEmpty: true } => new(OutboxState.GaveUp, "card.tooLarge"),
        { ExpiresAt: { } expires } when expires <= now => new(OutboxState.Expired),
        _ when now - Since(message) >= limits.MaxAge => new(OutboxState.GaveUp, "tooOld"),
        _ => null,
    };

    /// <summary>Since when it could have been sent: quiet hours do not make a message old.</summary>
    private static Instant Since(OpenMessage message) =>
        message.HeldUntil is { } until ? Instant.Max(message.CreatedAt, until) : message.CreatedAt;

    /// <summary>What to do after a call.</summary>
    /// <param name="step">The call that was made.</param>
    /// <param name="result">How Teams answered.</param>
    /// <param name="message">The message; <see cref="OpenMessage.Attempts"/> includes the attempt that gave this result.</param>
    /// <param name="now">The instant of the result.</param>
    /// <param name="jitter">0 to 1, drawn by the caller: spreads retries that would otherwise coincide.</param>
    /// <param name="limits">When to stop trying.</param>
    public static NextStep Decide(
        DeliveryStep step, ConnectorResult result, OpenMessage message, Instant now, double jitter, DeliveryLimits limits) =>
        result switch
        {
            ConnectorResult.Accepted accepted => step switch
            {
                DeliveryStep.Create => new NextStep.Post(accepted.Id),
                DeliveryStep.Send => Ended(OutboxState.Sent, "", accepted.Id),
            },
            ConnectorResult.Throttled throttled =>
                Again(
                    message,
                    now,
                    throttled.RetryAfter is { } named
                        ? Duration.Min(named, DeliveryLimits.MaxRest) + Spread(jitter)
                        : Rest(message.Attempts, jitter),
                    "throttled",
                    limits,
                    counts: false),
            ConnectorResult.Contended => Again(message, now, Rest(message.Attempts, jitter), "contended", limits),
            ConnectorResult.NotSent => Again(message, now, Rest(message.Attempts, jitter), "notSent", limits),
            ConnectorResult.Gone gone => step == DeliveryStep.Send && message is { To: Destination.Personal, Recreated: false }
                ? new NextStep.Recreate()
                : Ended(OutboxState.GaveUp, gone.Code),
            ConnectorResult.Blocked blocked => Ended(OutboxState.Blocked, blocked.Code),
            ConnectorResult.NotInstalled notInstalled => Ended(OutboxState.NotInstalled, notInstalled.Code),
            ConnectorResult.Faulty faulty => Ended(OutboxState.GaveUp, faulty.Code.Length > 0 ? faulty.Code : $"status.{faulty.Status}"),
            ConnectorResult.HostRefused => Ended(OutboxState.GaveUp, "hostRefused"),
            ConnectorResult.Ambiguous ambiguous => step switch
            {
                DeliveryStep.Create => Again(message, now, Rest(message.Attempts, jitter), ambiguous.Cause, limits),
                // How a card stands may be told twice, and must be told in the end.
                DeliveryStep.Send when Newest.Is(message.Key) =>
                    Again(message, now, Rest(message.Attempts, jitter), ambiguous.Cause, limits),
                DeliveryStep.Send => Ended(OutboxState.Unconfirmed, ambiguous.Cause),
            },
            _ => throw new UnreachableException(),
        };

    private static NextStep.End Ended(OutboxState state, string cause, string? activityId = null) =>
        new(new Ending(state, cause, activityId));

    private static NextStep Again(OpenMessage message, Instant now, Duration rest, string cause, DeliveryLimits limits, bool counts = true)
    {
        var due = now + rest;
        return message switch
        {
            { ExpiresAt: { } expires } when expires <= due => Ended(OutboxState.Expired, cause),
            _ when counts && message.Attempts >= limits.MaxAttempts => Ended(OutboxState.GaveUp, cause),
            _ when due - Since(message) >= limits.MaxAge => Ended(OutboxState.GaveUp, cause),
            _ => new NextStep.Again(due, PausesScope: !counts),
        };
    }

    /// <summary>1 s, 2 s, 4 s … 10 min, each between half and the whole of it.</summary>
    private static Duration Rest(int attempts, double jitter)
    {
        var doubled = DeliveryLimits.FirstRest * Math.Pow(2, Math.Clamp(attempts - 1, 0, 16));
        return Duration.Min(doubled, DeliveryLimits.MaxRest) * (0.5 + (jitter / 2));
    }

    // Never earlier than Teams asked for, within reason, and not all at the same moment.
    private static Duration Spread(double jitter) => Duration.FromMilliseconds(250) * jitter;
}
