using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// The open messages that this process holds in memory: which is due next, and which are being sent. What a person is waiting for is sent
/// by the process that accepted it; of a round each process sends its share.
/// </summary>
/// <param name="standing">The groups of what people wait for.</param>
/// <param name="share">This process's share of the messages of a round; all of them unless given.</param>
internal sealed class PendingMessages(StandingGroups standing, CurrentShare? share = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OutboxKey, PendingMessage> _waiting = [];
    private readonly HashSet<OutboxKey> _busy = [];
    private readonly Newest _newest = new();

    private Share Share => share?.Invoke() ?? Share.Whole;

    /// <summary>Whatever a person is waiting for goes ahead of a round.</summary>
    public bool IsUrgent(OutboxKey key) => standing.Contains(key.Group);

    /// <summary>
    /// Adds what was read of a group, except messages that are being sent or are known in this version. Messages that another process sends
    /// are dropped: what is still open was read again.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="read">The messages that were read.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="at">The same moment as process uptime.</param>
    public void Put(string group, IEnumerable<OpenMessage> read, Instant now, Uptime at)
    {
        var mine = Share;
        lock (_lock)
        {
            foreach (var others in _waiting.Keys
                .Where(key => string.Equals(key.Group, group, StringComparison.Ordinal) && !mine.Takes(key.Recipient))
                .ToList())
            {
                _waiting.Remove(others);
            }

            foreach (var message in read.Where(message => !_busy.Contains(message.Key)))
            {
                var waiting = Spaced(PendingMessage.Read(message, now, at));
                if (!_waiting.TryGetValue(message.Key, out var known))
                {
                    _waiting[message.Key] = waiting;
                }
                else if (known.Message.ETag != message.ETag)
                {
                    _waiting[message.Key] = waiting with { CreatedAt = known.CreatedAt };
                }
            }
        }
    }

    /// <summary>The message that has been due longest, marked as being sent; null when none is due.</summary>
    /// <param name="urgent">Whether it is one of those that a person waits for.</param>
    /// <param name="now">The current process uptime.</param>
    /// <param name="clock">The wall clock, for quiet hours.</param>
    public PendingMessage? Take(bool urgent, Uptime now, Instant clock)
    {
        var mine = Share;
        lock (_lock)
        {
            PendingMessage? next = null;
            var first = now;
            foreach (var waiting in _waiting.Values)
            {
                var key = waiting.Message.Key;
                if (IsUrgent(key) == urgent
                    && waiting.NotBefore <= first
                    && !waiting.IsHeld(clock)
                    && (urgent || mine.Takes(key.Recipient))
                    && !IsHeldBack(key, now))
                {
                    (next, first) = (waiting, waiting.NotBefore);
                }
            }

            if (next is null)
            {
                return null;
            }

            _waiting.Remove(next.Message.Key);
            _busy.Add(next.Message.Key);
            return Newest.Is(next.Message.Key) ? OvertakenOrNext(next, now) : next;
        }
    }

    /// <summary>The first of a burst waits for the rest.</summary>
    private static PendingMessage Spaced(PendingMessage read) => Newest.WaitsForMore(read.Message.Key)
        ? read with { NotBefore = Uptime.Later(read.NotBefore, read.CreatedAt + Newest.Spacing) }
        : read;

    private bool IsHeldBack(OutboxKey key, Uptime now) =>
        Newest.Is(key) && (_newest.Rests(key, now) || _busy.Any(busy => Newest.AreOfOne(busy, key)));

    /// <summary>
    /// When a later one waits, this one is not sent, and the later one is due in its place: else those who keep coming would put it off
    /// for ever.
    /// </summary>
    private PendingMessage OvertakenOrNext(PendingMessage next, Uptime now)
    {
        if (_newest.IsPast(next.Message.Key))
        {
            return next with { IsOvertaken = true };
        }

        var later = _waiting.Values.FirstOrDefault(waiting => Newest.IsLater(waiting.Message.Key, next.Message.Key));
        if (later is null)
        {
            _newest.Sets(next.Message.Key, now);
            return next;
        }

        if (later.Message is { Attempts: 0, ClaimedUntil: null })
        {
            _waiting[later.Message.Key] = later with { NotBefore = next.NotBefore };
        }

        return next with { IsOvertaken = true };
    }

    /// <summary>It is no longer being sent, and done.</summary>
    public void Finished(OutboxKey key)
    {
        lock (_lock)
        {
            _busy.Remove(key);
        }
    }

    /// <summary>It is no longer being sent, and waits again.</summary>
    public void Return(PendingMessage waiting)
    {
        lock (_lock)
        {
            _busy.Remove(waiting.Message.Key);
            _waiting[waiting.Message.Key] = waiting;
        }
    }

    /// <summary>When the first waiting message is due; never when none waits.</summary>
    public Uptime NextAfter(Uptime now)
    {
        lock (_lock)
        {
            return _waiting.Values.Select(entry => entry.NotBefore).Where(at => at > now).DefaultIfEmpty(Uptime.Never).Min();
        }
    }

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    public int WaitingOf(string group)
    {
        var mine = Share;
        lock (_lock)
        {
            return _waiting.Keys.Count(key => string.Equals(key.Group, group, StringComparison.Ordinal) && mine.Takes(key.Recipient));
        }
    }
}
