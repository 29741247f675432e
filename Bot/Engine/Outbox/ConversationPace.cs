using NodaTime;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// When a conversation may be written to: Teams' limits per conversation, and the pauses it asked for. When several conversations are
/// throttled at once it is the tenant that is throttled, and everything pauses.
/// </summary>
internal sealed class ConversationPace
{
    /// <summary>Messages to one conversation (platform facts, section 4: rate-limit page of 8 October 2026).</summary>
    private static readonly (Duration Within, int Max)[] Limits =
    [
        (Duration.FromSeconds(1), 7), (Duration.FromSeconds(2), 8), (Duration.FromSeconds(30), 60), (Duration.FromHours(1), 1800),
    ];

    private const int ThrottledTogether = 3;
    private const int MaxKept = 20_000;
    private static readonly Duration Together = Duration.FromSeconds(2);

    private readonly BoundedMap<string, Log> _logs = new(MaxKept, StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Uptime> _throttled = new(StringComparer.Ordinal);
    private Uptime _everythingUntil = Uptime.LongAgo;

    /// <summary>Takes a place within the conversation's limits. Null when there is one now; otherwise when to come back.</summary>
    public Uptime? Enter(string conversation, Uptime now)
    {
        lock (_lock)
        {
            if (_everythingUntil > now)
            {
                return _everythingUntil;
            }
        }

        _logs.MakeRoom(log => log.IsIdle(now));
        return _logs.GetOrAdd(conversation, () => new Log()).Enter(now);
    }

    /// <summary>Teams throttled a conversation.</summary>
    public void Throttled(string conversation, Uptime until, Uptime now)
    {
        _logs.GetOrAdd(conversation, () => new Log()).Rest(until);
        lock (_lock)
        {
            _throttled[conversation] = now;
            foreach (var old in _throttled.Where(entry => now - entry.Value > Together).Select(entry => entry.Key).ToList())
            {
                _throttled.Remove(old);
            }

            if (_throttled.Count >= ThrottledTogether)
            {
                _everythingUntil = Uptime.Later(_everythingUntil, until);
            }
        }
    }

    /// <summary>What went to one conversation, and how long it must rest.</summary>
    private sealed class Log
    {
        private readonly List<Uptime> _sent = [];
        private Uptime _restsUntil = Uptime.LongAgo;

        public Uptime? Enter(Uptime now)
        {
            lock (_sent)
            {
                var free = Limits.Select(limit => FreeAt(limit.Within, limit.Max)).Append(_restsUntil).Max();
                if (free > now)
                {
                    return free;
                }

                _sent.RemoveAll(at => now - at > Limits[^1].Within);
                _sent.Add(now);
                return null;
            }
        }

        public void Rest(Uptime until)
        {
            lock (_sent)
            {
                _restsUntil = Uptime.Later(_restsUntil, until);
            }
        }

        public bool IsIdle(Uptime now)
        {
            lock (_sent)
            {
                return _restsUntil <= now && (_sent.Count == 0 || now - _sent[^1] > Duration.FromSeconds(30));
            }
        }

        private Uptime FreeAt(Duration within, int max) => _sent.Count < max ? Uptime.LongAgo : _sent[^max] + within;
    }
}
