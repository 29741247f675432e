using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Messages of which only the newest counts: how one card that many people act on stands now. They share a group and a recipient and have
/// a turn; one that waits while a later turn waits too is not sent, and two of them are never on their way at once, so that the last one
/// always stands in the end. They are spaced, which keeps a conversation in which sixty people press at once far below Teams' limits.
/// </summary>
/// <remarks>
/// The group is no standing one, so that one process sends all messages to one recipient. Its neighbours (<see cref="PendingMessages"/>)
/// guard the order within it.
/// </remarks>
internal sealed class Newest
{
    /// <summary>The turn after all others: from then on the card stands.</summary>
    public const int Last = int.MaxValue;

    /// <summary>The turn before all others, with which a card begins to stand.</summary>
    public const int First = 0;

    /// <summary>Also the time in which the first of a burst waits for the rest.</summary>
    public static readonly Duration Spacing = Duration.FromSeconds(1);

    private const string Prefix = "newest-";
    private const int MaxKept = 1_000;

    private static readonly Duration KeptFor = Duration.FromHours(1);

    private readonly Dictionary<(string Group, string Recipient), Latest> _sent = [];

    /// <summary>The kind of the message of a turn: a higher one replaces a lower one.</summary>
    public static string Kind(int turn) => FormattableString.Invariant($"{Prefix}{turn:D10}");

    public static bool Is(OutboxKey key) => key.Kind.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether it waits for others that may come: what begins and what ends is shown at once.</summary>
    public static bool WaitsForMore(OutboxKey key) => Is(key) && key.Kind != Kind(First) && key.Kind != Kind(Last);

    /// <summary>Whether both say how the same card stands.</summary>
    public static bool AreOfOne(OutboxKey one, OutboxKey other) => Is(one) && Is(other) && Target(one) == Target(other);

    /// <summary>The later of two turns.</summary>
    public static bool IsLater(OutboxKey one, OutboxKey other) =>
        AreOfOne(one, other) && string.CompareOrdinal(one.Kind, other.Kind) > 0;

    /// <summary>True when another of its kind went a moment ago.</summary>
    public bool Rests(OutboxKey key, Uptime now) => Is(key) && _sent.TryGetValue(Target(key), out var sent) && sent.At + Spacing > now;

    /// <summary>True when a later one went already: this one was held up.</summary>
    public bool IsPast(OutboxKey key) => _sent.TryGetValue(Target(key), out var sent) && IsLater(sent.Key, key);

    /// <summary>One is sent now.</summary>
    public void Sets(OutboxKey key, Uptime now)
    {
        if (_sent.Count >= MaxKept)
        {
            foreach (var over in _sent.Where(entry => now - entry.Value.At > KeptFor).Select(entry => entry.Key).ToList())
            {
                _sent.Remove(over);
            }
        }

        _sent[Target(key)] = new Latest(key, now);
    }

    private static (string Group, string Recipient) Target(OutboxKey key) => (key.Group, key.Recipient);

    private readonly record struct Latest(OutboxKey Key, Uptime At);
}
