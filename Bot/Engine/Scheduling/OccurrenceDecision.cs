using NodaTime;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>What to do with an open occurrence now. Pure; every rule about late, held and failed occurrences is here.</summary>
internal abstract record OccurrenceDecision
{
    private static readonly Duration FirstBackoff = Duration.FromSeconds(5);
    private static readonly Duration MaxBackoff = Duration.FromMinutes(15);

    private OccurrenceDecision()
    {
    }

    internal sealed record Wait : OccurrenceDecision;

    internal sealed record Perform(Instant HeldUntil) : OccurrenceDecision;

    internal sealed record Skip(SkipReason Reason) : OccurrenceDecision;

    /// <summary>
    /// An occurrence that was begun is finished however late, because half of it may have happened. One that was never begun is skipped
    /// when its day is over. A hold that is further ahead than any hold can be is from a clock that was set back since.
    /// </summary>
    public static OccurrenceDecision Of(OpenOccurrence open, Instant now, Duration lease)
    {
        var longestHold = Duration.Max(lease, MaxBackoff);
        if ((now < open.DueAt && !open.IsDueAtOnce) || (open.HeldUntil is { } held && now < held && held - now <= longestHold))
        {
            return new Wait();
        }

        if (open.Attempts == 0 && now >= open.PerformUntil)
        {
            return new Skip(SkipReason.Missed);
        }

        return new Perform(now + lease);
    }

    /// <summary>
    /// How long to wait after the given number of attempts, 1-based: 5 s, doubled each time, at most a quarter of an hour.
    /// </summary>
    public static Duration Backoff(int attempts) =>
        Duration.Min(FirstBackoff * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20)), MaxBackoff);
}
