using NodaTime;
using Welbevinden.Storage.Outbox;

namespace Welbevinden.Bot.Outbox;

/// <summary>
/// The open messages this process knows of, in memory: which is due next, and which are on their way. What a person waits for is sent by the process
/// that took it in; of a round each process sends its share.
/// </summary>
/// <param name="share">Whose messages of a round are this process's; all of them unless given.</param>
internal sealed class Plan(CurrentShare? share = null)
{
    /// <summary>The group of what answers a person.</summary>
    public const string Replies = "reply";

    /// <summary>What a person waits for goes ahead of a round.</summary>
    private static readonly string[] StandingGroups = [Replies, "welcome"];

    private readonly Lock _lock = new();
    private readonly Dictionary<OutboxKey, (OpenMessage Message, Instant NotBefore)> _waiting = [];
    private readonly HashSet<OutboxKey> _busy = [];

    private Share Share => share?.Invoke() ?? Share.Whole;

    /// <summary>True for groups that never close: they hold what people wait for.</summary>
    public static bool IsStanding(string group) => StandingGroups.Contains(group, StringComparer.Ordinal);

    public static bool IsUrgent(OutboxKey key) => IsStanding(key.Group);

    /// <summary>Takes in what was read of a group, unless it is on its way or known in this version. What others send of it is forgotten: what is still open was read again.</summary>
    public void Put(string group, IEnumerable<OpenMessage> read)
    {
        var mine = Share;
        lock (_lock)
        {
            foreach (var others in _waiting.Keys.Where(key => string.Equals(key.Group, group, StringComparison.Ordinal) && !mine.Takes(key.Recipient)).ToList())
            {
                _waiting.Remove(others);
            }

            foreach (var message in read.Where(message => !_busy.Contains(message.Key)))
            {
                if (!_waiting.TryGetValue(message.Key, out var known) || known.Message.ETag != message.ETag)
                {
                    _waiting[message.Key] = (message, message.ClaimedUntil ?? message.Due);
                }
            }
        }
    }

    /// <summary>The message that is due longest, marked as on its way; null when none is.</summary>
    public OpenMessage? Take(bool urgent, Instant now)
    {
        var mine = Share;
        lock (_lock)
        {
            OpenMessage? next = null;
            var first = now;
            foreach (var (message, notBefore) in _waiting.Values)
            {
                if (IsUrgent(message.Key) == urgent && notBefore <= first && (urgent || mine.Takes(message.Key.Recipient)))
                {
                    (next, first) = (message, notBefore);
                }
            }

            if (next is not null)
            {
                _waiting.Remove(next.Key);
                _busy.Add(next.Key);
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
    public void Return(OpenMessage message, Instant notBefore)
    {
        lock (_lock)
        {
            _busy.Remove(message.Key);
            _waiting[message.Key] = (message, notBefore);
        }
    }

    /// <summary>When the first message that still has to wait is due; the end of time when none has.</summary>
    public Instant NextAfter(Instant now)
    {
        lock (_lock)
        {
            return _waiting.Values.Select(entry => entry.NotBefore).Where(at => at > now).DefaultIfEmpty(Instant.MaxValue).Min();
        }
    }

    /// <summary>How many wait.</summary>
    public int Waiting
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
