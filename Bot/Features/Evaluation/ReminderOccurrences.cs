using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Converts the reminders of a moment to occurrences and back. The identity contains the date of the moment and since when it has that
/// date: after a move the old occurrences still fall due, detect the move, and end. A postponed reminder is a new occurrence on the later
/// day.
/// </summary>
internal sealed class ReminderOccurrences(SchoolCalendars calendars, IOptions<EvaluationOptions> options, QuietHours quiet)
{
    public static readonly OccurrenceKind Prepare = new("evaluation.prepare");
    public static readonly OccurrenceKind OnTheDay = new("evaluation.day");
    public static readonly OccurrenceKind Afterwards = new("evaluation.after");
    public static readonly OccurrenceKind Snoozed = new("evaluation.snoozed");
    private const char Separator = '|';

    public ReminderDecision Rules(SchoolProfile school) => new(calendars.Of(school), options.Value, quiet);

    /// <summary>All three reminders of a moment. One whose day has passed falls due at once, and records that it is not sent.</summary>
    public IReadOnlyList<Occurrence> Of(MomentRecord moment, SchoolProfile school)
    {
        var rules = Rules(school);
        return
        [
            .. Enum.GetValues<ReminderKind>().Select(kind => new Reminder(moment.Id, kind, moment.Date, moment.Since))
                .Select(reminder => On(reminder, school, rules.DayOf(reminder.Kind, reminder.Date) ?? moment.Since, rules)),
        ];
    }

    /// <summary>The same reminder on a later day.</summary>
    public Occurrence On(Reminder reminder, SchoolProfile school, LocalDate day) => On(reminder, school, day, Rules(school));

    /// <summary>The same reminder for one person who postponed it to a later day.</summary>
    public Occurrence SnoozedTo(Reminder reminder, PersonId person, SchoolProfile school, LocalDate day) =>
        new(Snoozed, school.Id, day, Rules(school).DueOn(day), $"{Subject(reminder)}{Separator}{reminder.Kind}{Separator}{person}");

    /// <summary>The reminder in an occurrence, with the person when it was postponed.</summary>
    public static (Reminder Reminder, PersonId? Person) Read(Occurrence occurrence)
    {
        var parts = occurrence.Subject.Split(Separator);
        var kind = occurrence.Kind == Snoozed ? Enum.Parse<ReminderKind>(parts[3]) : KindOf(occurrence.Kind);
        return (new Reminder(parts[0], kind, Date(parts[1]), Date(parts[2])), parts.Length > 4 ? new PersonId(parts[4]) : null);
    }

    private static Occurrence On(Reminder reminder, SchoolProfile school, LocalDate day, ReminderDecision rules) =>
        new(KindOf(reminder.Kind), school.Id, day, rules.DueOn(day), Subject(reminder));

    private static string Subject(Reminder reminder) =>
        string.Join(Separator, reminder.Moment, LocalDatePattern.Iso.Format(reminder.Date), LocalDatePattern.Iso.Format(reminder.Since));

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    private static OccurrenceKind KindOf(ReminderKind kind) => kind switch
    {
        ReminderKind.Prepare => Prepare,
        ReminderKind.Day => OnTheDay,
        ReminderKind.After => Afterwards,
    };

    private static ReminderKind KindOf(OccurrenceKind kind) =>
        kind == Prepare ? ReminderKind.Prepare : kind == OnTheDay ? ReminderKind.Day : ReminderKind.After;
}
