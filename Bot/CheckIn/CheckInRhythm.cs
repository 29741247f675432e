using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Scheduling;

namespace Welbevinden.Bot.CheckIn;

/// <summary>The moments that are fixed about a round when it opens; no reminder when it would come after the closing.</summary>
internal sealed record CheckInTimes(Instant? RemindsAt, Instant ClosesAt);

/// <summary>Computes the moments of a round from the settings and the school's calendar.</summary>
internal sealed class CheckInRhythm(IOptions<CheckInOptions> options, SchoolCalendars calendars)
{
    private readonly CheckInOptions _options = options.Value;

    public CheckInTimes TimesOf(School school, LocalDate opens)
    {
        var calendar = calendars.Of(school);
        var reminds = At(calendar.SchoolDayAfter(opens, _options.RemindAfterSchoolDays), _options.At, school);
        var closes = At(ClosingDay(calendar, opens), _options.CloseAt, school);
        return new CheckInTimes(reminds < closes ? reminds : null, closes);
    }

    /// <summary>When rounds open on their own.</summary>
    public Cadence Weekly => Cadence.Weekly(_options.Day, LocalTime.FromTimeOnly(_options.At));

    /// <summary>A free day must not make a round run into the next one, which would then not be held.</summary>
    private LocalDate ClosingDay(SchoolCalendar calendar, LocalDate opens)
    {
        var closing = calendar.SchoolDayAfter(opens, _options.CloseAfterSchoolDays);
        if (Weekly.Next(calendar, At(opens, _options.At, calendar.School)) is not { } next || closing < next.Date)
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

    /// <summary>Wall time that the clock skips moves on with it; wall time that comes twice is the first of the two.</summary>
    private static Instant At(LocalDate date, TimeOnly time, School school) =>
        (date + LocalTime.FromTimeOnly(time)).InZoneLeniently(school.TimeZone).ToInstant();
}
