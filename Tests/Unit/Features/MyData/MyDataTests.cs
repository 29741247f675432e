using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.MyData;

/// <summary>What people are told about their stored data, and what is erased when they ask.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task Somebody_who_asks_hears_that_the_chat_is_known_and_that_they_were_asked_in_the_open_round()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 1);
        await bot.TypeAsync(bot.Staff[0], "mijn gegevens");
        var card = bot.CardsTo(bot.Staff[0])[^1];
        Assert.Contains("Onze chat", card, StringComparison.Ordinal);
        Assert.Contains("Dat ik het je vroeg.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_data_was_erased_still_gets_the_next_check_in()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.TypeAsync(bot.Staff[0], "hulp");
        await bot.PressAsync(bot.Staff[0], MyDataVerbs.ConfirmDelete, new NoPayload());
        await bot.TypeAsync(bot.Staff[0], "mijn gegevens");
        Assert.DoesNotContain("Onze chat", bot.CardsTo(bot.Staff[0])[^1], StringComparison.Ordinal);
        Assert.Contains("alleen het laatste etmaal", bot.CardsTo(bot.Staff[0])[^1], StringComparison.Ordinal);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        Assert.Contains("Welk weer past vandaag bij jou?", bot.CardsTo(bot.Staff[0])[^1], StringComparison.Ordinal);
    }
}
