using NodaTime;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>The moments of a round that are fixed when it opens; no reminder when it would come after the closing.</summary>
internal sealed record RoundTimes(Instant? RemindsAt, Instant ClosesAt)
{
    /// <summary>Counts school days from the opening; times are the school's own wall time.</summary>
    /// <param name="calendar">The school's.</param>
    /// <param name="opens">The day of the opening.</param>
    /// <param name="reminder">How many school days later, and at what time.</param>
    /// <param name="closing">How many school days later, and at what time; earlier when the next round would open before that.</param>
    /// <param name="own">When rounds of this kind open by themselves; null when they do not.</param>
    /// <param name="due">When the opening was due; null for one that somebody starts.</param>
    public static RoundTimes Of(
        SchoolCalendar calendar,
        LocalDate opens,
        (int SchoolDays, TimeOnly At) reminder,
        (int SchoolDays, TimeOnly At) closing,
        Cadence? own,
        Instant? due = null)
    {
        var reminds = At(calendar.SchoolDayAfter(opens, reminder.SchoolDays), reminder.At, calendar);
        var closes = At(ClosingDay(calendar, opens, closing, own, due), closing.At, calendar);
        return new RoundTimes(reminds < closes ? reminds : null, closes);
    }

    /// <summary>
    /// A round ends before the next one opens, which would otherwise not open. Where there is no school day in between, one that opened on
    /// its own day (<paramref name="own"/>) ends that same afternoon, and one that somebody started takes the place of the next.
    /// </summary>
    private static LocalDate ClosingDay(
        SchoolCalendar calendar, LocalDate opens, (int SchoolDays, TimeOnly At) closing, Cadence? own, Instant? due)
    {
        var planned = calendar.SchoolDayAfter(opens, closing.SchoolDays);
        var opening = own is null ? default : Cadence.InstantOf(opens, own.At, calendar.School.TimeZone);
        foreach (var next in own?.Coming(calendar, opening) ?? [])
        {
            if (planned < next.Date)
            {
                return planned;
            }

            if (LastBetween(calendar, opens, next.Date) is { } last)
            {
                return last;
            }

            if (LocalTime.FromTimeOnly(closing.At) > own!.At && due == opening && IsOwn(own, calendar, opening))
            {
                return opens;
            }
        }

        return planned;
    }

    private static LocalDate? LastBetween(SchoolCalendar calendar, LocalDate opens, LocalDate next)
    {
        for (var day = next.PlusDays(-1); day > opens; day = day.PlusDays(-1))
        {
            if (calendar.IsSchoolDay(day))
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsOwn(Cadence own, SchoolCalendar calendar, Instant opening) =>
        own.Between(calendar, opening, opening.PlusTicks(1)).OfType<Moment.Planned>().Any();

    private static Instant At(LocalDate date, TimeOnly time, SchoolCalendar calendar) =>
        Cadence.InstantOf(date, LocalTime.FromTimeOnly(time), calendar.School.TimeZone);
}
