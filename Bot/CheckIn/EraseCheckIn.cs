using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Erases who was asked and who answered, and the counters themselves: after the publication only what was published is left.</summary>
internal sealed class EraseCheckIn(CheckInStore store)
{
    public static readonly OccurrenceKind Kind = new("checkin.erase");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var id = CheckInKeys.RoundOf(due.School.Id, due.Occurrence.Date);
        var tally = await store.TallyAsync(id, cancellationToken);
        var asked = await store.ParticipationsAsync(id, cancellationToken);

        // The latch stays, without its counters, so that a late answer still finds a closed round.
        Batch[] emptied = tally is { Counters: not Counters.None } and not { Counters: Counters.Plain { Counts.Count: 0 } } ? [CheckInRows.Replace(tally.Emptied())] : [];
        return Outcome.Nothing with { Writes = [.. CheckInRows.Forget(id, asked), .. emptied] };
    }
}
