using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Help;

/// <summary>A button that stands for a typed line runs through the guards of that line.</summary>
public sealed class ButtonForALineTests
{
    private static readonly HelpRun Plan = new("plan");

    [Fact]
    public async Task Whoever_lost_the_role_a_moment_ago_is_refused_on_the_button_as_on_the_line()
    {
        await using var graph = await GraphStandIn.StartAsync();
        GraphHouse.Fill(graph.World);
        await using var bot = await StartAsync(graph);
        var second = bot.Named("Collega 2");
        Assert.IsType<Answer.Done>(await bot.PressAsync(second, HelpVerbs.Run, Plan));
        await bot.SettleAsync();
        var plan = bot.CardsTo(second)[^1];

        graph.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        bot.Time.Advance(Duration.FromSeconds(61));
        var refused = await bot.PressAsync(second, HelpVerbs.Run, Plan, card: "an older card");
        await bot.SettleAsync();

        Assert.Contains("Dit kan alleen door", Assert.IsType<Answer.Message>(refused).Sentence, StringComparison.Ordinal);
        Assert.Equal(plan, bot.CardsTo(second)[^1]);
    }

    [Fact]
    public async Task The_answer_is_a_new_message_and_a_line_that_is_no_more_says_that_the_card_is_old()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];

        Assert.IsType<Answer.Done>(await bot.PressAsync(person, HelpVerbs.Run, new HelpRun("mijn gegevens")));
        var old = await bot.PressAsync(person, HelpVerbs.Run, new HelpRun("bestaat niet meer"));

        Assert.Contains(CommonRefusals.CardTooOld.Sentence.Dutch, Text(old), StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => answer switch
    {
        Answer.Message said => said.Sentence,
        Answer.Card shown => CardJson.ToJson(shown.Content),
        _ => "",
    };

    private static async Task<TestBot> StartAsync(GraphStandIn graph)
    {
        var settings = GraphHouse.Settings(graph, "", "");
        settings.Remove("Storage:Path");
        settings.Remove("Directory:File");
        var bot = await TestBot.StartAtAsync(GraphHouse.Schools(), settings);
        await Eventually.HoldsAsync(() => bot.Get<IDirectory>().Current is not null);
        return bot;
    }
}
