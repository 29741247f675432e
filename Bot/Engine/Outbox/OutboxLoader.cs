using Azure;
using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Loads open messages from the store into memory: groups that signalled at once, new ones every second, all of them every minute.
/// </summary>
internal sealed class OutboxLoader(OutboxStore store, PendingMessages pending, TimeProvider time)
{
    /// <summary>Messages of one group in memory; the rest follows as these are sent.</summary>
    private const int MaxOfAGroup = 2_000;
    private static readonly Duration IndexEvery = Duration.FromSeconds(1);
    private static readonly Duration EverythingEvery = Duration.FromMinutes(1);

    private readonly Dictionary<string, ETag> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toRead = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readInPart = new(StringComparer.Ordinal);
    private Uptime _indexAt = Uptime.LongAgo;
    private Uptime _everythingAt = Uptime.LongAgo;

    /// <summary>Reads the groups that signalled, and what is new.</summary>
    /// <exception cref="Storage.Tables.StoreUnavailableException">The groups that signalled stay on the list for the next time.</exception>
    public async Task LoadAsync(IEnumerable<string> called, CancellationToken cancellationToken)
    {
        _toRead.UnionWith(called);
        _toRead.UnionWith(_readInPart.Where(group => pending.WaitingOf(group) < MaxOfAGroup / 4));
        await LookInIndexAsync(time.GetUptime(), cancellationToken);
        foreach (var group in _toRead.ToList())
        {
            var open = await store.OpenAsync(group, MaxOfAGroup, cancellationToken);
            pending.Put(group, open, time.GetCurrentInstant(), time.GetUptime());
            _toRead.Remove(group);
            _ = open.Count >= MaxOfAGroup ? _readInPart.Add(group) : _readInPart.Remove(group);
        }
    }

    private async Task LookInIndexAsync(Uptime now, CancellationToken cancellationToken)
    {
        if (now - _indexAt < IndexEvery)
        {
            return;
        }

        var everything = now - _everythingAt >= EverythingEvery;
        foreach (var group in await store.GroupsAsync(cancellationToken))
        {
            if (everything || !_seen.TryGetValue(group.Name, out var seen) || seen != group.ETag)
            {
                _toRead.Add(group.Name);
                _seen[group.Name] = group.ETag;
            }
        }

        _indexAt = now;
        _everythingAt = everything ? now : _everythingAt;
    }
}
