namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Computes this process's share from what it sees of the others. Only durations on its own clock count, so that clocks need not agree.
/// </summary>
/// <remarks>
/// Three waits guarantee that all shares together never exceed one whole. A share is valid for <see cref="ShareLifetime"/> from the start
/// of the look it came from, and then expires. A new or silent process waits that long after writing its row: by then any process that has
/// not seen it has no share any more. And a process counts as dead only after <see cref="DeadAfter"/>, when its own share expired long ago;
/// a smaller number is accepted only when it is seen twice, so that the last second of a process that left has passed. A reading that is
/// too old is not used.
/// </remarks>
internal sealed class ReplicaWatch(string self, TimeProvider time)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan ShareLifetime = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(12);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Beat, long ChangedAt)> _others = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _together = [];
    private int _fewerSeen = int.MaxValue;
    private long? _lookedAt;
    private long? _waitsSince;
    private int _of;

    /// <summary>The name of this process among the others.</summary>
    public string Self => self;

    /// <summary>The share in force now.</summary>
    public Share Current
    {
        get
        {
            lock (_lock)
            {
                var isStale = _lookedAt is not { } looked || time.GetElapsedTime(looked) > ShareLifetime;
                var isWaiting = _waitsSince is { } since && time.GetElapsedTime(since) < ShareLifetime;
                return isStale || isWaiting ? Share.Nothing : new Share(Rank(), _of);
            }
        }
    }

    /// <summary>Processes that have been dead so long that their rows may be deleted.</summary>
    public IReadOnlyList<string> Dead
    {
        get
        {
            lock (_lock)
            {
                return [.. _others.Where(other => time.GetElapsedTime(other.Value.ChangedAt) > 3 * DeadAfter).Select(other => other.Key)];
            }
        }
    }

    /// <summary>Processes a reading.</summary>
    /// <param name="beats">The beat of every process.</param>
    /// <param name="began">The timestamp before this process wrote its own row and read the others'.</param>
    public void Observe(IReadOnlyDictionary<string, long> beats, long began)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(began, now) > ShareLifetime)
            {
                return;
            }

            foreach (var (name, beat) in beats.Where(one => one.Key != self))
            {
                if (!_others.TryGetValue(name, out var known) || known.Beat != beat)
                {
                    _others[name] = (beat, now);
                }
            }

            foreach (var gone in _others.Keys.Except(beats.Keys, StringComparer.Ordinal).ToList())
            {
                _others.Remove(gone);
            }

            _together = [
                .. _others.Where(other => time.GetElapsedTime(other.Value.ChangedAt, now) <= DeadAfter)
                    .Select(other => other.Key)
                    .Append(self)
                    .Order(StringComparer.Ordinal),
            ];
            if (_together.Count > 1 && (_lookedAt is not { } last || time.GetElapsedTime(last, now) > ShareLifetime))
            {
                // New here, or silent so long that the others may have divided the work without it.
                _waitsSince = now;
            }

            _lookedAt = began;
            Count(_together.Count);
        }
    }

    private void Count(int seen)
    {
        _of = seen >= _of ? seen : Math.Min(_of, Math.Max(seen, _fewerSeen));
        _fewerSeen = seen < _of ? seen : int.MaxValue;
    }

    // Until a smaller number is accepted the ranks are already those of the smaller one: the remainder is nobody's for a moment.
    private int Rank() => _together.Index().First(one => one.Item == self).Index;
}
