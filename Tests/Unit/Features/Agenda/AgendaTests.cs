using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Agenda;

/// <summary>The core team puts wellbeing on the team agenda; the question is posted in the channel automatically.</summary>
public sealed class AgendaTests
{
    private const string Channel = "19:onderbouw@thread.tacv2";
    private const string Other = "19:bovenbouw@thread.tacv2";
    private static readonly AgendaSet Weekly = new(AgendaRhythm.Weekly, Here: true);

    [Fact]
    public async Task Typed_in_a_channel_and_set_to_weekly_a_question_comes_every_school_week_once()
    {
        await using var bot = await TestBot.StartAsync(3);
        await TypeInAsync(bot, bot.Lead, $"{Channel};messageid=17", "teamagenda");
        Assert.Contains("Hier staat nog niets gepland.", CardsIn(bot, $"{Channel};messageid=17")[^1], StringComparison.Ordinal);

        var set = Json(await PressInAsync(bot, bot.Lead, $"{Channel};messageid=17", AgendaVerbs.Set, Weekly));
        Assert.Contains("Elke week komt er hier een vraag.", set, StringComparison.Ordinal);
        Assert.Contains("De volgende: maandag 23 november om 7.30 uur.", set, StringComparison.Ordinal);
        await bot.ClockReachesAsync(TestBot.Monday, 7, 30);
        await bot.ClockReachesAsync(TestBot.Monday, 12, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 7, 30);

        var items = CardsIn(bot, Channel);
        Assert.Equal(2, items.Count);
        Assert.False(items[0] == items[1]);
    }

    [Fact]
    public async Task Monthly_is_once_a_month()
    {
        await using var bot = await TestBot.StartAsync(3);
        await PressInAsync(bot, bot.Lead, Channel, AgendaVerbs.Set, Weekly with { Rhythm = AgendaRhythm.Monthly });
        foreach (var week in Enumerable.Range(0, 4))
        {
            await bot.ClockReachesAsync(TestBot.Monday.PlusWeeks(week), 8, 0);
        }

        // 23 November, and 7 December as two weeks have passed; then no month begins.
        Assert.Equal(2, CardsIn(bot, Channel).Count);
    }

    [Fact]
    public async Task Switched_off_nothing_comes_and_from_the_own_chat_it_can_be_switched_on_again()
    {
        await using var bot = await TestBot.StartAsync(3);
        await PressInAsync(bot, bot.Lead, Channel, AgendaVerbs.Set, Weekly);
        Assert.Contains(
            "Het is nu uitgezet.", Json(await bot.PressAsync(bot.Lead, AgendaVerbs.Stop, new NoPayload())), StringComparison.Ordinal);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        Assert.Empty(CardsIn(bot, Channel));

        await bot.PressAsync(bot.Lead, AgendaVerbs.Set, Weekly with { Here = false });
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 8, 0);

        Assert.Single(CardsIn(bot, Channel));
    }

    [Fact]
    public async Task Chosen_in_another_channel_it_moves_there()
    {
        await using var bot = await TestBot.StartAsync(3);
        await PressInAsync(bot, bot.Lead, Channel, AgendaVerbs.Set, Weekly);
        await TypeInAsync(bot, bot.Lead, Other, "team agenda");
        Assert.Contains("Kies je hier hoe vaak", CardsIn(bot, Other)[^1], StringComparison.Ordinal);

        await PressInAsync(bot, bot.Lead, Other, AgendaVerbs.Set, Weekly);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        Assert.Empty(CardsIn(bot, Channel));
        Assert.Contains(CardsIn(bot, Other), card => card.Contains("Neem er vijf minuten voor.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_own_chat_without_a_channel_it_says_how_to_choose_one()
    {
        await using var bot = await TestBot.StartAsync(3);

        await bot.TypeAsync(bot.Lead, "teamagenda");

        Assert.Contains("Typ “teamagenda” in het kanaal van je team", bot.CardsTo(bot.Lead)[^1], StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "own chat as the channel", "agenda.notAChannel" },
        { "no channel yet", "agenda.noPlace" },
        { "nothing to switch off", "agenda.noPlace" },
        { "somebody else", "common.roleMissing" },
        { "somebody else, where others read along", "common.onlyInPersonalChat" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_is_refused_by_name(string what, string code)
    {
        await using var bot = await TestBot.StartAsync(3);
        _ = what switch
        {
            "own chat as the channel" => await bot.PressAsync(bot.Lead, AgendaVerbs.Set, Weekly),
            "no channel yet" => await bot.PressAsync(bot.Lead, AgendaVerbs.Set, Weekly with { Here = false }),
            "nothing to switch off" => await bot.PressAsync(bot.Lead, AgendaVerbs.Stop, new NoPayload()),
            "somebody else" => await bot.PressAsync(bot.Staff[0], AgendaVerbs.Set, Weekly),
            "somebody else, where others read along" => await PressInAsync(bot, bot.Staff[0], Channel, AgendaVerbs.Set, Weekly),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        Assert.Equal(code, bot.LastRefusal);
    }

    private static IReadOnlyList<string> CardsIn(TestBot bot, string conversation) =>
        [.. bot.Teams.Delivered.Where(one => one.Conversation == conversation).Select(one => one.Card)];

    private static Origin In(TestBot bot, Person person, string conversation) =>
        bot.From(person, null) with
        {
            Conversation = new ConversationReference(conversation, "https://smba.trafficmanager.net/emea/", ConversationKind.Channel),
        };

    private static async Task TypeInAsync(TestBot bot, Person person, string conversation, string line)
    {
        await bot.ReceiveAsync(new Inbound.Typed(In(bot, person, conversation), line));
        await bot.SettleAsync();
    }

    private static Task<Answer> PressInAsync<TPayload>(
        TestBot bot, Person person, string conversation, CardVerb<TPayload> verb, TPayload payload) =>
        bot.ReceiveAsync(
        new Inbound.CardAction(
            In(bot, person, conversation), verb.Name, System.Text.Json.JsonSerializer.SerializeToElement(payload, verb.Shape)));

    private static string Json(Answer answer) => answer is Answer.Card card ? CardJson.ToJson(card.Content) : answer.GetType().Name;
}
