using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Closes a round, on schedule or because the core team asked for it. No answer is accepted from here on. The core team sees the outcome
/// next, or everybody does when the core team closed it to share it at once. Who kept silent is counted now, as long as it is known.
/// </summary>
internal sealed class CloseCheckIn(CheckInStore store, Silence silence)
{
    public static readonly OccurrenceKind Kind = new("checkin.close");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is null or { State: RoundState.Published })
        {
            return Outcome.Nothing;
        }

        var tally = await store.TallyAsync(round.Id, cancellationToken);
        var asked = await store.ParticipationsAsync(round.Id, cancellationToken);
        var closing = RoundClosing.Of(
            due,
            tally is { Closed: false } ? CheckInRows.Replace(tally with { Closed = true }) : null,
            round.State == RoundState.Open ? CheckInRows.Replace(round with { State = RoundState.Closed }) : null,
            asked.SelectMany(one => CheckInMessages.Questions(round.Id, one.Person)),
            RoundClosing.IsEarly(due) ? PublishCheckIn.Kind : ReviewCheckIn.Kind);
        return await silence.CountAsync(closing, due, round, asked, cancellationToken);
    }
}
