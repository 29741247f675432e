using System.Text.Json;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Help;

/// <summary>Finding one's way: with buttons, in the personal chat and where others can read.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task A_button_does_in_the_own_chat_what_typing_does()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.PressAsync(bot.Staff[0], HelpVerbs.Run, new HelpRun("mijn gegevens"));
        await bot.SettleAsync();
        Assert.Contains("Dit bewaar ik over jou", bot.CardsTo(bot.Staff[0])[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_where_others_read_along_shows_nothing_personal()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        var group = new ConversationReference("19:overleg@thread.v2", "https://smba.trafficmanager.net/emea/", ConversationKind.GroupChat);
        var data = JsonSerializer.SerializeToElement(new HelpRun("mijn gegevens"), HelpVerbs.Run.Shape);
        await bot.ReceiveAsync(
            new Inbound.CardAction(bot.From(person, "card-in-group") with { Conversation = group }, HelpVerbs.Run.Name, data));
        await bot.SettleAsync();
        Assert.Equal("common.onlyInPersonalChat", bot.LastRefusal);
        Assert.DoesNotContain(bot.Teams.Delivered, one => one.Conversation == group.ConversationId);
    }

    [Fact]
    public async Task The_welcome_offers_help_once()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.ReceiveAsync(new Inbound.BotAdded(bot.From(bot.Staff[0], card: null)));
        await bot.SettleAsync();
        var welcome = Assert.Single(bot.CardsTo(bot.Staff[0]));
        Assert.Equal(2, welcome.Split("\"command\":\"hulp\"").Length);
        Assert.DoesNotContain("Zie wat je hier kunt doen", welcome, StringComparison.Ordinal);
    }
}
