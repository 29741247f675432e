using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Engine.Scheduling;

/// <summary>Cadences of two days a week and of dates, and those that may move past their week.</summary>
public sealed class CadenceKindsTests
{
    private static readonly LocalTime Eight = new(8, 0);
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly Cadence Twice =
        Cadence.TwiceAWeek(IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday, Eight) with { PastItsWeek = true };
    private static readonly Cadence Fridays = Cadence.Weekly(IsoDayOfWeek.Friday, Eight) with { PastItsWeek = true };

    [Fact]
    public void Twice_a_week_comes_on_both_days_in_order() =>
        Assert.Equal("11-23>11-23 11-26>11-26 11-30>11-30", Shown(Twice, "2026-11-23", "2026-12-01"));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "11-23>11-24 11-26>11-26")] // Monday is free: Tuesday is far enough from Thursday.
    [InlineData("2026-11-23", "2026-11-24", "11-23 skipped 11-26>11-26")] // On Wednesday it would be asked two days in a row.
    [InlineData("2026-11-26", "2026-11-26", "11-23>11-23 11-26>11-27")]
    [InlineData("2026-11-26", "2026-11-27", "11-23>11-23 11-26 skipped")] // The next Monday has its own.
    public void Of_two_a_week_one_on_a_free_day_moves_and_never_onto_the_next_or_the_day_before_it(string from, string to, string shown) =>
        Assert.Equal(shown, Shown(Twice, "2026-11-23", "2026-11-28", from, to));

    [Fact]
    public void A_friday_that_is_free_moves_past_the_weekend_when_it_may()
    {
        Assert.Equal("11-27>11-30 12-04>12-04", Shown(Fridays, "2026-11-27", "2026-12-05", "2026-11-27"));
    }

    [Fact]
    public void Of_every_week_a_week_without_school_is_skipped_and_does_not_come_after_the_holiday() =>
        Assert.Equal("10-16>10-16 10-23 skipped 10-30>10-30", Shown(Fridays, "2026-10-16", "2026-10-31"));

    [Fact]
    public void Every_two_weeks_a_week_without_school_comes_right_after_the_holiday()
    {
        var fortnightly = Cadence.Weekly(IsoDayOfWeek.Friday, Eight, everyWeeks: 2, anchor: new(2026, 10, 23)) with { PastItsWeek = true };

        Assert.Equal("10-09>10-09 10-23>10-26 11-06>11-06", Shown(fortnightly, "2026-10-09", "2026-11-07"));
    }

    [Fact]
    public void A_date_on_a_free_day_moves_to_the_next_school_day_however_far_and_two_never_fall_together()
    {
        var dates = Cadence.OnDates([Day("2026-12-19"), Day("2027-01-18"), Day("2026-12-22"), Day("2026-12-07")], Eight);

        Assert.Equal("12-07>12-07 12-19 skipped 12-22>01-04 01-18>01-18", Shown(dates, "2026-12-01", "2027-02-01"));
    }

    [Fact]
    public void The_last_date_also_moves_over_the_summer() => Assert.Equal(
        "07-20>08-30", Shown(Cadence.OnDates([Day("2027-07-20")], Eight), "2027-07-01", "2027-09-30"));

    [Fact]
    public void Without_dates_or_weeks_it_never_happens()
    {
        Assert.Empty(Shown(Cadence.OnDates([], Eight), "2026-08-01", "2027-08-01"));
        Assert.Empty(Shown(Cadence.InWeeks(IsoDayOfWeek.Monday, Eight, []), "2026-08-01", "2027-08-01"));
    }

    [Fact]
    public void Two_days_that_are_the_same_day_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Cadence.TwiceAWeek(IsoDayOfWeek.Monday, IsoDayOfWeek.Monday, Eight));

    private static string Shown(Cadence cadence, string from, string to, string? freeFrom = null, string? freeTo = null)
    {
        IReadOnlyList<FreeDays> free = freeFrom is null ? [] : [new(Day(freeFrom), Day(freeTo ?? freeFrom), "Studiedag")];
        var school = new SchoolProfile(new SchoolId("iep"), "De Iep", Amsterdam, HolidayRegion.Midden, free);
        return string.Join(
            ' ',
            cadence
                .Between(
                    new SchoolCalendar(school, NationalHolidays.Shipped),
                    Amsterdam.AtStartOfDay(Day(from)).ToInstant(),
                    Amsterdam.AtStartOfDay(Day(to)).ToInstant())
                .Select(moment => moment is Moment.Planned planned
                    ? $"{Short(planned.Nominal)}>{Short(planned.Date)}"
                    : $"{Short(moment.Nominal)} skipped"));
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Short(LocalDate date) => LocalDatePattern.Iso.Format(date)[5..];
}
