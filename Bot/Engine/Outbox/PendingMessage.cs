using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// A message in memory, with its times as process uptime. The instants of its row are compared with the clock once, when it is read: a
/// clock that is set forward or back after that neither delays it nor makes it too old.
/// </summary>
/// <param name="Message">As it was read.</param>
/// <param name="CreatedAt">When it was enqueued.</param>
/// <param name="NotBefore">When it is due, or when another process's claim on it expires.</param>
internal sealed record PendingMessage(OpenMessage Message, Uptime CreatedAt, Uptime NotBefore)
{
    /// <summary>Longer than any quiet hours; one that would be held longer was written by a clock that was set back since.</summary>
    private static readonly Duration LongestQuiet = Duration.FromDays(8);

    /// <summary>Older than any limit; keeps the arithmetic within what instants can hold.</summary>
    private static readonly Duration Oldest = Duration.FromDays(3650);

    /// <summary>A newer message that says the same waits, so that this one need not be sent (<see cref="Newest"/>).</summary>
    public bool IsOvertaken { get; init; }

    public static PendingMessage Read(OpenMessage message, Instant now, Uptime at) => new(
        message,
        at - Duration.Max(Duration.Zero, Duration.Min(now - message.CreatedAt, Oldest)),
        At(message.ClaimedUntil ?? message.Due, now, at));

    /// <summary>
    /// An instant of a row as process uptime. No delay and no claim exceeds the maximum, so an instant further ahead is from a clock that
    /// was set back since.
    /// </summary>
    public static Uptime At(Instant due, Instant now, Uptime at) =>
        at + Duration.Max(Duration.Zero, Duration.Min(due - now, DeliveryLimits.MaxRest));

    /// <summary>
    /// Whether quiet hours hold it. They end by the wall clock, as people read it, and not after a length of time.
    /// </summary>
    public bool IsHeld(Instant clock) => Message.HeldUntil is { } until && clock < until && until - clock <= LongestQuiet;

    /// <summary>The message with the instants that it would have by the current clock.</summary>
    public OpenMessage AsOf(Instant now, Uptime at) => Message with
    {
        CreatedAt = now - (at - CreatedAt),
        ClaimedUntil = Message.ClaimedUntil is null ? null : now + (NotBefore - at),
    };
}
