using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Gives the same press on the same card the same answer. Teams repeats an action that was not answered within 15 seconds,
/// sometimes under a new id and timestamp, so a repeat is known by who pressed what on which card.
/// </summary>
/// <remarks>In memory only, for a minute, keyed by a hash: a repeat that meets another instance or a restart still meets the stored
/// state.</remarks>
internal sealed class Repeats(TimeProvider time)
{
    private const int Max = 10_000;
    private static readonly Duration Kept = Duration.FromMinutes(1);

    private readonly BoundedMap<string, Entry> _recent = new(Max, StringComparer.Ordinal);

    /// <summary>
    /// Runs <paramref name="act"/>, or returns what the same press got (or is getting) within the last minute.
    /// Only an answer that changed something is kept: asking for the status twice is two questions.
    /// </summary>
    public async Task<Settled> OnceAsync(Origin from, string verb, JsonElement data, Func<Task<Settled>> act)
    {
        if (from.ReplyToId is null)
        {
            return await act();
        }

        var now = time.GetUptime();
        _recent.RemoveOldest(entry => now - entry.At > Kept);
        var key = Key(from, verb, data);
        var entry = _recent.GetOrAdd(key, () => new Entry(now, new Lazy<Task<Settled>>(act)));
        var changed = false;
        try
        {
            var settled = await entry.Settled.Value;
            changed = settled.Changed;
            return settled;
        }
        finally
        {
            if (!changed)
            {
                _recent.Remove(key, entry);
            }
        }
    }

    private static string Key(Origin from, string verb, JsonElement data) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        from.Person,
                        from.Conversation.Kind,
                        from.Conversation.ConversationId,
                        from.ReplyToId,
                        verb,
                        data.GetRawText()))));

    private sealed record Entry(Uptime At, Lazy<Task<Settled>> Settled);
}

/// <summary>How a request ended: what goes back, and whether anything was stored or sent for it.</summary>
internal sealed record Settled(Answer Answer, bool Changed);
