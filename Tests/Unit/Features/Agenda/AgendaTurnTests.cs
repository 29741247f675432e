using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features.Agenda;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Agenda;
using Xunit;

namespace Welbevinden.Unit.Features.Agenda;

/// <summary>Which question comes when, over a school year of each region.</summary>
public sealed class AgendaTurnTests
{
    public static TheoryData<string> Regions => [.. Enum.GetNames<HolidayRegion>()];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Over_a_school_year_each_weekly_question_comes_back_only_after_all_the_others(string region)
    {
        var calendar = Calendar(region);
        var weeks = Weeks(calendar).ToList();

        var asked = weeks.Select(week => AgendaTurn.Question(AgendaPace.Weekly, calendar, week)).ToList();

        Assert.InRange(weeks.Count, 38, 44);
        Assert.All(
            asked.Zip(asked.Skip(1)), pair => Assert.Equal((Number(pair.First) + 1) % AgendaQuestions.All.Count, Number(pair.Second)));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Monthly_is_ten_or_eleven_times_a_school_year_never_twice_in_a_month_or_within_two_weeks(string region)
    {
        var posted = new List<LocalDate>();
        var agenda = new AgendaRecord(new SchoolId("iep"), "19:x", "https://x/", "Channel", AgendaPace.Monthly, "Dutch");
        foreach (var week in Weeks(Calendar(region)))
        {
            if (AgendaTurn.Comes(agenda, week))
            {
                Assert.True(AgendaTurn.Comes(agenda with { LastPosted = week }, week)); // An interrupted one is finished.
                posted.Add(week);
                agenda = agenda with { LastPosted = week };
            }
        }

        Assert.InRange(posted.Count, 10, 12);
        Assert.Equal(posted.Count, posted.Select(date => (date.Year, date.Month)).Distinct().Count());
        Assert.All(posted.Zip(posted.Skip(1)), pair => Assert.True(Period.DaysBetween(pair.First, pair.Second) >= 14));
    }

    [Fact]
    public void Switched_off_none_comes() => Assert.False(AgendaTurn.Comes(
        new AgendaRecord(
            new SchoolId("iep"),
            "19:x",
            "https://x/",
            "Channel",
            AgendaPace.Weekly,
            "Dutch")
        { IsStopped = true }, new LocalDate(2026, 11, 23)));

    private static int Number(AgendaQuestion question) => AgendaQuestions.All.ToList().IndexOf(question);

    private static SchoolCalendar Calendar(string region) => new(
        new SchoolProfile(
            new SchoolId("iep"),
            "De Iep",
            DateTimeZoneProviders.Tzdb["Europe/Amsterdam"],
            Enum.Parse<HolidayRegion>(region),
            []), NationalHolidays.Shipped);

    /// <summary>The Mondays of the weeks in which an item can come, in 2026-2027.</summary>
    private static IEnumerable<LocalDate> Weeks(SchoolCalendar calendar) => Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(7, 30))
        .Between(calendar, Instant.FromUtc(2026, 8, 1, 0, 0), Instant.FromUtc(2027, 8, 1, 0, 0))
        .OfType<Moment.Planned>()
        .Select(moment => moment.Nominal);
}
