using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Reminds, once, those who were asked on an earlier day, have not answered and do not pause; who is off that day on the next working day.
/// </summary>
internal sealed class RemindCheckIn(CheckInStore store, StaffReach reach, CheckInRhythm rhythm)
{
    public static readonly OccurrenceKind Kind = new("checkin.remind");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is not { State: RoundState.Open } || due.Now >= round.ClosesAt)
        {
            return Outcome.Nothing;
        }

        var (days, day) = (rhythm.DaysOf(due.School, round), AskCheckIn.DayOf(due.Occurrence, due.School));
        var silent = (await store.ParticipationsAsync(round.Id, cancellationToken)).Where(one => !one.HasAnswered);
        var there = reach.Known(silent.Select(one => one.Person)).Where(person => days.RemindedOn(person) <= day);
        var people = await reach.WithoutPausedAsync(there, due.Today, cancellationToken);
        return Outcome.Nothing with { Messages = [.. people.Select(person => CheckInMessages.Reminder(round, due.School, person))] };
    }
}
