using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Platter;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Erases kept platters that are a year old, of pairings of earlier school years, and of the wish for no offers of who left: not in the
/// directory, and without a chat, which is kept for a while after somebody left.
/// </summary>
internal sealed class PlatterRetention(PlatterStore store, ConversationStore chats, IDirectory directory)
{
    public RetentionSource Source => new("platter", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var kept = await store.OverAsync(school.Id, today, cancellationToken);
        var pairings = await store.PairingsAsync(school.Id, cancellationToken);
        return
        [
            .. PlatterRows.Forget(kept),
            .. PlatterRows.Erase(pairings.Where(pairing => !SchoolYear.Of(today).Contains(pairing.Date))),
            .. await LeftAsync(school, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<Batch>> LeftAsync(SchoolProfile school, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        var stopped = directory.Current is { } snapshot
            ? (await store.StoppedAsync(school.Id, cancellationToken)).Where(person => !snapshot.People.ContainsKey(person))
            : [];
        foreach (var person in stopped)
        {
            if (await chats.FindAsync(person, cancellationToken) is null
                && await store.StoppedAsync(school.Id, person, cancellationToken) is { } wish)
            {
                writes.Add(PlatterRows.Resume(wish));
            }
        }

        return writes;
    }
}
