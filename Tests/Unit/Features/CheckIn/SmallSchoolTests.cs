using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// A school with fewer than ten people: rounds count together until five different people answered, are shown once, and never overlap.
/// </summary>
public sealed class SmallSchoolTests
{
    /// <summary>Six weeks with school; Christmas is in between.</summary>
    private static readonly int[] Weeks = [0, 1, 2, 3, 6, 7];

    [Fact]
    public async Task Two_rounds_with_too_few_each_are_shown_together_and_nothing_is_kept_after_that()
    {
        await using var bot = await OpenAsync();
        await RoundAsync(bot, 0, (0, "sunny"), (1, "cloudy"), (2, "rainy"));
        Assert.All(bot.Staff, person => Assert.Contains("Jullie team is klein.", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.Equal(3, (await bot.ParticipationsAsync()).Count);

        await RoundAsync(bot, 1, (2, "stormy"), (3, "sunny"), (4, "cloudy"), (5, "rainy"));

        var round = await bot.RoundAsync(TestBot.Monday.PlusWeeks(1));
        Assert.Equal((7, 2, 2), (round.Answered, round.Rounds, round.Published!["sunny"]));
        Assert.All(bot.Staff, person => Assert.Contains(
            "In 2 check-ins samen kwamen 7 antwoorden binnen.", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.Empty(await bot.ParticipationsAsync());
        Assert.Empty((await bot.TallyAsync()).Counts!);
        await RoundAsync(bot, 2, (0, "sunny"), (1, "sunny"));
        Assert.Null((await bot.RoundAsync(TestBot.Monday.PlusWeeks(2))).Published);
    }

    [Fact]
    public async Task Seven_answers_of_four_people_are_not_shown_however_often_they_answer_and_lapse_after_six_rounds()
    {
        await using var bot = await OpenAsync();
        foreach (var week in Weeks)
        {
            await RoundAsync(bot, week, (0, "sunny"), (1, "cloudy"), (2, "rainy"), (3, "stormy"));
            Assert.Null((await bot.RoundAsync(TestBot.Monday.PlusWeeks(week))).Published);
        }

        var last = await bot.RoundAsync(TestBot.Monday.PlusWeeks(Weeks[^1]));
        Assert.False(last.IsCarried);
        foreach (var week in Weeks)
        {
            var id = CheckInKeys.RoundOf(Some.School, TestBot.Monday.PlusWeeks(week));
            Assert.Empty(await bot.Get<CheckInStore>().ParticipationsAsync(id, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Somebody_who_skipped_is_nobody_who_answered()
    {
        await using var bot = await OpenAsync();
        await RoundAsync(bot, 0, (0, "sunny"), (1, "cloudy"), (2, "rainy"), (3, "stormy"), (4, "skip"));

        Assert.True((await bot.RoundAsync()).IsCarried);
    }

    [Fact]
    public async Task Who_asks_what_is_kept_hears_of_a_round_that_waits_and_can_erase_it()
    {
        await using var bot = await OpenAsync();
        await RoundAsync(bot, 0, (0, "sunny"), (1, "cloudy"));

        Assert.Contains("of na zes check-ins", await bot.TypedAsync(bot.Staff[0], "mijn gegevens"), StringComparison.Ordinal);
        Assert.DoesNotContain("of na zes check-ins", await bot.TypedAsync(bot.Staff[3], "mijn gegevens"), StringComparison.Ordinal);
    }

    private static async Task<TestBot> OpenAsync()
    {
        var bot = await TestBot.StartAtAsync(
            Some.SchoolFile(7), new Dictionary<string, string?>(StringComparer.Ordinal) { ["CheckIn:Form"] = "weather" });
        await bot.PressAsync(bot.Newcomer, PauseVerbs.Set, new PauseSet("2027-06-25"));
        return bot;
    }

    /// <summary>The round of a week: these people answer this, and it closes and is shared.</summary>
    private static async Task RoundAsync(TestBot bot, int week, params (int Person, string Option)[] answers)
    {
        var monday = TestBot.Monday.PlusWeeks(week);
        await bot.ClockReachesAsync(monday, 8, 0);
        foreach (var (number, option) in answers)
        {
            var person = bot.Staff[number];
            await bot.PressAsync(
                person, CheckInVerbs.Answer, new CheckInAnswer(CheckInKeys.RoundOf(Some.School, monday).Value, person.Id.Value, option));
        }

        await bot.RoundEndsAsync(monday);
    }
}
