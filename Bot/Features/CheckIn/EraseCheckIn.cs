using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Erases who was asked and who answered, the counters, what people wrote, and the round's messages in the outbox: after publication only
/// what was published
/// remains.
/// </summary>
internal sealed class EraseCheckIn(CheckInStore store, OccurrenceStore occurrences)
{
    public static readonly OccurrenceKind Kind = new("checkin.erase");

    /// <summary>Tells apart the erasure of a round that counted along with later ones.</summary>
    public const string WindowOver = "window";

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        if (await occurrences.IsOpenAsync(PublishCheckIn.Kind.Name, due.School.Id, due.Occurrence.Date, cancellationToken))
        {
            // A publication that was interrupted still needs to know who was asked.
            return Outcome.Nothing with { WaitsFor = RoundClosing.StillPublishing };
        }

        var id = CheckInKeys.RoundOf(due.School.Id, due.Occurrence.Date);
        var tally = await store.TallyAsync(id, cancellationToken);
        var asked = await store.ParticipationsAsync(id, cancellationToken);

        var words = await store.WordsAsync(id, cancellationToken);
        var rounds = await store.RoundsAsync(due.School.Id, cancellationToken);
        if (rounds.FirstOrDefault(round => round.Date == due.Occurrence.Date) is { } known && RoundJudgement.IsInPlay(known, rounds))
        {
            // The counters wait for the next round, and so does who answered: people are counted once.
            var silent = asked.Where(one => !one.HasAnswered);
            return Outcome.Nothing with
            {
                Writes = [.. CheckInRows.Forget(id, silent), .. CheckInRows.Forget(words)],
                Forgotten = [CheckInMessages.Of(id)],
            };
        }

        // The latch stays, without its counters, so that a late answer still meets a closed round.
        Batch[] emptied = tally is { IsEmpty: false } ? [CheckInRows.Replace(tally.Emptied())] : [];
        return Outcome.Nothing with
        {
            Writes = [.. CheckInRows.Forget(id, asked), .. emptied, .. CheckInRows.Forget(words)],
            Forgotten = [CheckInMessages.Of(id)],
        };
    }
}
