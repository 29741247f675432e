using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.School;

public sealed class SchoolCalendarTests
{
    private static readonly SchoolProfile Iep = new(
        new SchoolId("iep"),
        "De Iep",
        DateTimeZoneProviders.Tzdb["Europe/Amsterdam"],
        HolidayRegion.Midden,
        [new FreeDays(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 25), "Studiedag")]);

    private static readonly SchoolCalendar Calendar = new(Iep, NationalHolidays.Shipped);

    [Theory]
    [InlineData(2026, 11, 23, (int)DayKind.SchoolDay)]
    [InlineData(2026, 11, 25, (int)DayKind.OwnFreeDay)]
    [InlineData(2026, 11, 28, (int)DayKind.Weekend)]
    [InlineData(2026, 10, 19, (int)DayKind.Holiday)]
    [InlineData(2026, 10, 12, (int)DayKind.SchoolDay)]
    [InlineData(2027, 3, 29, (int)DayKind.FeastDay)]
    [InlineData(2027, 5, 5, (int)DayKind.FeastDay)]
    [InlineData(2027, 5, 6, (int)DayKind.FeastDay)]
    [InlineData(2027, 5, 7, (int)DayKind.FeastDay)]
    [InlineData(2027, 5, 17, (int)DayKind.FeastDay)]
    [InlineData(2028, 4, 27, (int)DayKind.FeastDay)]
    [InlineData(2028, 4, 17, (int)DayKind.FeastDay)]
    [InlineData(2025, 4, 21, (int)DayKind.FeastDay)]
    [InlineData(2029, 8, 20, (int)DayKind.Unknown)]
    [InlineData(2024, 8, 30, (int)DayKind.Unknown)]
    public void A_day_is_what_it_is(int year, int month, int day, int kind) =>
        Assert.Equal((DayKind)kind, Calendar.On(new LocalDate(year, month, day)));

    [Fact]
    public void After_the_summer_the_next_school_day_is_the_monday_it_ends_on() =>
        Assert.Equal(new LocalDate(2027, 8, 30), Calendar.NextSchoolDay(new LocalDate(2027, 7, 17)));

    [Fact]
    public void When_no_holidays_ship_any_more_no_school_day_is_promised() =>
        Assert.Null(Calendar.NextSchoolDay(new LocalDate(2029, 8, 1)));

    [Theory]
    [InlineData(2026, 11, 23, 2, 2026, 11, 26)]
    [InlineData(2026, 12, 17, 4, 2027, 1, 6)]
    [InlineData(2029, 9, 6, 2, 2029, 9, 10)]
    public void A_number_of_school_days_later_leaves_out_what_is_free(
        int year, int month, int day, int count, int toYear, int toMonth, int toDay) =>
        Assert.Equal(new LocalDate(toYear, toMonth, toDay), Calendar.SchoolDayAfter(new LocalDate(year, month, day), count));

    [Fact]
    public void A_school_year_runs_from_the_first_of_august() =>
        Assert.Equal((2026, 2027), (SchoolYear.Of(new LocalDate(2027, 7, 31)).From, SchoolYear.Of(new LocalDate(2027, 8, 1)).From));

    [Fact]
    public void Every_holiday_that_ships_runs_from_a_saturday_to_a_sunday_and_names_where_it_was_read()
    {
        Assert.Equal(
            "2024-2025 2025-2026 2026-2027 2027-2028 2028-2029", string.Join(' ', NationalHolidays.Shipped.Years.Select(y => y.Year)));
        Assert.All(NationalHolidays.Shipped.Years, y => Assert.NotEmpty(y.Document));
        foreach (var region in Enum.GetValues<HolidayRegion>())
        {
            var (from, to) = NationalHolidays.Shipped.Known(region);
            var free = Enumerable.Range(0, Period.DaysBetween(from, to) + 1)
                .Select(from.PlusDays)
                .Where(d => NationalHolidays.Shipped.On(d, region) is not null)
                .ToList();
            Assert.Equal(5 * (9 + 16 + 9 + 9 + 44), free.Count);
        }
    }

    [Fact]
    public void It_is_said_in_good_time_that_the_holidays_run_out()
    {
        var year = CalendarHealth.Result([Iep], NationalHolidays.Shipped, Instant.FromUtc(2026, 11, 20, 12, 0));
        var late = CalendarHealth.Result([Iep], NationalHolidays.Shipped, Instant.FromUtc(2029, 5, 1, 12, 0));

        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, year.Status);
        Assert.Contains("could not be read", year.Description, StringComparison.Ordinal);
        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, late.Status);
        Assert.Contains("iep", late.Description, StringComparison.Ordinal);
    }
}
