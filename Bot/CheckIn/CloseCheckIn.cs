using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Closes a round, on time or because the core team said so: from here no answer gets in, and the publication is next.</summary>
/// <remarks>
/// Closing, publishing and erasing are three occurrences, so that each is finished before the next begins, whatever restarts in between.
/// </remarks>
internal sealed class CloseCheckIn(CheckInStore store)
{
    public static readonly OccurrenceKind Kind = new("checkin.close");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is null)
        {
            return Outcome.Nothing;
        }

        var tally = await store.TallyAsync(round.Id, cancellationToken);
        var asked = await store.ParticipationsAsync(round.Id, cancellationToken);
        return Decide(due, round, tally, asked);
    }

    internal static Outcome Decide(DueRequest due, RoundRecord round, TallyRecord? tally, IReadOnlyList<ParticipationRecord> asked)
    {
        // The tally first: from that write on no answer is counted any more.
        Batch[] latch = tally is { Closed: false } ? [CheckInRows.Replace(tally with { Closed = true })] : [];
        Batch[] state = round.State == RoundState.Open ? [CheckInRows.Replace(round with { State = RoundState.Closed })] : [];
        return Outcome.Nothing with
        {
            Writes = [.. latch, .. state],
            Cancelled = [.. asked.SelectMany(one => CheckInMessages.Questions(round.Id, one.Person))],
            Occurrences = [new(PublishCheckIn.Kind, due.School.Id, round.Date, due.Now)],
        };
    }
}
