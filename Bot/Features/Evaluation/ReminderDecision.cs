using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>All rules about when a reminder is sent. Pure.</summary>
internal sealed class ReminderDecision(SchoolCalendar calendar, EvaluationOptions options, QuietHours quiet)
{
    private const int DaysAfter = 7;

    /// <summary>After this many days, a reminder that something was not done is of no use.</summary>
    private const int MaxDaysAfter = 28;

    /// <summary>
    /// The school day of a reminder: the first on or after 14 days before the moment, its day, or 7 days after it. Null when there is none
    /// in time.
    /// </summary>
    public LocalDate? DayOf(ReminderKind kind, LocalDate date)
    {
        var day = kind switch
        {
            ReminderKind.Prepare => calendar.NextSchoolDay(date.PlusDays(-MomentProposal.DaysToPrepare)),
            ReminderKind.Day => date,
            ReminderKind.After => calendar.NextSchoolDay(date.PlusDays(DaysAfter)),
        };
        return day <= LastDay(kind, date, snoozed: false) ? day : null;
    }

    /// <summary>The instant a reminder is due on a day.</summary>
    public Instant DueOn(LocalDate day) => At(day, LocalTime.FromTimeOnly(options.RemindAt));

    /// <summary>Decides what to do with a reminder now.</summary>
    /// <param name="moment">Its current state; null when it no longer exists.</param>
    /// <param name="reminder">As it was planned.</param>
    /// <param name="snoozed">True when a person postponed it to a later day; then only its last day counts.</param>
    /// <param name="now">The current instant, which may be long after the reminder was due.</param>
    public ReminderStep Of(MomentRecord? moment, Reminder reminder, bool snoozed, Instant now)
    {
        if (Reason(moment, reminder, snoozed) is { } reason)
        {
            return new ReminderStep.Skip(reason);
        }

        var local = now.InZone(calendar.School.TimeZone).LocalDateTime;
        return IsTooLate(reminder, snoozed, local) ? new ReminderStep.Skip(ReminderSkip.TooLate)
            : calendar.IsSchoolDay(local.Date) && !quiet.Holds(local)
                ? new ReminderStep.Send(At(local.Date, quiet.From))
                : Next(reminder, snoozed, local);
    }

    /// <summary>The last day on which the reminder makes sense.</summary>
    public static LocalDate LastDay(ReminderKind kind, LocalDate date, bool snoozed) => kind switch
    {
        ReminderKind.Prepare => date.PlusDays(-1),
        ReminderKind.Day when !snoozed => date,
        ReminderKind.Day or ReminderKind.After => date.PlusDays(MaxDaysAfter),
    };

    private ReminderSkip? Reason(MomentRecord? moment, Reminder reminder, bool snoozed) => moment switch
    {
        null or { State: MomentState.Removed } => ReminderSkip.Removed,
        _ when moment.Date != reminder.Date || moment.Since != reminder.Since => ReminderSkip.Moved,
        { State: MomentState.Done } => ReminderSkip.AlreadyDone,
        _ when snoozed => null,
        _ => DayOf(reminder.Kind, reminder.Date) switch
        {
            null => ReminderSkip.NoSchoolDay,
            var day when day < reminder.Since => ReminderSkip.ShortNotice,
            _ => null,
        },
    };

    private bool IsTooLate(Reminder reminder, bool snoozed, LocalDateTime local)
    {
        var last = LastDay(reminder.Kind, reminder.Date, snoozed);
        return local.Date > last || (local.Date == last && local.TimeOfDay >= quiet.From);
    }

    /// <summary>The next school day, as long as that is in time.</summary>
    private ReminderStep Next(Reminder reminder, bool snoozed, LocalDateTime local)
    {
        var from = local.TimeOfDay < quiet.Until ? local.Date : local.Date.PlusDays(1);
        return calendar.NextSchoolDay(from) is { } day && day <= LastDay(reminder.Kind, reminder.Date, snoozed)
            ? new ReminderStep.Wait(day, DueOn(day))
            : new ReminderStep.Skip(ReminderSkip.TooLate);
    }

    private Instant At(LocalDate day, LocalTime at) => Cadence.InstantOf(day, at, calendar.School.TimeZone);
}
