using System.Diagnostics;
using NodaTime;

namespace Welbevinden.Unit.Support;

/// <summary>A clock that runs faster than real time by a factor, timers included: a day's backoff in a test of a second.</summary>
public sealed class SpedUpTime(double times, Instant start) : TimeProvider
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start.ToDateTimeOffset() + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Slowed(dueTime), Slowed(period));

    private TimeSpan Passed => Stopwatch.GetElapsedTime(_began) * times;

    private TimeSpan Slowed(TimeSpan span) => span == Timeout.InfiniteTimeSpan || span == TimeSpan.Zero ? span : span / times;
}
