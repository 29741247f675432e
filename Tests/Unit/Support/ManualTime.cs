using NodaTime;

namespace Welbevinden.Unit.Support;

/// <summary>
/// A clock that stands still until a test moves it. <see cref="Advance"/> moves the clock and fires timers; <see cref="Jump"/> sets only
/// the clock, as a simulated clock or an administrator does, and leaves timers unchanged.
/// </summary>
/// <param name="start">The initial time.</param>
/// <param name="realTimers">True: delays and timers run in real time, only the clock is simulated.</param>
public sealed class ManualTime(Instant start, bool realTimers = false) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private Instant _now = start;
    private Duration _elapsed = Duration.Zero;

    public override long TimestampFrequency => realTimers ? base.TimestampFrequency : TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait to fire: a delay of the code under test counts as one.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(t => t.DueAt is not null);
            }
        }
    }

    public Instant Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return realTimers ? base.GetTimestamp() + (long)(_elapsed.TotalSeconds * TimestampFrequency) : _elapsed.BclCompatibleTicks;
        }
    }

    /// <summary>Sets the clock, forward or back; no timer fires.</summary>
    public void Jump(Instant to)
    {
        lock (_lock)
        {
            _now = to;
        }
    }

    /// <summary>
    /// Lets time pass, on the clock and the timestamp counter, without firing timers: as for a bot whose timers are not due yet.
    /// </summary>
    public void Pass(Duration by)
    {
        lock (_lock)
        {
            _now += by;
            _elapsed += by;
        }
    }

    /// <summary>Lets time pass: timers that come due fire in order, each at its own instant.</summary>
    public void Advance(Duration by)
    {
        var until = ElapsedAfter(by);
        while (NextDue(until) is { } due)
        {
            due.Fire();
        }

        lock (_lock)
        {
            _now += until - _elapsed;
            _elapsed = until;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (realTimers)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var timer = new ManualTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private Duration ElapsedAfter(Duration by)
    {
        lock (_lock)
        {
            return _elapsed + by;
        }
    }

    private ManualTimer? NextDue(Duration until)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.DueAt <= until).MinBy(t => t.DueAt);
            if (next is not { DueAt: { } due })
            {
                return null;
            }

            var step = Duration.Max(due - _elapsed, Duration.Zero);
            _now += step;
            _elapsed += step;
            next.Rearm(due);
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public Duration? DueAt { get; private set; }

        public void Rearm(Duration due) =>
            DueAt = _period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero ? null : due + Duration.FromTimeSpan(_period);

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._elapsed + Duration.FromTimeSpan(dueTime);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
