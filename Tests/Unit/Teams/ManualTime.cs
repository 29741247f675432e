namespace Welbevinden.Unit.Teams;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private long _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _elapsed;

    /// <summary>Lets time pass.</summary>
    public void Move(TimeSpan by)
    {
        _now += by;
        _elapsed += by.Ticks;
    }

    /// <summary>Sets the clock forward or back; no time passes.</summary>
    public void Jump(TimeSpan by) => _now += by;
}
