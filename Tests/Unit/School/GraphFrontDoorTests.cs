using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>Roles from the tenant, as people experience them in Teams.</summary>
public sealed class GraphFrontDoorTests
{
    [Fact]
    public async Task Who_left_the_core_team_cannot_use_the_card_from_before_within_a_minute()
    {
        await using var graph = await GraphStandIn.StartAsync();
        await using var bot = await StartAsync(graph);
        var lead = bot.Named("Collega 1");
        await bot.TypeAsync(lead, "start check-in");
        Assert.Contains(CheckInVerbs.Start.Name, Assert.Single(bot.CardsTo(lead)), StringComparison.Ordinal);

        graph.World.Leave(GraphHouse.Core, GraphHouse.Person(1));
        bot.Time.Advance(Duration.FromSeconds(59));
        await bot.PressAsync(lead, CheckInVerbs.Start, new CheckInStart(Some.School.Value, "2026-11-22"));

        Assert.Equal("common.roleMissing", bot.LastRefusal);
        Assert.DoesNotContain(bot.Teams.Delivered, one => one.Card.Contains(CheckInVerbs.Answer.Name, StringComparison.Ordinal));
        await bot.TypeAsync(lead, "start check-in");
        Assert.Equal("common.roleMissing", bot.LastRefusal);
    }

    [Fact]
    public async Task Who_left_the_school_is_known_to_nobody_at_the_next_sync()
    {
        await using var graph = await GraphStandIn.StartAsync();
        await using var bot = await StartAsync(graph, new(StringComparer.Ordinal) { ["Directory:Graph:SyncMinutes"] = "0.01" });
        var colleague = bot.Named("Collega 8");

        graph.World.Put(new TenantAccount(GraphHouse.Person(8), "Collega 8") { Enabled = false });
        await Eventually.HoldsAsync(() => !bot.Get<IDirectory>().Current!.People.ContainsKey(colleague.Id));
        await bot.TypeAsync(colleague, "hulp");

        Assert.Equal("common.notInDirectory", bot.LastRefusal);
    }

    [Fact]
    public async Task Who_was_added_a_moment_ago_need_not_wait_for_the_next_sync()
    {
        await using var graph = await GraphStandIn.StartAsync();
        await using var bot = await StartAsync(graph);
        var somebody = bot.Named("Collega 8") with { Id = new PersonId(GraphHouse.Person(40)) };
        graph.World.Put(new TenantAccount(GraphHouse.Person(40), "Collega 40"));
        graph.World.Join(GraphHouse.Staff, GraphHouse.Person(40));
        bot.Time.Advance(Duration.FromMinutes(1));

        await bot.TypeAsync(somebody, "hulp");

        Assert.Null(bot.LastRefusal);
        Assert.Single(bot.CardsTo(somebody));
    }

    private static async Task<TestBot> StartAsync(GraphStandIn graph, Dictionary<string, string?>? more = null)
    {
        GraphHouse.Fill(graph.World);
        var settings = GraphHouse.Settings(graph, "", "");
        settings.Remove("Storage:Path");
        settings.Remove("Directory:File");
        foreach (var (name, value) in more ?? [])
        {
            settings[name] = value;
        }

        var bot = await TestBot.StartAtAsync(GraphHouse.Schools(), settings);
        await Eventually.HoldsAsync(() => bot.Get<IDirectory>().Current is not null);
        return bot;
    }
}
