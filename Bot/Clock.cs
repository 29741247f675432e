using NodaTime;

namespace Welbevinden.Bot;

/// <summary>The one bridge from the injected <see cref="TimeProvider"/> to instants, and to time that only goes on.</summary>
internal static class Clock
{
    public static Instant GetCurrentInstant(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());

    public static Uptime GetUptime(this TimeProvider time) => new(Duration.FromTimeSpan(time.GetElapsedTime(0, time.GetTimestamp())));

    /// <summary>
    /// Whether a stored instant is less than a length ago. One that lies as far ahead was written by a clock that has been set back since:
    /// it tells nothing any more, and nobody waits for it.
    /// </summary>
    public static bool IsWithin(this Instant at, Duration length, Instant now) => now - at < length && at - now < length;
}

/// <summary>
/// A point in the life of this machine's counter, which no change of the clock moves: what a process waits for or remembers is measured
/// with it. It means nothing to another process or after a restart; what is stored carries an <see cref="Instant"/>.
/// </summary>
internal readonly record struct Uptime(Duration Elapsed) : IComparable<Uptime>
{
    /// <summary>Longer ago than anything that is measured.</summary>
    public static readonly Uptime LongAgo = new(Duration.FromDays(-100_000));

    public static readonly Uptime Never = new(Duration.FromDays(100_000));

    public static Uptime Later(Uptime one, Uptime other) => one >= other ? one : other;

    public int CompareTo(Uptime other) => Elapsed.CompareTo(other.Elapsed);

    public static Duration operator -(Uptime end, Uptime start) => end.Elapsed - start.Elapsed;

    public static Uptime operator -(Uptime from, Duration length) => new(from.Elapsed - length);

    public static Uptime operator +(Uptime from, Duration length) => new(from.Elapsed + length);

    public static bool operator <(Uptime one, Uptime other) => one.Elapsed < other.Elapsed;

    public static bool operator >(Uptime one, Uptime other) => one.Elapsed > other.Elapsed;

    public static bool operator <=(Uptime one, Uptime other) => one.Elapsed <= other.Elapsed;

    public static bool operator >=(Uptime one, Uptime other) => one.Elapsed >= other.Elapsed;
}
