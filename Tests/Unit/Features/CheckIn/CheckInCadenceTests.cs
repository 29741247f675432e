using Microsoft.Extensions.Configuration;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>How often a check-in opens: what a school may set, what is refused, and what people read of it.</summary>
public sealed class CheckInCadenceTests
{
    [Theory]
    [InlineData("CheckIn:Every", "daily", "CheckIn:Every is 'daily'; expected one of week, twoWeeks, twiceAWeek, dates, never.")]
    [InlineData("CheckIn:Day", "Saturday", "CheckIn:Day is Saturday; expected Monday to Friday.")]
    [InlineData("CheckIn:SecondDay", "Sunday", "CheckIn:SecondDay is Sunday; expected Monday to Friday.")]
    [InlineData(
        "CheckIn:Every", "twiceAWeek", "CheckIn:SecondDay is Thursday; expected another day than CheckIn:Day for twiceAWeek.", "Thursday")]
    [InlineData("CheckIn:Every", "dates", "CheckIn:Dates is ''; expected one or more dates with commas, as '2026-12-07, 2027-01-18'.")]
    public void A_wrong_setting_stops_the_start_by_name(string setting, string value, string told, string day = "Monday")
    {
        foreach (var section in new[] { "CheckIn", "CheckIn:Schools:esdoorn" })
        {
            var (_, faults) = Read(
                ($"{section}:Day", day), (setting.Replace("CheckIn", section, StringComparison.Ordinal), value));

            Assert.Contains(told.Replace("CheckIn:", $"{section}:", StringComparison.Ordinal), faults, StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-12-07, 18-01-2027")]
    [InlineData("morgen")]
    public void A_date_that_cannot_be_read_stops_the_start_by_name(string dates) => Assert.Equal(
        [$"CheckIn:Dates is '{dates}'; expected one or more dates with commas, as '2026-12-07, 2027-01-18'."],
        Read(("CheckIn:Every", "dates"), ("CheckIn:Dates", dates)).Faults);

    [Theory]
    [InlineData("week", "elke maandag om 08:00")]
    [InlineData("twoWeeks", "om de week op maandag om 08:00")]
    [InlineData("TWICEAWEEK", "elke maandag en donderdag om 08:00")]
    [InlineData("dates", "op vaste dagen (7 december 2026, 18 januari 2027) om 08:00")]
    [InlineData("never", "alleen als het kernteam er een start")]
    public void The_school_file_says_when_it_comes(string every, string words)
    {
        var (options, faults) = Read(("CheckIn:Every", every), ("CheckIn:Dates", "2027-01-18,2026-12-07"));

        Assert.Empty(faults);
        Assert.Equal(words, options.RhythmInWords);
    }

    [Fact]
    public void A_school_may_have_a_rhythm_of_its_own_and_the_school_file_says_that_they_differ()
    {
        var (options, faults) = Read(
            ("CheckIn:Schools:esdoorn:Every", "twoWeeks"), ("CheckIn:Schools:esdoorn:Day", "Tuesday"),
            ("CheckIn:Schools:iep:Every", "never"), ("CheckIn:Schools:es:Minimum", "8"));

        Assert.Empty(faults);
        Assert.Equal(2, options.CadenceOf(new SchoolId("esdoorn")).Rhythm!.EveryWeeks);
        Assert.Equal([IsoDayOfWeek.Tuesday], options.CadenceOf(new SchoolId("esdoorn")).Rhythm!.Days);
        Assert.Null(options.CadenceOf(new SchoolId("iep")).Rhythm);
        Assert.Equal([IsoDayOfWeek.Monday], options.CadenceOf(new SchoolId("es")).Rhythm!.Days);
        Assert.Equal("elke maandag om 08:00 (niet elke school heeft hetzelfde ritme)", options.RhythmInWords);
    }

    [Theory]
    [InlineData("twiceAWeek", "26 november")]
    [InlineData("dates", "7 december")]
    [InlineData("twoWeeks", "7 december")]
    public async Task Typed_when_none_is_open_it_says_when_the_next_one_is(string every, string day)
    {
        await using var bot = await StartAsync(every);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 16, 0);
        await bot.CloseEarlyAsync();

        await bot.TypeAsync(bot.Staff[0], "check-in");

        Assert.Contains(day, bot.CardsTo(bot.Staff[0])[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_a_week_each_closes_before_the_next_opens()
    {
        await using var bot = await StartAsync("twiceAWeek");
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        Assert.Equal(
            Cadence.InstantOf(TestBot.Monday.PlusDays(2), new LocalTime(16, 0), bot.School.TimeZone), (await bot.RoundAsync()).ClosesAt);

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 16, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 8, 0);

        Assert.Equal(TestBot.Monday.PlusDays(3), (await bot.OpenRoundAsync())!.Date);
        // A question, the news that too few answered, and the next question.
        Assert.Equal(3, bot.CardsTo(bot.Staff[0]).Count(card => !card.Contains("de enige herinnering", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Never_is_never_and_the_core_team_can_start_one()
    {
        await using var bot = await StartAsync("never");
        await bot.ClockReachesAsync(TestBot.Monday, 9, 0);
        Assert.Null(await bot.OpenRoundAsync());
        await bot.TypeAsync(bot.Staff[0], "check-in");
        Assert.Single(bot.CardsTo(bot.Staff[0]));
    }

    private static Task<TestBot> StartAsync(string every) => TestBot.StartAtAsync(
        Some.SchoolFile(3),
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CheckIn:Schools:esdoorn:Every"] = every,
            ["CheckIn:Schools:esdoorn:Dates"] = "2026-12-07",
        });

    private static (CheckInOptions Options, IReadOnlyList<string> Faults) Read(params IEnumerable<(string Name, string Value)> settings) =>
        SettingsSection.Bind<CheckInOptions>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Reverse().DistinctBy(one => one.Name, StringComparer.Ordinal).Select(
                    one => KeyValuePair.Create<string, string?>(one.Name, one.Value)))
                .Build(),
            CheckInOptions.Section,
            new CheckInOptionsCheck());
}
