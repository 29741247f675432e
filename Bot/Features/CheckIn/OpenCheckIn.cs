using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Opens a round: records who is asked, sends everybody the question, and plans the reminder and the closing.</summary>
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
        var tally = await store.TallyAsync(id, cancellationToken);
        var asked = await store.ParticipationsAsync(id, cancellationToken);
        var staff = await reach.StaffAsync(due.School.Id, due.Today, cancellationToken);
        var times = rhythm.TimesOf(due.School, due.Today);
        var plain = NewRound(due, staff.Count, times) with { Form = forms.Of(due.School.Id, due.Occurrence.Subject, rounds).Code };
        var round = known ?? (plain with { Minimum = forms.MinimumOf(due.School.Id) });
        return Decide(due, known is null, round, tally, [.. asked.Select(one => one.Person)], staff, times);
    }

    /// <summary>Writes only what is missing, so that an interrupted opening is finished and nothing is done twice.</summary>
    internal static Outcome Decide(
        DueRequest due,
        bool isNew,
        RoundRecord round,
        TallyRecord? tally,
        IReadOnlyCollection<PersonId> asked,
        IReadOnlyList<Person> staff,
        RoundTimes times)
    {
        if (round.State != RoundState.Open || staff.Count == 0)
        {
            return Outcome.Nothing;
        }

        Batch[] opening = isNew ? [CheckInRows.Open(round)] : [];
        Batch[] counting = tally is null ? [CheckInRows.StartTally(round.Id)] : [];
        var missing = staff.Select(person => person.Id).Except(asked);
        return Outcome.Nothing with
        {
            Writes = [.. opening, .. counting, .. CheckInRows.Ask(round.Id, missing)],
            Occurrences =
            [
                .. Reminder(due, round, times),
                new(CloseCheckIn.Kind, due.School.Id, round.Date, round.ClosesAt),
            ],
            Messages = [.. staff.Select(person => CheckInMessages.Question(round, due.School, person))],
        };
    }

    private static IEnumerable<Occurrence> Reminder(DueRequest due, RoundRecord round, RoundTimes times) =>
        times.RemindsAt is { } at ? [new Occurrence(RemindCheckIn.Kind, due.School.Id, round.Date, at)] : [];

    private static RoundRecord NewRound(DueRequest due, int asked, RoundTimes times) => new(
        CheckInKeys.RoundOf(due.School.Id, due.Occurrence.Date),
        due.School.Id,
        due.Occurrence.Date,
        due.Now,
        times.ClosesAt,
        asked,
        MinimumGroup.Standard.Value);
}
