using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Engine.Scheduling;

public sealed class CadenceTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly SchoolCalendar Midden = new(At(HolidayRegion.Midden), NationalHolidays.Shipped);
    private static readonly Cadence MondayAt8 = Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(8, 0));

    [Fact]
    public void Every_week_at_eight_is_eight_on_the_wall_in_summer_and_in_winter()
    {
        var planned = Planned(MondayAt8, new LocalDate(2026, 10, 5), new LocalDate(2026, 11, 3)).ToList();

        Assert.Equal([5, 12, 26, 2], planned.Select(p => p.Date.Day));
        Assert.Equal([6, 6, 7, 7], planned.Select(p => p.DueAt.InUtc().Hour));
        Assert.All(planned, p => Assert.Equal(new LocalTime(8, 0), p.DueAt.InZone(Amsterdam).TimeOfDay));
    }

    [Fact]
    public void A_monday_without_school_moves_to_the_first_later_school_day_and_keeps_its_nominal_date()
    {
        var easter = Assert.Single(Planned(MondayAt8, new LocalDate(2027, 3, 29), new LocalDate(2027, 4, 5)));

        Assert.Equal((new LocalDate(2027, 3, 29), new LocalDate(2027, 3, 30)), (easter.Nominal, easter.Date));
    }

    [Fact]
    public void A_week_without_a_school_day_is_skipped_with_the_reason()
    {
        var moments = MondayAt8.Between(Midden, Midnight(new LocalDate(2026, 10, 19)), Midnight(new LocalDate(2026, 10, 26)));

        Assert.Equal(SkipReason.NoSchoolDayLeft, Assert.IsType<Moment.Skipped>(Assert.Single(moments)).Reason);
    }

    [Fact]
    public void What_takes_any_day_happens_in_holidays_and_where_none_ship()
    {
        var anyDay = MondayAt8 with { OnAnyDay = true };

        Assert.Equal(
            new LocalDate(2026, 10, 19), Assert.Single(Planned(anyDay, new LocalDate(2026, 10, 19), new LocalDate(2026, 10, 26))).Date);
        Assert.Equal(new LocalDate(2035, 9, 3), Assert.Single(Planned(anyDay, new LocalDate(2035, 9, 3), new LocalDate(2035, 9, 10))).Date);
    }

    [Fact]
    public void A_friday_that_is_free_is_not_moved_into_the_next_week()
    {
        var friday = Cadence.Weekly(IsoDayOfWeek.Friday, new LocalTime(8, 0));

        Assert.Empty(Planned(friday, new LocalDate(2027, 5, 3), new LocalDate(2027, 5, 10)));
    }

    [Fact]
    public void After_the_holidays_that_ship_nothing_is_guessed()
    {
        var moments = MondayAt8.Between(Midden, Midnight(new LocalDate(2029, 9, 3)), Midnight(new LocalDate(2029, 9, 10)));

        Assert.Equal(SkipReason.CalendarUnknown, Assert.IsType<Moment.Skipped>(Assert.Single(moments)).Reason);
        Assert.Null(MondayAt8.Next(Midden, Midnight(new LocalDate(2029, 8, 20))));
    }

    [Fact]
    public void Every_six_weeks_counts_from_its_anchor()
    {
        var sixWeekly = Cadence.Weekly(IsoDayOfWeek.Tuesday, new LocalTime(9, 0), everyWeeks: 6, anchor: new LocalDate(2026, 9, 3));

        var planned = Planned(sixWeekly, new LocalDate(2026, 8, 31), new LocalDate(2027, 2, 1));

        Assert.Equal(
            [new LocalDate(2026, 9, 1), new LocalDate(2026, 10, 13), new LocalDate(2026, 11, 24), new LocalDate(2027, 1, 5)],
            planned.Select(p => p.Date));
    }

    [Fact]
    public void In_weeks_forty_and_eleven_is_twice_a_school_year_on_the_days_schools_know_by_number()
    {
        var planned = Planned(
            Cadence.InWeeks(IsoDayOfWeek.Monday, new LocalTime(8, 0), [40, 11]), new LocalDate(2025, 8, 1), new LocalDate(2027, 8, 1));

        Assert.Equal(
            [new LocalDate(2025, 9, 29), new LocalDate(2026, 3, 9), new LocalDate(2026, 9, 28), new LocalDate(2027, 3, 15)],
            planned.Select(p => p.Date));
    }

    [Theory]
    [InlineData("2027-03-28T02:30", "2027-03-28T01:30Z")]
    [InlineData("2027-03-28T03:00", "2027-03-28T01:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00Z")]
    public void On_the_days_the_clock_is_moved_a_wall_time_is_one_instant(string wall, string instant)
    {
        var local = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wall).Value;
        var expected = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(instant).Value;

        Assert.Equal(expected, Cadence.InstantOf(local.Date, local.TimeOfDay, Amsterdam));
    }

    [Fact]
    public void A_school_whose_clock_goes_forward_on_a_school_day_has_it_an_hour_later_that_day()
    {
        var cairo = At(HolidayRegion.Midden) with { TimeZone = DateTimeZoneProviders.Tzdb["Africa/Cairo"] };
        var halfPastMidnight = Cadence.Weekly(IsoDayOfWeek.Friday, new LocalTime(0, 30));

        var next = halfPastMidnight.Next(new SchoolCalendar(cairo, NationalHolidays.Shipped), Instant.FromUtc(2028, 4, 25, 0, 0));

        Assert.Equal(new LocalDateTime(2028, 4, 28, 1, 30), next!.DueAt.InZone(cairo.TimeZone).LocalDateTime);
    }

    [Fact]
    public void In_any_weeks_and_however_the_time_is_cut_it_comes_at_most_once_a_week_in_order_and_only_on_school_days() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Cuts(), cut =>
        {
            var calendar = new SchoolCalendar(At(cut.Region), NationalHolidays.Shipped);
            var whole = cut.Cadence.Between(calendar, cut.From, cut.To).ToList();
            var pieces = cut.Cadence.Between(calendar, cut.From, cut.Middle)
                .Concat(cut.Cadence.Between(calendar, cut.Middle, cut.To))
                .ToList();
            var planned = whole.OfType<Moment.Planned>().ToList();
            return whole.SequenceEqual(pieces)
                && planned.TrueForAll(p => calendar.IsSchoolDay(p.Date) && p.DueAt.InZone(Amsterdam).Date == p.Date)
                && planned.Zip(planned.Skip(1)).All(pair => pair.First.DueAt < pair.Second.DueAt)
                && whole.Select(m => NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(m.Nominal) + (100 * m.Nominal.Year))
                    .Distinct()
                    .Count() == whole.Count;
        }));

    private static Arbitrary<Cut> Cuts() => (
        from start in Gen.Choose(0, 900)
        from middle in Gen.Choose(0, 300 * 24)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from day in Gen.Choose(1, 7)
        from weeks in Gen.Choose(1, 3)
        from region in Gen.Elements(Enum.GetValues<HolidayRegion>())
        let first = Midnight(new LocalDate(2024, 9, 2).PlusDays(start))
        select new Cut(
            Cadence.Weekly((IsoDayOfWeek)day, LocalTime.FromMinutesSinceMidnight(minute), weeks),
            region,
            first,
            first + Duration.FromHours(middle),
            first + Duration.FromDays(300))).ToArbitrary();

    private static IEnumerable<Moment.Planned> Planned(Cadence cadence, LocalDate from, LocalDate to) =>
        cadence.Between(Midden, Midnight(from), Midnight(to)).OfType<Moment.Planned>();

    private static Instant Midnight(LocalDate date) => Amsterdam.AtStartOfDay(date).ToInstant();

    private static SchoolProfile At(HolidayRegion region) => new(new SchoolId("iep"), "De Iep", Amsterdam, region, []);

    private sealed record Cut(Cadence Cadence, HolidayRegion Region, Instant From, Instant Middle, Instant To);
}
