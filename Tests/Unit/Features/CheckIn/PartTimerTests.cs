using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>A round from Monday to Friday, with its reminder on Wednesday, for people who do not work every day.</summary>
public sealed class PartTimerTests
{
    private const string StudyDay = """
        "freeDays":[{"from":"2026-11-24","to":"2026-11-24","name":"Studiedag"}]
        """;

    private const string Reminder = "Dit is de enige herinnering die ik stuur.";

    [Fact]
    public async Task Everybody_is_asked_on_the_first_own_working_day_and_reminded_on_a_later_one()
    {
        await using var bot = await StartAsync("tuesday thursday", "wednesday friday", "saturday", "monday tuesday wednesday");
        var (tuesday, wednesday, weekend, early, full) = (bot.Staff[0], bot.Staff[1], bot.Staff[2], bot.Staff[3], bot.Staff[4]);
        string Cards() => string.Join(' ', new[] { tuesday, wednesday, weekend, early, full }.Select(one => bot.CardsTo(one).Count));

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        Assert.Equal("0 0 1 1 1", Cards());
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 8, 0);
        Assert.Equal("1 0 1 1 1", Cards());
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        Assert.Equal("1 1 1 2 2", Cards()); // The reminder; who is asked today gets none, nor does who is not there all week.
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 8, 0);
        Assert.Equal("2 1 1 2 2", Cards());
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 15, 0);
        Assert.Equal("2 1 1 2 2", Cards());

        Assert.Contains(Reminder, bot.CardsTo(tuesday)[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Reminder, bot.CardsTo(wednesday)[0], StringComparison.Ordinal);
        Assert.Equal(bot.Staff.Append(bot.Newcomer).Count(), (await bot.RoundAsync()).Asked);
    }

    [Fact]
    public async Task Who_answers_before_the_own_day_or_pauses_on_it_is_not_asked()
    {
        await using var bot = await StartAsync("wednesday", "wednesday", "wednesday");
        var (keen, pausing, other) = (bot.Staff[0], bot.Staff[1], bot.Staff[2]);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        Assert.Contains("Welk weer past", await bot.TypedAsync(keen, "check-in"), StringComparison.Ordinal);
        await bot.AnswerAsync(keen, "sunny");
        await bot.PauseAsync(pausing, "2026-11-27");

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);

        Assert.Equal((1, 0, 1), (bot.CardsTo(keen).Count, bot.CardsTo(pausing).Count, bot.CardsTo(other).Count));
    }

    [Fact]
    public async Task A_working_day_on_which_the_school_is_free_is_no_working_day()
    {
        await using var bot = await TestBot.StartAtAsync(PartTime.SchoolFile(2, "tuesday thursday").Replace(
            "\"freeDays\":[]", StudyDay, StringComparison.Ordinal));

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 8, 0);
        Assert.Empty(bot.CardsTo(bot.Staff[0]));
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 8, 0);

        Assert.Single(bot.CardsTo(bot.Staff[0])); // On Thursday, which is also the day of the reminder.
    }

    [Fact]
    public async Task A_bot_that_was_down_asks_once_it_is_there_and_nobody_twice()
    {
        await using var bot = await StartAsync("tuesday", "wednesday");
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 9, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 9, 0);

        Assert.All(bot.Staff.Take(2), person => Assert.Single(bot.CardsTo(person)));
    }

    private static Task<TestBot> StartAsync(params IReadOnlyList<string> workdays) =>
        TestBot.StartAtAsync(PartTime.SchoolFile(workdays.Count + 1, workdays));
}
