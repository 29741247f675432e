using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Asks those who were not there when the round opened, on their first working day inside it: who has not answered by typing "check-in" in
/// the meantime, and does not pause.
/// </summary>
internal sealed class AskCheckIn(CheckInStore store, StaffReach reach, CheckInRhythm rhythm)
{
    public static readonly OccurrenceKind Kind = new("checkin.ask");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is not { State: RoundState.Open } || due.Now >= round.ClosesAt)
        {
            return Outcome.Nothing;
        }

        var (days, day) = (rhythm.DaysOf(due.School, round), DayOf(due.Occurrence, due.School));
        var silent = (await store.ParticipationsAsync(round.Id, cancellationToken)).Where(one => !one.HasAnswered);

        // Earlier days too: who ended a pause since is asked now, and the key of a message keeps it from being sent twice.
        var absent = reach
            .Known(silent.Select(one => one.Person))
            .Where(person => days.AskedOn(person) is var asked && asked > days.Opens && asked <= day);
        var people = await reach.WithoutPausedAsync(absent, due.Today, cancellationToken);
        return Outcome.Nothing with { Messages = [.. people.Select(person => CheckInMessages.Question(round, due.School, person))] };
    }

    /// <summary>The day an occurrence inside a round is about: its subject, or the day on which it is due.</summary>
    public static LocalDate DayOf(Occurrence occurrence, SchoolProfile school) =>
        LocalDatePattern.Iso.Parse(occurrence.Subject) is { Success: true, Value: var day }
            ? day
            : occurrence.DueAt.InZone(school.TimeZone).Date;
}
