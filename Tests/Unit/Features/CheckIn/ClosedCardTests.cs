using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>The cards of a round that is over: no live buttons are left in anybody's chat, and a press on one shows the outcome.</summary>
public sealed class ClosedCardTests
{
    private const string Closed = "Deze check-in is gesloten";

    [Fact]
    public async Task Every_question_that_arrived_says_that_the_round_closed_and_no_row_tells_who_was_reminded()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var asked = bot.Teams.Accepted.Select(one => one.Activity).ToList();
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        await bot.PauseAsync(bot.Staff[0], "2026-12-18");

        await bot.RoundEndsAsync();

        Assert.Equal(6, asked.Count);
        var closed = bot.Teams.Updated.Where(one => one.Card.Contains(Closed, StringComparison.Ordinal)).ToList();
        Assert.Equal(asked.Order(StringComparer.Ordinal), closed.Select(one => one.Activity).Order(StringComparer.Ordinal));
        Assert.All(bot.Teams.Updated, one => Assert.DoesNotContain("checkin.answer", one.Card, StringComparison.Ordinal));
        Assert.Contains("De uitkomst is gedeeld", Assert.Single(bot.Teams.Updated.Except(closed)).Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_never_arrived_is_not_replaced()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        bot.Teams.OnCreate(bot.Staff[0].Id, _ => new Welbevinden.Bot.Teams.Out.ConnectorResult.Blocked("blocked"));
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        await bot.RoundEndsAsync();

        Assert.Single(bot.Teams.Updated);
    }

    [Fact]
    public async Task A_press_on_an_old_card_shows_the_outcome()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");
        await bot.RoundEndsAsync();

        var answer = await bot.AnswerAsync(bot.Staff[5], "sunny");

        Assert.Contains("Het weer in het team", CardJson.ToJson(Assert.IsType<Answer.Card>(answer).Content), StringComparison.Ordinal);
        Assert.Equal("checkin.roundClosed", bot.LastRefusal);
    }

    [Fact]
    public async Task Somebody_who_answered_and_asks_for_the_check_in_hears_where_to_change_it()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var thanks = await bot.AnswerAsync(bot.Staff[0], "sunny");

        Assert.Contains("Je antwoord telt al mee", await bot.TypedAsync(bot.Staff[0], "check-in"), StringComparison.Ordinal);
        var changed = await bot.ChangeAsync(bot.Staff[0], CheckInRound.ReceiptOn(thanks), "rainy");
        Assert.Contains("Je nieuwe keuze telt mee", CardJson.ToJson(((Answer.Card)changed).Content), StringComparison.Ordinal);
    }
}
