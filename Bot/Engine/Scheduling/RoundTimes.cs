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
    public static RoundTimes Of(
        SchoolCalendar calendar,
        LocalDate opens,
        (int SchoolDays, TimeOnly At) reminder,
        (int SchoolDays, TimeOnly At) closing,
        Cadence? own)
    {
        var reminds = At(calendar.SchoolDayAfter(opens, reminder.SchoolDays), reminder.At, calendar);
        var closes = At(ClosingDay(calendar, opens, closing.SchoolDays, own), closing.At, calendar);
        return new RoundTimes(reminds < closes ? reminds : null, closes);
    }

    /// <summary>A day off must not make a round overlap the next one, which would then not open.</summary>
    private static LocalDate ClosingDay(SchoolCalendar calendar, LocalDate opens, int schoolDays, Cadence? own)
    {
        var closing = calendar.SchoolDayAfter(opens, schoolDays);
        if (own?.Next(calendar, Cadence.InstantOf(opens, own.At, calendar.School.TimeZone)) is not { } next || closing < next.Date)
        {
            return closing;
        }

        for (var day = next.Date.PlusDays(-1); day > opens; day = day.PlusDays(-1))
        {
            if (calendar.IsSchoolDay(day))
            {
                return day;
            }
        }

        return closing;
    }

    private static Instant At(LocalDate date, TimeOnly time, SchoolCalendar calendar) =>
        Cadence.InstantOf(date, LocalTime.FromTimeOnly(time), calendar.School.TimeZone);
}
