using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>Whoever lets three check-ins pass is asked once, in private, whether to be left alone for a while.</summary>
public sealed class SilenceTests
{
    private const string Question = "Zal ik je een tijdje niets vragen?";

    [Fact]
    public async Task After_three_rounds_without_an_answer_the_bot_asks_once_and_again_only_after_an_answer_or_a_skip()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(2));
        var silent = bot.Staff[0];
        Assert.Equal("0 0 1 1", await AllAsync(bot, 0, 1, 2, 3));
        Assert.Equal(3, (await StoredAsync(bot, silent))!.Rounds);

        await RoundsAsync(bot, 7, skips: true); // The Christmas holidays are in between. Skipping is an answer.
        Assert.Null(await StoredAsync(bot, silent));
        Assert.Equal("1 1 2", await AllAsync(bot, 8, 9, 10));
    }

    [Fact]
    public async Task The_question_offers_a_pause_and_whoever_takes_it_is_left_alone()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(2));
        foreach (var week in Enumerable.Range(0, 3))
        {
            await RoundsAsync(bot, week);
        }

        var card = bot.CardsTo(bot.Staff[0]).Single(one => one.Contains(Question, StringComparison.Ordinal));
        Assert.Contains("Twee weken rust", card, StringComparison.Ordinal);
        Assert.Contains("\"verb\":\"pause.weeks\"", card.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await bot.PressAsync(bot.Staff[0], PauseVerbs.Weeks, new PauseWeeks(2));
        Assert.Equal(TestBot.Monday.PlusDays(18).PlusDays(13), await bot.StoredPauseAsync(bot.Staff[0]));
        var before = bot.CardsTo(bot.Staff[0]).Count;
        await RoundsAsync(bot, 3);
        Assert.Equal(before, bot.CardsTo(bot.Staff[0]).Count);

        Assert.Contains(
            "ik blijf het je vragen",
            PauseHouse.Words(await bot.PressAsync(bot.Staff[1], CheckInSilenceVerbs.Keep, new NoPayload())),
            StringComparison.Ordinal);
        await RoundsAsync(bot, 7);
        Assert.Equal(1, bot.CardsTo(bot.Staff[1]).Count(one => one.Contains(Question, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(53)]
    public async Task Weeks_that_no_pause_can_last_are_refused(int weeks)
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(2));

        var answer = await bot.PressAsync(bot.Staff[0], PauseVerbs.Weeks, new PauseWeeks(weeks));

        Assert.Equal(PauseRefusals.DateTooFar.Sentence.Dutch, Assert.IsType<Answer.Message>(answer).Sentence);
        Assert.Null(await bot.StoredPauseAsync(bot.Staff[0]));
    }

    [Fact]
    public async Task Rounds_in_which_somebody_pauses_or_does_not_work_are_not_counted()
    {
        await using var bot = await TestBot.StartAtAsync(PartTime.SchoolFile(3, "monday", "saturday"));
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.PauseAsync(bot.Staff[0], "2026-12-20");
        await RoundsAsync(bot, 0);

        Assert.Null(await StoredAsync(bot, bot.Staff[0]));
        Assert.Null(await StoredAsync(bot, bot.Staff[1]));
        Assert.Equal(1, (await StoredAsync(bot, bot.Staff[2]))!.Rounds);
    }

    [Fact]
    public async Task A_round_that_the_core_team_closes_early_counts_nobody_as_silent()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(2));
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.CloseEarlyAsync();
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 16, 0);

        Assert.Null(await StoredAsync(bot, bot.Staff[0]));
    }

    [Fact]
    public async Task What_is_kept_of_it_is_told_and_erased_on_demand_and_after_the_school_year()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(2));
        await RoundsAsync(bot, 0);
        Assert.Contains("Check-ins zonder antwoord", await bot.TypedAsync(bot.Staff[0], "mijn gegevens"), StringComparison.Ordinal);

        var term = bot.Get<SilenceData>().Term;
        Assert.Empty(await term.OverAsync(bot.School, new(2027, 7, 31), CancellationToken.None));
        Assert.Single(await term.OverAsync(bot.School, new(2027, 8, 2), CancellationToken.None));
        var mine = bot.Get<SilenceData>().Personal;
        Assert.Single(await mine.EraseAsync(bot.Staff[0], bot.School, CancellationToken.None));
    }

    [Fact]
    public void A_closing_that_is_repeated_counts_a_round_once()
    {
        var round = new RoundRecord(CheckInRound.MondaysRound, Some.School, TestBot.Monday, default, default, 2, 5);
        var once = Silence.After(null, round, Some.Lead);
        var next = round with { Date = TestBot.Monday.PlusWeeks(1) };

        Assert.Equal(once, Silence.After(once, round, Some.Lead));
        Assert.Equal(2, Silence.After(once, next, Some.Lead).Rounds);
        Assert.Equal(
            1, Silence.After(once, round with { Date = new(2027, 8, 30) }, Some.Lead).Rounds);
    }

    /// <summary>The round of a week, from opening to closing; how often the first was asked whether to pause since the start.</summary>
    private static async Task<int> RoundsAsync(TestBot bot, int week, bool skips = false)
    {
        var monday = TestBot.Monday.PlusWeeks(week);
        await bot.ClockReachesAsync(monday, 8, 0);
        if (skips)
        {
            await bot.PressAsync(
                bot.Staff[0],
                CheckInVerbs.Answer,
                new CheckInAnswer(CheckInKeys.RoundOf(Some.School, monday).Value, bot.Staff[0].Id.Value, CheckInForms.Skip));
        }

        await bot.ClockReachesAsync(monday.PlusDays(4), 16, 0);
        return bot.CardsTo(bot.Staff[0]).Count(card => card.Contains(Question, StringComparison.Ordinal));
    }

    private static async Task<string> AllAsync(TestBot bot, params IReadOnlyList<int> weeks)
    {
        var asked = new List<int>();
        foreach (var week in weeks)
        {
            asked.Add(await RoundsAsync(bot, week));
        }

        return string.Join(' ', asked);
    }

    private static Task<SilenceRecord?> StoredAsync(TestBot bot, Person person) =>
        bot.Get<SilenceStore>().OfAsync(Some.School, person.Id, CancellationToken.None);
}
