using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// The open messages this process knows of, in memory: which is due next, and which are on their way. What a person waits for is sent by
/// the process that took it in; of a round each process sends its share.
/// </summary>
/// <param name="standing">The groups of what people wait for.</param>
/// <param name="share">Whose messages of a round are this process's; all of them unless given.</param>
internal sealed class SendPlan(StandingGroups standing, CurrentShare? share = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OutboxKey, Waiting> _waiting = [];
    private readonly HashSet<OutboxKey> _busy = [];

    private Share Share => share?.Invoke() ?? Share.Whole;

    /// <summary>What a person waits for goes ahead of a round.</summary>
    public bool IsUrgent(OutboxKey key) => standing.Contains(key.Group);

    /// <summary>
    /// Takes in what was read of a group, unless it is on its way or known in this version. What others send of it is forgotten: what is
    /// still open was read again.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="read">What was read of it.</param>
    /// <param name="now">What the clock says.</param>
    /// <param name="at">The same moment on the process's own time.</param>
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
                var waiting = Waiting.Read(message, now, at);
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

    /// <summary>The message that is due longest, marked as on its way; null when none is.</summary>
    public Waiting? Take(bool urgent, Uptime now)
    {
        var mine = Share;
        lock (_lock)
        {
            Waiting? next = null;
            var first = now;
            foreach (var waiting in _waiting.Values)
            {
                var key = waiting.Message.Key;
                if (IsUrgent(key) == urgent && waiting.NotBefore <= first && (urgent || mine.Takes(key.Recipient)))
                {
                    (next, first) = (waiting, waiting.NotBefore);
                }
            }

            if (next is not null)
            {
                _waiting.Remove(next.Message.Key);
                _busy.Add(next.Message.Key);
            }

            return next;
        }
    }

    /// <summary>It is no longer on its way, and over.</summary>
    public void Finished(OutboxKey key)
    {
        lock (_lock)
        {
            _busy.Remove(key);
        }
    }

    /// <summary>It is no longer on its way, and waits again.</summary>
    public void Return(Waiting waiting)
    {
        lock (_lock)
        {
            _busy.Remove(waiting.Message.Key);
            _waiting[waiting.Message.Key] = waiting;
        }
    }

    /// <summary>When the first message that still has to wait is due; never when none has.</summary>
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
