using System.Text.Json;
using System.Text.RegularExpressions;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Features.Pause;
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

    [Fact]
    public async Task What_waits_today_stands_first()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 2);
        Assert.Equal("check-in", Words(await bot.TypedAsync(bot.Staff[0], "hulp"))[0]);

        await bot.AnswerAsync(bot.Staff[0], "sunny");
        Assert.Equal(["check-in", "schijf", "pauze"], Words(await bot.TypedAsync(bot.Staff[0], "hulp")).Take(3), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Everything_a_person_may_do_is_on_the_card_once_beside_the_first()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        foreach (var person in new[] { bot.Staff[0], bot.Lead })
        {
            var buttons = Words(await bot.TypedAsync(person, "hulp"));
            var may = bot.Get<OfferedCommands>().For(person).Select(command => command.Name.Dutch).Where(word => word != "hulp");
            Assert.Equal(may.Order(StringComparer.Ordinal), buttons.Skip(3).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(ConversationKind.GroupChat)]
    [InlineData(ConversationKind.Channel)]
    internal async Task Where_others_read_along_help_names_what_can_be_done_there_for_anybody_alike(ConversationKind kind)
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var group = new ConversationReference("19:overleg@thread.v2", "https://smba.trafficmanager.net/emea/", kind);
        foreach (var person in new[] { bot.Staff[0], bot.Lead })
        {
            await bot.ReceiveAsync(new Inbound.Typed(bot.From(person, card: null) with { Conversation = group }, "hulp"));
            await bot.SettleAsync();
        }

        var cards = bot.Teams.Delivered.Where(one => one.Conversation == group.ConversationId).Select(one => one.Card).ToList();
        Assert.Equal(2, cards.Count);
        Assert.Single(cards.Distinct(StringComparer.Ordinal));
        Assert.Contains("teamagenda", cards[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mijn gegevens", cards[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of the buttons, from top to bottom.</summary>
    private static List<string> Words(string card) =>
        [.. Regex.Matches(card, "\"command\":\"(?<word>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["word"].Value)];
}
