using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Erases polls whose term is over: the answers, the recommendations and the poll itself, so that no picture can be made any more; of
/// who changed the aspects as long ago; and of openings that were called off in an earlier school year.
/// </summary>
internal sealed class Top3Retention(Top3Store store, Top3Rhythm rhythm)
{
    public RetentionSource Source => new("top3", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var poll in (await store.PollsAsync(school.Id, cancellationToken)).Where(poll => KeptUntil(poll, school) < today))
        {
            writes.AddRange(Top3Rows.Erase(
                poll,
                await store.LatchAsync(poll.Id, cancellationToken),
                await store.ClassesAsync(poll.Id, cancellationToken),
                await store.AdviceAsync(poll.Id, cancellationToken)));
        }

        var firstKept = school.TimeZone.AtStartOfDay(rhythm.KeptFrom(today)).ToInstant();
        return [.. writes, .. await store.ForgetCatalogueAsync(school.Id, firstKept, SchoolYear.Of(today).FirstDay, cancellationToken)];
    }

    /// <summary>
    /// One that was never published counts from its closing: open over the summer it is not erased, and one that got stuck is not kept for
    /// ever.
    /// </summary>
    private LocalDate KeptUntil(PollRecord poll, SchoolProfile school) =>
        rhythm.KeptUntil(poll.State == PollState.Published ? poll.Date : poll.ClosesAt.InZone(school.TimeZone).Date);
}
