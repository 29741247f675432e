namespace Welbevinden.Bot;

/// <summary>
/// How often something may be done that a stranger can cause: a few times at once, then once in a while. By monotonic time, so that a clock
/// that is set does not stop it.
/// </summary>
/// <param name="max">At once, after a quiet while.</param>
/// <param name="oneEvery">Until one more is allowed.</param>
/// <param name="time">Whose timestamps count.</param>
internal sealed class Allowance(int max, TimeSpan oneEvery, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _left = max;
    private long _countedAt = time.GetTimestamp();

    /// <summary>Takes one; false when none is left for now.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(max, _left + (time.GetElapsedTime(_countedAt, now) / oneEvery));
            _countedAt = now;
            if (_left < 1)
            {
                return false;
            }

            _left--;
            return true;
        }
    }
}
