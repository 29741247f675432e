using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Erases rounds whose term is over: what was published, and whatever a round that never came to its end left.</summary>
internal sealed class CheckInRetention(CheckInStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("checkin", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var round in (await store.RoundsAsync(school.Id, cancellationToken)).Where(
            round => term.IsOver(SchoolYear.Of(round.Date), today)))
        {
            writes.AddRange(CheckInRows.Forget(await store.WordsAsync(round.Id, cancellationToken)));
            writes.AddRange(CheckInRows.Erase(
                round, await store.TallyAsync(round.Id, cancellationToken), await store.ParticipationsAsync(round.Id, cancellationToken)));
        }

        return writes;
    }
}
