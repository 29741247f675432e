using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// The hours in which nothing is sent that nobody asked for, in the school's wall time: evenings, nights and weekends. The one rule of
/// every feature. Holidays are not among them: what a rhythm plans falls on school days, and what a person starts in a holiday, as on a
/// study day when only the staff is in, goes out by day.
/// </summary>
/// <param name="From">Quiet from this time on.</param>
/// <param name="Until">Quiet before this time; earlier than <paramref name="From"/>.</param>
/// <param name="Days">Quiet all day.</param>
internal sealed record QuietHours(LocalTime From, LocalTime Until, IReadOnlySet<IsoDayOfWeek> Days)
{
    public bool Holds(LocalDateTime at) => Days.Contains(at.DayOfWeek) || at.TimeOfDay < Until || at.TimeOfDay >= From;

    /// <summary>The first instant from <paramref name="at"/> on that is not quiet; <paramref name="at"/> itself when it is not.</summary>
    public Instant EndOf(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        if (!Holds(local))
        {
            return at;
        }

        var day = local.TimeOfDay < Until ? local.Date : local.Date.PlusDays(1);
        while (Days.Contains(day.DayOfWeek))
        {
            day = day.PlusDays(1);
        }

        return Cadence.InstantOf(day, Until, zone);
    }
}
