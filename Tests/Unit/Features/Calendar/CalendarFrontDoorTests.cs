using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Calendar;

/// <summary>What the core team and the administrator see of the calendar, in the whole bot.</summary>
public sealed class CalendarFrontDoorTests
{
    private const string Year = "2026-2027";
    private const string Kept = "Ik zorg dat dit in je agenda van Outlook staat.";
    private const string Link = "outlook.office.com/calendar";

    [Fact]
    public async Task A_moment_that_is_accepted_comes_into_the_calendars_by_itself_and_its_card_does_not_offer_that_again()
    {
        await using var graph = await GraphAsync();
        await using var bot = await StartAsync(graph, "true");
        var first = bot.Named("Collega 1");

        var added = await AddAsync(bot, first);
        Assert.Contains(Kept, added, StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            () => graph.Mailboxes.Of(GraphHouse.Person(1)).Count == 1 && graph.Mailboxes.Of(GraphHouse.Person(2)).Count == 1);

        Assert.Empty(graph.Mailboxes.Of(GraphHouse.Person(3)));
        Assert.Contains(Kept, await ShowAsync(bot, first), StringComparison.Ordinal);
        Assert.DoesNotContain(Link, await ShowAsync(bot, first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_threw_it_away_or_has_no_calendar_gets_the_link_and_so_does_a_school_that_did_not_ask_for_it()
    {
        await using var graph = await GraphAsync();
        graph.Mailboxes.Without.Add(GraphHouse.Person(2));
        await using var bot = await StartAsync(graph, "true");
        var (first, second) = (bot.Named("Collega 1"), bot.Named("Collega 2"));
        await AddAsync(bot, first);
        await Eventually.HoldsAsync(() => graph.Mailboxes.Of(GraphHouse.Person(1)).Count == 1);
        graph.Mailboxes.ThrowAway(GraphHouse.Person(1), graph.Mailboxes.Of(GraphHouse.Person(1))[0].Id);
        await bot.PressAsync(first, MomentVerbs.Move, new MomentMove($"{Year}-1", "2027-01-19", Picked: "2027-03-16"));
        await Eventually.HoldsAsync(
            async () => (await bot
                .Get<CalendarStore>()
                .OfAsync(first.Id, CancellationToken.None)).Any(mark => mark.State == CalendarState.Declined));
        await Eventually.HoldsAsync(
            async () => (await bot
                .Get<CalendarStore>()
                .OfAsync(second.Id, CancellationToken.None)).Any(mark => mark.State == CalendarState.NoMailbox));

        Assert.All([await ShowAsync(bot, first), await ShowAsync(bot, second)], card =>
        {
            Assert.Contains(Link, card, StringComparison.Ordinal);
            Assert.DoesNotContain(Kept, card, StringComparison.Ordinal);
        });

        await using var without = await StartAsync(graph, value: null);
        Assert.Contains(Link, await AddAsync(without, without.Named("Collega 1")), StringComparison.Ordinal);
        await without.Get<CalendarKeeper>().PassAsync(CancellationToken.None);
        Assert.Empty(graph.Mailboxes.Of(GraphHouse.Person(1)));
    }

    [Fact]
    public async Task Own_data_names_it_and_erasing_takes_the_event_away_first_and_leaves_no_second_one()
    {
        await using var graph = await GraphAsync();
        await using var bot = await StartAsync(graph, "true");
        var first = bot.Named("Collega 1");
        await AddAsync(bot, first);
        await Eventually.HoldsAsync(() => graph.Mailboxes.Of(GraphHouse.Person(1)).Count == 1);
        var before = graph.Mailboxes.Of(GraphHouse.Person(1))[0].Id;

        await bot.TypeAsync(first, "mijn gegevens");
        Assert.Contains("Van 1 moment: de dag en of het in je agenda staat.", bot.CardsTo(first)[^1], StringComparison.Ordinal);
        await bot.PressAsync(first, MyDataVerbs.ConfirmDelete, new NoPayload());
        await Eventually.HoldsAsync(() => graph.Mailboxes.Of(GraphHouse.Person(1)).All(one => one.Id != before));
        await Eventually.HoldsAsync(() => graph.Mailboxes.Of(GraphHouse.Person(1)).Count == 1);

        await bot.Get<CalendarKeeper>().PassAsync(CancellationToken.None);
        Assert.Single(graph.Mailboxes.Of(GraphHouse.Person(1)));
    }

    [Theory]
    [InlineData("nothing", CheckState.Ok, "Recht Calendars.ReadWrite in Graph", "")]
    [InlineData("nothing", CheckState.Ok, "2 × staat een evaluatiemoment in een agenda, bij 2 collega's van het kernteam.", "")]
    [InlineData("permission", CheckState.Wrong, "Recht Calendars.ReadWrite in Graph", "RBAC for Applications")]
    [InlineData("permission", CheckState.Wrong, "Bij 2 collega's van het kernteam mag de app niet in de agenda.", "RBAC for Applications")]
    [InlineData("token", CheckState.Ok, "Recht Calendars.ReadWrite in Graph", "")]
    [InlineData("mailbox", CheckState.Ok, "Recht Calendars.ReadWrite in Graph", "")]
    [InlineData("mailbox", CheckState.Wrong, "Bij 1 collega van het kernteam is er geen agenda in Exchange Online.", "licentie")]
    [InlineData("mailboxes", CheckState.NotSet, "Recht Calendars.ReadWrite in Graph", "postvak")]
    public async Task The_self_check_tries_the_permission_and_counts_what_stands(
        string missing, CheckState state, string what, string remedy)
    {
        await using var graph = await GraphAsync();
        Miss(graph, missing);
        await using var bot = await StartAsync(graph, "true");
        await AddAsync(bot, bot.Named("Collega 1"));
        await Eventually.HoldsAsync(
            async () => (await bot
                .Get<CalendarStore>()
                .AllAsync(CancellationToken.None)).Count(mark => mark.State != CalendarState.Asked) == 2);

        var lines = await bot.Get<SelfCheck>().LookAsync(CancellationToken.None);

        Assert.Contains(
            lines,
            line => line.State == state
                && line.What.Dutch == what
                && (line.Remedy?.Dutch ?? "").Contains(remedy, StringComparison.Ordinal));
    }

    private static void Miss(GraphStandIn graph, string missing)
    {
        var without = graph.Options.Permissions.Where(permission => permission != "Calendars.ReadWrite").ToList();
        switch (missing)
        {
            case "permission":
                graph.Options.Permissions = without;
                break;
            case "token":
                graph.Options.Permissions = without;
                graph.Options.CalendarsByRbac.UnionWith([GraphHouse.Person(1), GraphHouse.Person(2)]);
                break;
            case "mailbox":
                graph.Mailboxes.Without.Add(GraphHouse.Person(1));
                break;
            case "mailboxes":
                graph.Mailboxes.Without.UnionWith([GraphHouse.Person(1), GraphHouse.Person(2)]);
                break;
        }
    }

    private static async Task<GraphStandIn> GraphAsync()
    {
        var graph = await GraphStandIn.StartAsync();
        GraphHouse.Fill(graph.World);
        return graph;
    }

    private static async Task<TestBot> StartAsync(GraphStandIn graph, string? value)
    {
        var settings = GraphHouse.Settings(graph, "", "");
        settings.Remove("Storage:Path");
        settings.Remove("Directory:File");
        settings["Directory:Graph:Calendar"] = value;
        settings["Directory:Graph:SyncMinutes"] = "0.002";
        var bot = await TestBot.StartAtAsync(GraphHouse.Schools(), settings);
        await Eventually.HoldsAsync(() => bot.Get<IDirectory>().Current is not null);
        return bot;
    }

    private static async Task<string> AddAsync(TestBot bot, Person person) =>
        Card(await bot.PressAsync(person, MomentVerbs.Add, new MomentAdd(Year, Date: "2027-01-19")));

    private static async Task<string> ShowAsync(TestBot bot, Person person) =>
        Card(await bot.PressAsync(person, MomentVerbs.Pick, new MomentPick($"{Year}-1")));

    private static string Card(Answer answer) => CardJson.ToJson(Assert.IsType<Answer.Card>(answer).Content);
}
