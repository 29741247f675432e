using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Top3;

namespace Welbevinden.Bot.Top3;

/// <summary>Erases, every week, polls whose time is over: the answers, the recommendations and the poll itself, so that no picture can be made any more.</summary>
internal sealed class EraseTop3(Top3Store store, Top3Rhythm rhythm)
{
    public static readonly OccurrenceKind Kind = new("top3.erase");

    public static Cadence Weekly(School _) => Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(5, 0));

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var today = due.Now.InZone(due.School.TimeZone).Date;
        var writes = new List<Batch>();
        foreach (var poll in (await store.PollsAsync(due.School.Id, cancellationToken)).Where(poll => poll.State == PollState.Published && rhythm.KeptUntil(poll.Date) < today))
        {
            writes.AddRange(Top3Rows.Erase(
                poll,
                await store.LatchAsync(poll.Id, cancellationToken),
                await store.ClassesAsync(poll.Id, cancellationToken),
                await store.AdviceAsync(poll.Id, cancellationToken)));
        }

        return Outcome.Nothing with { Writes = writes };
    }
}
