namespace Welbevinden.LocalTeams;

/// <summary>
/// The real clock plus an offset, with real timers: polling code sees the new time at its next poll. Once it runs it never moves back.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private long _offsetTicks;

    /// <summary>Starts at the real time, or at a given moment for tests that need a certain week.</summary>
    public SimulatedTime(DateTimeOffset? startsAt = null) =>
        _offsetTicks = startsAt is { } moment ? (moment - base.GetUtcNow()).Ticks : 0;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The clock would go back, or on by more than two years.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromDays(731));
        Interlocked.Add(ref _offsetTicks, by.Ticks);
    }

    /// <inheritdoc cref="Advance"/>
    public void MoveTo(DateTimeOffset moment) => Advance(moment - GetUtcNow());
}
