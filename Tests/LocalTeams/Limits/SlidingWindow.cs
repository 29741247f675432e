namespace Welbevinden.LocalTeams.Limits;

/// <summary>A maximum number within any period of this length.</summary>
internal sealed record Limit(TimeSpan Window, int Most);

/// <summary>Counts what was let through under several limits at once. Not thread-safe; its owner locks.</summary>
internal sealed class SlidingWindow(IReadOnlyList<Limit> limits, TimeProvider time)
{
    private readonly List<long> _passed = [];
    private int _first;

    /// <summary>When the last one was let through; a timestamp of the clock.</summary>
    public long LastPassed => _passed.Count == 0 ? 0 : _passed[^1];

    /// <summary>How long to wait until one more may pass; zero when it may now. Nothing is counted.</summary>
    public TimeSpan Wait()
    {
        var now = time.GetTimestamp();
        var longest = TimeSpan.Zero;
        foreach (var limit in limits)
        {
            var index = _passed.Count - limit.Most;
            var wait = index < _first ? TimeSpan.Zero : limit.Window - time.GetElapsedTime(_passed[index], now);
            longest = wait > longest ? wait : longest;
        }

        return longest;
    }

    /// <summary>Counts one that is let through.</summary>
    public void Pass()
    {
        _passed.Add(time.GetTimestamp());
        var most = limits.Max(l => l.Most);
        _first = Math.Max(_first, _passed.Count - most);
        if (_first > most)
        {
            _passed.RemoveRange(0, _first);
            _first = 0;
        }
    }
}
