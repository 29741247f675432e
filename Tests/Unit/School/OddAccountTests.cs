using System.Text.Json.Nodes;
using Welbevinden.Cards.School;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>
/// One account that is not as Graph promises, in every property and every way: the others are read as ever, whoever leaves leaves, and the
/// account is named.
/// </summary>
public sealed class OddAccountTests
{
    private static readonly (string Name, JsonNode? Value)[] Values =
    [
        ("null", null), ("number", 7), ("text", "x"), ("empty text", ""), ("true", true), ("list", new JsonArray()),
        ("object", new JsonObject()), ("list of nothing", new JsonArray((JsonNode?)null)), ("list of numbers", new JsonArray(1, 2)),
    ];

    [Theory]
    [InlineData("displayName")]
    [InlineData("accountEnabled")]
    [InlineData("userType")]
    [InlineData("assignedPlans")]
    [InlineData("@odata.type")]
    [InlineData("id")]
    internal async Task One_odd_account_holds_up_nobody_else(string property)
    {
        await using var house = await GraphHouse.StartedAsync();
        foreach (var value in Values.Select(value => value.Name).Append("absent"))
        {
            var leaver = GraphHouse.Person(5);
            house.World.Join(GraphHouse.Staff, leaver);
            house.Graph.Options.Bends = null;
            await house.SyncAsync();
            Assert.Equal("Staff", house.RolesOf(5));

            house.Graph.Options.Bends = item => Bend(item, GraphHouse.Person(4), property, value);
            house.World.Leave(GraphHouse.Staff, leaver);
            house.World.ForgetJournal();
            await house.SyncAsync();

            Assert.Null(house.Trouble);
            Assert.Equal(("nobody", "Staff"), (house.RolesOf(5), house.RolesOf(6)));
            var named = house.Directory.State.Roster!.Remarks.Where(remark => remark.Kind == RemarkKind.AccountOdd).ToList();
            Assert.All(named, remark => Assert.StartsWith(GraphHouse.Person(4), remark.About, StringComparison.Ordinal));
            Assert.InRange(house.Current.People.Count, 9, 10);

            // What does not say whose it is cannot be named.
            if (property is not ("id" or "@odata.type"))
            {
                Assert.Equal(10 - house.Current.People.Count, named.Sum(remark => remark.Count) + Left(house));
            }
        }
    }

    [Theory]
    [InlineData("displayName")]
    [InlineData("accountEnabled")]
    [InlineData("assignedPlans")]
    public async Task What_is_needed_and_is_null_keeps_that_account_out_by_name(string property)
    {
        await using var house = await GraphHouse.StartedAsync();
        house.Graph.Options.Bends = item => Bend(item, GraphHouse.Person(4), property, "null");
        house.World.ForgetJournal();

        await house.SyncAsync();

        Assert.Equal("nobody", house.RolesOf(4));
        Assert.Equal(1, house.Remarks(RemarkKind.AccountOdd, $"{GraphHouse.Person(4)} ({property})"));
        Assert.Equal(10, house.Current.People.Count);
    }

    [Fact]
    public async Task An_account_that_becomes_odd_leaves_and_comes_back_with_the_changes()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.Graph.Options.Bends = item => Bend(item, GraphHouse.Person(4), "displayName", "null");
        house.World.Put(new Welbevinden.LocalTeams.Graph.TenantAccount(GraphHouse.Person(4), "Collega vier"));
        await house.SyncAsync();
        Assert.Equal((null, "nobody", 10), (house.Trouble, house.RolesOf(4), house.Current.People.Count));

        house.Graph.Options.Bends = null;
        house.World.Put(new Welbevinden.LocalTeams.Graph.TenantAccount(GraphHouse.Person(4), "Collega 4"));
        await house.SyncAsync();
        Assert.Equal((null, "Staff", 11), (house.Trouble, house.RolesOf(4), house.Current.People.Count));
    }

    [Fact]
    public async Task Ids_in_capitals_are_the_same_people()
    {
        await using var house = await GraphHouse.BuildAsync();
        house.Graph.Options.Bends = item => item["id"] = item["id"]!.GetValue<string>().ToUpperInvariant();
        await house.StartAsync();

        Assert.Equal((null, 11, "Staff CoreTeam Administrator"), (house.Trouble, house.Current.People.Count, house.RolesOf(1)));
    }

    private static int Left(GraphHouse house) => house.Directory.State.Roster!.Remarks
        .Where(remark => remark.Kind is RemarkKind.AccountGone or RemarkKind.WithoutTeams)
        .Sum(remark => remark.Count);

    private static void Bend(JsonObject item, string account, string property, string value)
    {
        var belongs = item.ContainsKey("@odata.type") == (property == "@odata.type") || property == "id";
        if (!belongs || item["id"]?.GetValue<string>() != account)
        {
            return;
        }

        if (value == "absent")
        {
            item.Remove(property);
        }
        else
        {
            item[property] = Values.First(one => one.Name == value).Value?.DeepClone();
        }
    }
}
