using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Opens a round: records who is asked, sends the question to whoever gets it now, and plans the later questions, the reminders and the
/// closing.
/// </summary>
internal sealed class OpenCheckIn(CheckInStore store, StaffReach reach, CheckInRhythm rhythm, RoundForms forms)
{
    public static readonly OccurrenceKind Kind = new("checkin.open");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var id = CheckInKeys.RoundOf(due.School.Id, due.Occurrence.Date);
        var rounds = await store.RoundsAsync(due.School.Id, cancellationToken);
        if (rounds.Any(other => other.Id != id && other.State == RoundState.Open))
        {
            return Outcome.Nothing; // The core team has started one already; two at once would only tire people.
        }

        var known = rounds.FirstOrDefault(round => round.Id == id);
        var staff = await reach.StaffAsync(due.School.Id, due.Today, cancellationToken);
        if (known is { State: not RoundState.Open } || staff.Count == 0)
        {
            return Outcome.Nothing;
        }

        var times = rhythm.TimesOf(due.School, due.Today, due.Occurrence.DueAt);
        var (before, now) = (await store.StaffAsync(due.School.Id, cancellationToken), reach.Everybody(due.School.Id));
        var round = known ?? NewRound(due, staff.Count, times, rounds, now.Count) with { Change = Change(before, now) };
        var tally = await store.TallyAsync(id, cancellationToken);
        var asked = await store.ParticipationsAsync(id, cancellationToken);
        return Outcome.Nothing with
        {
            Writes =
            [
                .. Writes(round, known is null, tally is null, staff.Select(one => one.Id).Except(asked.Select(one => one.Person))),
                .. known is null ? [CheckInRows.Write(new StaffList(due.School.Id, now) { ETag = before?.ETag })] : Array.Empty<Batch>(),
            ],
            Occurrences = [
                .. Later(due, round, staff, rhythm.DaysOf(due.School, round), times.RemindsAt),
                new(CloseCheckIn.Kind, due.School.Id, round.Date, round.ClosesAt),
            ],
            Messages = [
                .. AskedAtOpening(staff, rhythm.DaysOf(due.School, round)).Select(
                    person => CheckInMessages.Question(round, due.School, person)),
            ],
        };
    }

    /// <summary>Who gets the question when the round opens.</summary>
    internal static IEnumerable<Person> AskedAtOpening(IEnumerable<Person> staff, AskingDays days) =>
        staff.Where(person => days.AskedOn(person) <= days.Opens);

    /// <summary>Only what is missing, so that an interrupted opening is finished and nothing is done twice.</summary>
    private static IReadOnlyList<Batch> Writes(RoundRecord round, bool opens, bool counts, IEnumerable<PersonId> missing)
    {
        Batch[] opening = opens ? [CheckInRows.Open(round)] : [];
        Batch[] counting = counts ? [CheckInRows.StartTally(round.Id)] : [];
        return [.. opening, .. counting, .. CheckInRows.Ask(round.Id, missing)];
    }

    /// <summary>
    /// An occurrence for every later day on which somebody is asked, for the reminder, and for every later day on which somebody gets it.
    /// </summary>
    internal static IEnumerable<Occurrence> Later(
        DueRequest due, RoundRecord round, IReadOnlyList<Person> staff, AskingDays days, Instant? remindsAt)
    {
        Occurrence On(OccurrenceKind kind, LocalDate day) =>
            new(kind, due.School.Id, round.Date, days.On(day), LocalDatePattern.Iso.Format(day));

        foreach (var day in staff.Select(days.AskedOn).Where(day => day > days.Opens).Distinct().Order())
        {
            yield return On(AskCheckIn.Kind, day);
        }

        if (remindsAt is { } at && at < round.ClosesAt)
        {
            var first = at.InZone(due.School.TimeZone).Date;
            var later = staff.Select(days.RemindedOn).OfType<LocalDate>().Where(day => day > first);
            foreach (var day in later.Append(first).Distinct().Order())
            {
                yield return On(RemindCheckIn.Kind, day);
            }
        }
    }

    private static StaffChange? Change(StaffList? before, IReadOnlyList<PersonId> now)
    {
        if (before is null)
        {
            return null;
        }

        var change = RosterChange.Between(before.People, now);
        return new StaffChange(change.Stayed, change.Left, change.Joined);
    }

    private RoundRecord NewRound(DueRequest due, int asked, RoundTimes times, IReadOnlyList<RoundRecord> rounds, int staff)
    {
        var form = forms.Of(due.School.Id, due.Occurrence.Subject, rounds);
        return new RoundRecord(
            CheckInKeys.RoundOf(due.School.Id, due.Occurrence.Date),
            due.School.Id,
            due.Occurrence.Date,
            due.Now,
            times.ClosesAt,
            asked,
            forms.MinimumOf(due.School.Id))
        {
            Form = form.Code,
            Window = RoundForms.WindowOf(due.Occurrence.Date, form, staff, rounds),
        };
    }
}
