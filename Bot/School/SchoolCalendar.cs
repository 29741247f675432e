using NodaTime;

namespace Welbevinden.Bot.School;

/// <summary>What a date is for a school.</summary>
internal enum DayKind
{
    SchoolDay,
    Weekend,

    /// <summary>One of the school's own <c>freeDays</c>.</summary>
    OwnFreeDay,

    /// <summary>A national school holiday of the region.</summary>
    Holiday,

    /// <summary>A public holiday on which schools are closed, outside the school holidays.</summary>
    FeastDay,

    /// <summary>No holidays ship for this date, so it is unknown.</summary>
    Unknown,
}

/// <summary>
/// Which days are school days for a school: its own days off, the national school holidays of its region, public holidays, weekends.
/// </summary>
internal sealed class SchoolCalendar(SchoolProfile school, NationalHolidays holidays)
{
    /// <summary>The longest stretch without school that is searched: a summer with whatever a school adds to it.</summary>
    private const int MaxStretch = 100;

    public SchoolProfile School => school;

    public DayKind On(LocalDate date)
    {
        var (from, to) = holidays.Known(school.Region);
        if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            return DayKind.Weekend;
        }

        if (school.FreeDays.Any(f => f.From <= date && date <= f.To))
        {
            return DayKind.OwnFreeDay;
        }

        if (holidays.On(date, school.Region) is not null)
        {
            return DayKind.Holiday;
        }

        if (FeastDays.On(date))
        {
            return DayKind.FeastDay;
        }

        return date < from || date > to ? DayKind.Unknown : DayKind.SchoolDay;
    }

    public bool IsSchoolDay(LocalDate date) => On(date) == DayKind.SchoolDay;

    /// <summary>The first school day on or after a date; null when none is known.</summary>
    public LocalDate? NextSchoolDay(LocalDate from)
    {
        for (var i = 0; i <= MaxStretch; i++)
        {
            if (IsSchoolDay(from.PlusDays(i)))
            {
                return from.PlusDays(i);
            }
        }

        return null;
    }

    /// <summary>
    /// The n-th school day after a date (1 or more), for closing what was opened. Where no school days are known any more it counts Monday
    /// to Friday: an open round must end.
    /// </summary>
    public LocalDate SchoolDayAfter(LocalDate date, int count)
    {
        for (; count > 0; count--)
        {
            date = NextSchoolDay(date.PlusDays(1)) ?? NextWeekday(date);
        }

        return date;
    }

    private static LocalDate NextWeekday(LocalDate date) =>
        date.DayOfWeek >= IsoDayOfWeek.Friday ? date.Next(IsoDayOfWeek.Monday) : date.PlusDays(1);
}

/// <summary>The calendar of each school.</summary>
internal sealed class SchoolCalendars(NationalHolidays holidays)
{
    public SchoolCalendar Of(SchoolProfile school) => new(school, holidays);
}

/// <summary>
/// Public holidays on which Dutch schools are closed and that can fall outside the school holidays: Easter, King's Day, Liberation Day,
/// Ascension Day with the Friday after it, and Whitsun. New Year and Christmas fall within the Christmas holidays.
/// </summary>
internal static class FeastDays
{
    public static bool On(LocalDate date)
    {
        var fromEaster = Period.DaysBetween(Easter(date.Year), date);
        return fromEaster is 0 or 1 or 39 or 40 or 49 or 50
            || date == KingsDay(date.Year)
            || date is { Month: 5, Day: 5 }
            || date is { Month: 1, Day: 1 }
            || date is { Month: 12, Day: 25 or 26 };
    }

    /// <summary>27 April; the day before when that is a Sunday.</summary>
    private static LocalDate KingsDay(int year)
    {
        var day = new LocalDate(year, 4, 27);
        return day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1) : day;
    }

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).</summary>
    private static LocalDate Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}
