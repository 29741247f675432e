using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Features.Pause;
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

    [Fact]
    public async Task Erasing_does_not_end_a_pause_and_both_cards_say_so()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var paused = bot.Staff[0];
        await bot.PauseAsync(paused, "2026-11-27");

        Assert.Contains("27 november", await ShownAsync(bot, paused, MyDataVerbs.Delete), StringComparison.Ordinal);
        Assert.Contains("27 november", await ShownAsync(bot, paused, MyDataVerbs.ConfirmDelete), StringComparison.Ordinal);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        Assert.Empty(bot.CardsTo(paused));
        Assert.Single(bot.CardsTo(bot.Staff[1]));
        Assert.Contains("27 november", await ShownAsync(bot, paused, MyDataVerbs.Show), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_does_not_bring_back_the_platter_that_somebody_stopped()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        await bot.PressAsync(person, PlatterVerbs.Stop, new NoPayload());

        await bot.PressAsync(person, MyDataVerbs.ConfirmDelete, new NoPayload());

        Assert.Contains("niet vanzelf sturen", await ShownAsync(bot, person, MyDataVerbs.Show), StringComparison.Ordinal);
        Assert.Contains("weer af en toe", await bot.TypedAsync(person, "schijf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_that_asks_lists_what_it_erases()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.TypeAsync(bot.Staff[0], "hulp");

        var asked = await ShownAsync(bot, bot.Staff[0], MyDataVerbs.Delete);

        Assert.Contains("Onze chat", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("vorige kaart", asked, StringComparison.Ordinal);
    }

    private static async Task<string> ShownAsync(TestBot bot, Person person, Verb<NoPayload> verb) =>
        CardJson.ToJson(Assert.IsType<Answer.Card>(await bot.PressAsync(person, verb, new NoPayload())).Content);
}
