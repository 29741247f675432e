using NodaTime;
using NodaTime.Calendars;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// A weekly rhythm in the school's wall time over school days. Pure: the same weeks result however the period is divided. When its day is
/// not a school day (unless <see cref="OnAnyDay"/>) it moves to the first later school day of that ISO week; when there is none, the week
/// is skipped.
/// </summary>
internal sealed record Cadence
{
    /// <summary>A Monday, from which a cadence of several weeks counts when it names no date of its own.</summary>
    private static readonly LocalDate Epoch = new(2024, 9, 2);

    private Cadence(IsoDayOfWeek day, LocalTime at, int everyWeeks, LocalDate anchor, IReadOnlyList<int>? weeks = null) =>
        (Day, At, EveryWeeks, Anchor, Weeks) = (day, at, everyWeeks, anchor, weeks);

    public IsoDayOfWeek Day { get; }

    public LocalTime At { get; }

    public int EveryWeeks { get; }

    /// <summary>A date in a week that counts.</summary>
    public LocalDate Anchor { get; }

    /// <summary>The ISO weeks of a year that count; null when weeks are counted from the anchor.</summary>
    public IReadOnlyList<int>? Weeks { get; }

    /// <summary>It happens on its own day, school day or not: for work that involves nobody at school.</summary>
    public bool OnAnyDay { get; init; }

    /// <summary>Every week, or every few weeks counted from the week of <paramref name="anchor"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day of the week, or fewer than 1 or more than 52 weeks.</exception>
    public static Cadence Weekly(IsoDayOfWeek day, LocalTime at, int everyWeeks = 1, LocalDate? anchor = null)
    {
        if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "Expected Monday to Sunday.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(everyWeeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(everyWeeks, 52);
        return new Cadence(day, at, everyWeeks, anchor ?? Epoch);
    }

    /// <summary>In these ISO weeks of every year, as schools number them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day of the week, or a week outside 1 to 53.</exception>
    public static Cadence InWeeks(IsoDayOfWeek day, LocalTime at, IReadOnlyList<int> weeks)
    {
        foreach (var week in weeks)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(week, 1, nameof(weeks));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(week, 53, nameof(weeks));
        }

        return new Cadence(day, at, 1, Epoch, weeks) is { Day: >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday } cadence
            ? cadence
            : throw new ArgumentOutOfRangeException(nameof(day), day, "Expected Monday to Sunday.");
    }

    /// <summary>
    /// The instant of a wall time. A time that does not exist (the clock goes forward) is shifted by the gap: 02:30 becomes 03:30. Of a
    /// time that exists twice (the clock goes back) it is the first.
    /// </summary>
    public static Instant InstantOf(LocalDate date, LocalTime at, DateTimeZone zone) => zone.AtLeniently(date + at).ToInstant();

    /// <summary>The moments from <paramref name="from"/> up to, not including, <paramref name="to"/>, in order.</summary>
    public IEnumerable<Moment> Between(SchoolCalendar calendar, Instant from, Instant to)
    {
        if (from >= to)
        {
            yield break;
        }

        var zone = calendar.School.TimeZone;
        var monday = MondayOf(from.InZone(zone).Date).PlusWeeks(-1);
        var last = to.InZone(zone).Date;
        for (; monday <= last; monday = monday.PlusWeeks(1))
        {
            if (Counts(monday) && InWeek(calendar, monday) is var moment && moment.DueAt >= from && moment.DueAt < to)
            {
                yield return moment;
            }
        }
    }

    /// <summary>The first moment after an instant that is not skipped; null when none is known within two years.</summary>
    public Moment.Planned? Next(SchoolCalendar calendar, Instant after) => Coming(calendar, after).FirstOrDefault();

    /// <summary>The moments after an instant that are not skipped, in order, up to two years ahead.</summary>
    public IEnumerable<Moment.Planned> Coming(SchoolCalendar calendar, Instant after) =>
        Between(calendar, after.PlusTicks(1), after + Duration.FromDays(2 * 366)).OfType<Moment.Planned>();

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private bool Counts(LocalDate monday)
    {
        if (Weeks is not null)
        {
            return Weeks.Contains(WeekYearRules.Iso.GetWeekOfWeekYear(monday));
        }

        var weeks = Period.DaysBetween(MondayOf(Anchor), monday) / 7;
        return weeks % EveryWeeks == 0;
    }

    private Moment InWeek(SchoolCalendar calendar, LocalDate monday)
    {
        var nominal = monday.PlusDays((int)Day - 1);
        for (var date = nominal; date < monday.PlusDays(7); date = date.PlusDays(1))
        {
            if (OnAnyDay || calendar.IsSchoolDay(date))
            {
                return new Moment.Planned(nominal, InstantOf(date, At, calendar.School.TimeZone), date);
            }
        }

        return new Moment.Skipped(nominal, InstantOf(nominal, At, calendar.School.TimeZone), Why(calendar, nominal));
    }

    private static SkipReason Why(SchoolCalendar calendar, LocalDate nominal) =>
        calendar.On(nominal) == DayKind.Unknown ? SkipReason.CalendarUnknown : SkipReason.NoSchoolDayLeft;
}

/// <summary>One week of a cadence. Its nominal date is its identity, whatever day it moved to.</summary>
/// <param name="Nominal">The cadence's own day in that week.</param>
/// <param name="DueAt">When it is due; for a skipped week when it would have been.</param>
internal abstract record Moment(LocalDate Nominal, Instant DueAt)
{
    /// <summary>It happens, on <paramref name="Date"/>: a school day, unless its cadence takes any day.</summary>
    internal sealed record Planned(LocalDate Nominal, Instant DueAt, LocalDate Date) : Moment(Nominal, DueAt);

    internal sealed record Skipped(LocalDate Nominal, Instant DueAt, SkipReason Reason) : Moment(Nominal, DueAt);
}

/// <summary>Why something did not happen.</summary>
internal enum SkipReason
{
    /// <summary>From its day on, the week had no school day.</summary>
    NoSchoolDayLeft,

    /// <summary>No national holidays ship for that week.</summary>
    CalendarUnknown,

    /// <summary>The bot was not running on that day.</summary>
    Missed,
}
