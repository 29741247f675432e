using NodaTime;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// A rhythm in the school's wall time over school days: on one or two days a week, every few weeks, in numbered weeks, or on dates. Pure:
/// the same moments result however the period is divided.
/// </summary>
/// <remarks>
/// When a day is not a school day (unless <see cref="OnAnyDay"/>) the moment moves to the first later school day: of the same ISO week, or
/// further with <see cref="PastItsWeek"/>. It never moves onto or past the next moment, nor to the day before it: then it is skipped, and
/// the next takes its place.
/// </remarks>
internal sealed record Cadence
{
    /// <summary>A Monday, from which a cadence of several weeks counts when it names no date of its own.</summary>
    private static readonly LocalDate Epoch = new(2024, 9, 2);

    /// <summary>How far the last date of a list may move, in days: longer than any holiday.</summary>
    public const int LongestMove = 100;

    private Cadence(IReadOnlyList<IsoDayOfWeek> days, LocalTime at, int everyWeeks, LocalDate anchor) =>
        (Days, At, EveryWeeks, Anchor) = (days, at, everyWeeks, anchor);

    /// <summary>Its days in a week, in order; empty for dates.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; }

    public LocalTime At { get; }

    public int EveryWeeks { get; }

    /// <summary>A date in a week that counts.</summary>
    public LocalDate Anchor { get; }

    /// <summary>The ISO weeks of a year that count; null when weeks are counted from the anchor.</summary>
    public IReadOnlyList<int>? Weeks { get; private init; }

    /// <summary>The dates, in order; null for a cadence of weeks.</summary>
    public IReadOnlyList<LocalDate>? Dates { get; private init; }

    /// <summary>It happens on its own day, school day or not: for work that involves nobody at school.</summary>
    public bool OnAnyDay { get; init; }

    /// <summary>
    /// It may move past the end of its ISO week. A week without any school day is skipped all the same when there is one every week.
    /// </summary>
    public bool PastItsWeek { get; init; }

    /// <summary>Every week, or every few weeks counted from the week of <paramref name="anchor"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day of the week, or fewer than 1 or more than 52 weeks.</exception>
    public static Cadence Weekly(IsoDayOfWeek day, LocalTime at, int everyWeeks = 1, LocalDate? anchor = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(everyWeeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(everyWeeks, 52);
        return new Cadence([Checked(day)], at, everyWeeks, anchor ?? Epoch);
    }

    /// <summary>On two days of every week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day of the week, or twice the same.</exception>
    public static Cadence TwiceAWeek(IsoDayOfWeek first, IsoDayOfWeek second, LocalTime at)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(second, first);
        return new Cadence([.. new[] { Checked(first), Checked(second) }.Order()], at, 1, Epoch);
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

        return new Cadence([Checked(day)], at, 1, Epoch) { Weeks = weeks };
    }

    /// <summary>On these dates; each moves to the next school day, whatever its week.</summary>
    public static Cadence OnDates(IEnumerable<LocalDate> dates, LocalTime at) =>
        new([], at, 1, Epoch) { Dates = [.. dates.Distinct().Order()], PastItsWeek = true };

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
        var first = from.InZone(zone).Date.PlusDays(PastItsWeek ? -LongestMove : -7);
        foreach (var (nominal, last) in CadenceDays.Of(this, first, to.InZone(zone).Date))
        {
            if (Within(calendar, nominal, last) is var moment && moment.DueAt >= from && moment.DueAt < to)
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

    private static IsoDayOfWeek Checked(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? day
        : throw new ArgumentOutOfRangeException(nameof(day), day, "Expected Monday to Sunday.");

    private Moment Within(SchoolCalendar calendar, LocalDate nominal, LocalDate last)
    {
        var zone = calendar.School.TimeZone;
        var end = SkipsWeek(calendar, nominal) ? nominal.PlusDays(-1) : last;
        for (var date = nominal; date <= end; date = date.PlusDays(1))
        {
            if (OnAnyDay || calendar.IsSchoolDay(date))
            {
                return new Moment.Planned(nominal, InstantOf(date, At, zone), date);
            }
        }

        return new Moment.Skipped(nominal, InstantOf(nominal, At, zone), Why(calendar, nominal));
    }

    /// <summary>One of every week does not come later for a week in which there was no school: the next week has its own.</summary>
    private bool SkipsWeek(SchoolCalendar calendar, LocalDate nominal) =>
        PastItsWeek && Dates is null && EveryWeeks == 1
        && !Enumerable.Range(0, 7).Any(day => calendar.IsSchoolDay(CadenceDays.MondayOf(nominal).PlusDays(day)));

    private static SkipReason Why(SchoolCalendar calendar, LocalDate nominal) =>
        calendar.On(nominal) == DayKind.Unknown ? SkipReason.CalendarUnknown : SkipReason.NoSchoolDayLeft;
}
