using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Reminds, once, those who were asked, have not answered and do not pause.</summary>
internal sealed class RemindCheckIn(CheckInStore store, StaffReach reach)
{
    public static readonly OccurrenceKind Kind = new("checkin.remind");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is not { State: RoundState.Open } || due.Now >= round.ClosesAt)
        {
            return Outcome.Nothing;
        }

        var silent = (await store.ParticipationsAsync(round.Id, cancellationToken)).Where(one => !one.HasAnswered);
        var people = await reach.WithoutPausedAsync(reach.Known(silent.Select(one => one.Person)), due.Today, cancellationToken);
        return Outcome.Nothing with { Messages = [.. people.Select(person => CheckInMessages.Reminder(round, due.School, person))] };
    }
}
