using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Welbevinden.Unit.Support;

/// <summary>
/// A clock that stands still until a test moves it. <see cref="Advance"/> moves the clock and fires timers; <see cref="Jump"/> sets only
/// the clock, as a simulated clock or an administrator does, and leaves timers unchanged.
/// </summary>
/// <param name="start">The initial time.</param>
/// <param name="realTimers">True: delays and timers run in real time, and so does the counter; only the clock is simulated.</param>
internal sealed class ManualTime(Instant start, bool realTimers = false) : FakeTimeProvider(start.ToDateTimeOffset())
{
#pragma warning disable RS0030 // Real timers are what this clock is asked for.
    private static readonly TimeProvider Real = System;
#pragma warning restore RS0030

    private readonly long _began = Real.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _jumped;

    /// <summary>A Monday morning in a school week.</summary>
    public ManualTime()
        : this(Instant.FromUtc(2026, 11, 23, 8, 0))
    {
    }

    public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());

    /// <summary>Only time that passed, as a machine's counter; the one of the library follows the clock, back too.</summary>
    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return base.GetTimestamp() - Start.Ticks - _jumped.Ticks + (realTimers ? Real.GetElapsedTime(_began).Ticks : 0);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        realTimers ? Real.CreateTimer(callback, state, dueTime, period) : base.CreateTimer(callback, state, dueTime, period);

    /// <summary>Lets time pass: timers that come due fire in order, each at its own instant; none of those in real time.</summary>
    public void Advance(Duration by) => Advance(by.ToTimeSpan());

    /// <summary>Sets the clock, forward or back; no timer fires.</summary>
    public void Jump(Instant to)
    {
        lock (_lock)
        {
            _jumped += (to - Now).ToTimeSpan();
            AdjustTime(to.ToDateTimeOffset());
        }
    }
}
