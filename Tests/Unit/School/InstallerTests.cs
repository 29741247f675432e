using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Install;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>The app is installed for colleagues who do not have it: once, slowly, and not against their wish.</summary>
public sealed class InstallerTests
{
    private const string App = "0d820ecd-0000-4297-adad-78056cde7c78";
    private const int Everybody = 11;

    [Fact]
    public async Task Everybody_without_the_app_gets_it_once_and_at_the_pace()
    {
        await using var graph = await GraphAsync();
        var watch = Stopwatch.StartNew();
        await using var bot = await StartAsync(graph);

        await bot.Get<Installer>().PassAsync(CancellationToken.None);
        await bot.Get<Installer>().PassAsync(CancellationToken.None);

        Assert.Equal(string.Join(' ', Enumerable.Range(1, Everybody).Select(GraphHouse.Person)), string.Join(' ', graph.Apps.Asked));
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds((Everybody - 1) / 20.0));
    }

    [Fact]
    public async Task Who_has_the_app_already_is_found_by_the_chat_that_came_with_it()
    {
        await using var graph = await GraphAsync();
        graph.Apps.Put(GraphHouse.Person(4));
        await using var bot = await StartAsync(graph);

        await bot.Get<Installer>().PassAsync(CancellationToken.None);

        var chat = Assert.IsType<PersonalChat.Known>(await ChatAsync(bot, 4));
        Assert.Equal(InstalledApps.ChatOf(GraphHouse.Person(4)), chat.ConversationId);
        Assert.Equal(0, bot.Teams.CreationsOf(new PersonId(GraphHouse.Person(4))));
    }

    [Fact]
    public async Task Of_whom_Teams_never_told_the_chat_is_looked_for_after_a_while_by_object_id_when_Graph_has_none()
    {
        await using var graph = await GraphAsync();
        graph.Apps.WithoutChat.Add(GraphHouse.Person(5));
        await using var bot = await StartAsync(graph);
        await bot.Get<Installer>().PassAsync(CancellationToken.None);
        Assert.Null(await ChatAsync(bot, 5));

        bot.Time.Jump(bot.Time.Now + Duration.FromMinutes(11));
        await bot.Get<Installer>().PassAsync(CancellationToken.None);

        Assert.Equal(
            FakeTeams.ConversationOf(new PersonId(GraphHouse.Person(5))),
            Assert.IsType<PersonalChat.Known>(await ChatAsync(bot, 5)).ConversationId);
        Assert.Equal(1, bot.Teams.CreationsOf(new PersonId(GraphHouse.Person(5))));
        Assert.Equal(Everybody, graph.Apps.Asked.Count);
    }

    [Fact]
    public async Task Who_takes_the_app_off_is_left_in_peace()
    {
        await using var graph = await GraphAsync();
        await using var bot = await StartAsync(graph);
        await bot.Get<Installer>().PassAsync(CancellationToken.None);
        var colleague = bot.Named("Collega 6");
        await bot.ReceiveAsync(new Inbound.BotAdded(bot.From(colleague, null)));
        bot.Time.Jump(bot.Time.Now + Duration.FromMinutes(1));
        await bot.ReceiveAsync(new Inbound.BotRemoved(bot.From(colleague, null)));
        graph.Apps.TakeOff(GraphHouse.Person(6));
        graph.Apps.TakeOff(GraphHouse.Person(7));

        foreach (var days in new[] { 1, 2, 10 })
        {
            bot.Time.Jump(bot.Time.Now + Duration.FromDays(days));
            await bot.Get<Installer>().PassAsync(CancellationToken.None);
        }

        Assert.Equal(1, graph.Apps.Asked.Count(one => one == GraphHouse.Person(6)));
        Assert.Equal(1, graph.Apps.Asked.Count(one => one == GraphHouse.Person(7)));
    }

    [Fact]
    public async Task Whom_a_policy_forbids_is_counted_for_the_administrator()
    {
        await using var graph = await GraphAsync();
        graph.Apps.Forbidden.Add(GraphHouse.Person(8));
        await using var bot = await StartAsync(graph);

        await bot.Get<Installer>().PassAsync(CancellationToken.None);
        await bot.Get<Installer>().PassAsync(CancellationToken.None);

        var lines = await bot.Get<SelfCheck>().LookAsync(CancellationToken.None);
        Assert.Contains(lines, line => line.State == CheckState.Wrong && line.What.Dutch == "1 × houdt een beleid in Teams de app tegen.");
        Assert.Contains(
            lines,
            line => line.State == CheckState.Ok
                && line.What.Dutch.StartsWith("10 × heeft de bot de app geïnstalleerd", StringComparison.Ordinal));
        Assert.Equal(Everybody, graph.Apps.Asked.Count);
    }

    [Fact]
    public async Task An_app_that_is_not_in_the_catalogue_is_told_after_a_few_tries()
    {
        await using var graph = await GraphAsync();
        graph.Options.CatalogueAppId = "somewhere-else";
        await using var bot = await StartAsync(graph);
        await bot.Get<Installer>().PassAsync(CancellationToken.None);

        // The bot's own first pass may begin only now, and what stopped one is told when it is over.
        IReadOnlyList<CheckLine> lines = [];
        await Eventually.HoldsAsync(
            async () => (lines = await bot.Get<SelfCheck>().LookAsync(CancellationToken.None)).Any(TellsOfTheCatalogue));

        Assert.Single(lines, TellsOfTheCatalogue);
        Assert.Equal(5, graph.Apps.Asked.Distinct(StringComparer.Ordinal).Count());
    }

    private static bool TellsOfTheCatalogue(CheckLine line) =>
        line.State == CheckState.Wrong && line.Remedy!.Dutch.Contains("CatalogueAppId", StringComparison.Ordinal);

    private static async Task<GraphStandIn> GraphAsync()
    {
        var graph = await GraphStandIn.StartAsync(new GraphStandInOptions { CatalogueAppId = App });
        GraphHouse.Fill(graph.World);
        return graph;
    }

    private static async Task<TestBot> StartAsync(GraphStandIn graph)
    {
        var settings = GraphHouse.Settings(graph, "", "");
        settings.Remove("Storage:Path");
        settings.Remove("Directory:File");
        settings["Directory:Graph:CatalogueAppId"] = App;
        settings["Directory:Graph:InstallPerSecond"] = "20";
        var bot = await TestBot.StartAtAsync(GraphHouse.Schools(), settings);
        await Eventually.HoldsAsync(() => bot.Get<IDirectory>().Current is not null);
        return bot;
    }

    private static Task<PersonalChat?> ChatAsync(TestBot bot, int person) =>
        bot.Get<ConversationStore>().FindAsync(new PersonId(GraphHouse.Person(person)), CancellationToken.None);
}
