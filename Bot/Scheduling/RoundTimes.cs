using NodaTime;

namespace Welbevinden.Bot.Scheduling;

/// <summary>The moments that are fixed about a round when it opens. (The check-in has its own, because its closing must not run into the next week.)</summary>
internal sealed record RoundTimes(Instant RemindsAt, Instant ClosesAt)
{
    /// <summary>Counts school days from the opening; times are the school's own wall time.</summary>
    public static RoundTimes Of(SchoolCalendar calendar, LocalDate opens, (int SchoolDays, TimeOnly At) reminder, (int SchoolDays, TimeOnly At) closing)
    {
        return new RoundTimes(After(reminder), After(closing));

        // Wall time that the clock skips moves on with it; wall time that comes twice is the first of the two.
        Instant After((int SchoolDays, TimeOnly At) moment) =>
            (calendar.SchoolDayAfter(opens, moment.SchoolDays) + LocalTime.FromTimeOnly(moment.At)).InZoneLeniently(calendar.School.TimeZone).ToInstant();
    }
}
