using Welbevinden.Cards.Features.Top3;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Features.Top3;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Pause;

/// <summary>What is sent to somebody during a pause, and when the bot begins again.</summary>
public sealed class PausePeaceTests
{
    private const string Question = "Welk weer past vandaag bij jou?";

    [Fact]
    public async Task Somebody_who_pauses_is_not_asked_and_the_others_are()
    {
        await using var bot = await TestBot.StartAsync(staff: 3);
        var paused = bot.Staff[0];
        await bot.PauseAsync(paused, "2026-11-27");

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);

        Assert.Empty(bot.CardsTo(paused));
        Assert.All(bot.Staff.Skip(1), person => Assert.Equal(2, bot.CardsTo(person).Count));
    }

    [Fact]
    public async Task Whoever_was_asked_already_and_pauses_then_gets_no_reminder_and_no_outcome()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var paused = bot.Staff[0];
        await bot.PauseAsync(paused, "2026-11-27");

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        Assert.All(bot.Staff.Skip(1), person => Assert.Equal(2, bot.CardsTo(person).Count));
        await bot.RoundEndsAsync();

        Assert.All(bot.Staff.Skip(1), person => Assert.Equal(3, bot.CardsTo(person).Count));
        Assert.Contains(Question, Assert.Single(bot.CardsTo(paused)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_pauses_can_still_answer_the_question_and_look_at_the_outcome()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.PauseAsync(bot.Staff[0], "2026-12-18");

        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");
        Assert.Equal(5, (await bot.TallyAsync()).Answered);
        await bot.RoundEndsAsync();
        Assert.Single(bot.CardsTo(bot.Staff[0]));

        Assert.Contains("23 november", await bot.TypedAsync(bot.Staff[0], "resultaten"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hulp")]
    [InlineData("check-in")]
    [InlineData("pauze")]
    [InlineData("mijn gegevens")]
    [InlineData("iets waar geen woord van klopt")]
    public async Task A_line_that_is_typed_during_a_pause_is_answered(string line)
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        await bot.PauseAsync(bot.Staff[0], "2026-11-27");
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        await bot.TypeAsync(bot.Staff[0], line);

        Assert.Single(bot.CardsTo(bot.Staff[0]));
    }

    [Theory]
    [InlineData(PauseHouse.Today, 1)]
    [InlineData("2026-11-23", 0)]
    public async Task The_last_day_is_still_in_peace_and_the_day_after_it_is_not(string lastDay, int questions)
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        await bot.PauseAsync(bot.Staff[0], lastDay);

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        Assert.Equal(questions, bot.CardsTo(bot.Staff[0]).Count);
    }

    [Fact]
    public async Task A_pause_passes_by_itself_and_the_next_question_comes_again()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var person = bot.Staff[0];
        await bot.PauseAsync(person, "2026-11-27");
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.RoundEndsAsync();
        Assert.Empty(bot.CardsTo(person));

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 8, 0);

        Assert.Contains(Question, Assert.Single(bot.CardsTo(person)), StringComparison.Ordinal);
        Assert.Contains("Even geen berichten?", await bot.TypedAsync(person, "pauze"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_is_over_before_the_reminder_leaves_the_reminder()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 2);
        await bot.PauseAsync(bot.Staff[0], "2026-11-24");

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);

        Assert.Equal(2, bot.CardsTo(bot.Staff[0]).Count);
    }

    [Fact]
    public async Task Whoever_ends_the_pause_before_monday_is_asked_on_monday()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        await bot.PauseAsync(bot.Staff[0], "2026-12-18");
        await bot.EndPauseAsync(bot.Staff[0]);

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        Assert.Single(bot.CardsTo(bot.Staff[0]));
    }

    [Fact]
    public async Task The_core_team_sees_how_many_are_asked_and_not_who_pauses()
    {
        await using var bot = await TestBot.StartAsync(staff: 6);
        var paused = bot.Staff[0];
        await bot.PauseAsync(paused, "2026-12-18");

        await bot.TypeAsync(bot.Lead, "start check-in");
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.TypeAsync(bot.Lead, "status");

        Assert.Contains("5 collega", bot.CardsTo(bot.Lead)[0], StringComparison.Ordinal);
        Assert.All(bot.CardsTo(bot.Lead), card =>
        {
            Assert.DoesNotContain(paused.Name, card, StringComparison.Ordinal);
            Assert.DoesNotContain(paused.Id.Value, card, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_mentor_who_pauses_gets_no_ballot_no_reminder_and_no_outcome_of_a_poll()
    {
        await using var house = await PollHouse.OpenAsync();
        var (before, during, awake) = (house.Mentor("1k"), house.Mentor("2b"), house.Mentor("3k"));
        await house.Bot.PauseAsync(before, "2027-01-08");
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        await house.Bot.SettleAsync();
        await house.Bot.PauseAsync(during, "2027-01-08");

        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 8, 0);
        await house.FinishAllAsync();
        await house.CloseAsync();

        Assert.Empty(house.CardsTo(before));
        Assert.Single(house.CardsTo(during));
        Assert.Equal(3, house.CardsTo(awake).Count);
    }
}
