using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features;

/// <summary>
/// A simulated school year with every feature that sends by itself, at moments of which most are in the evening, at night or in a weekend:
/// nothing is sent then, and it does come by day.
/// </summary>
public sealed class QuietYearTests(ITestOutputHelper output)
{
    private const string Channel = "19:onderbouw@thread.tacv2";
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly QuietHours Quiet = new OutboxOptions().Quiet;

    /// <summary>What sends by itself, as its messages are grouped.</summary>
    private static readonly string[] Pushing = ["agenda", "checkin", "evaluation", "platter", "top3"];

    /// <summary>Weeks in which something of each happens, by their Mondays: the announcement of a top 3, and the top 3 itself.</summary>
    private static readonly LocalDate[] Weeks = [new(2027, 1, 4), new(2027, 3, 8), new(2027, 3, 15)];

    [Theory]
    [InlineData(1)]
    public async Task Nothing_that_is_pushed_is_sent_in_quiet_hours_in_any_feature(int seed)
    {
        var dice = new Random(seed);
        await using var bot = await TestBot.StartAtAsync(await SchoolAsync());
        ConcurrentBag<LocalDateTime> sent = [];
        bot.Teams.Meanwhile = _ =>
        {
            sent.Add(bot.Time.Now.InZone(Amsterdam).LocalDateTime);
            return Task.CompletedTask;
        };
        await FurnishAsync(bot);
        var held = new SortedSet<string>(await WaitingAsync(bot), StringComparer.Ordinal);
        foreach (var at in Weeks.SelectMany(monday => Moments(dice, monday)))
        {
            await bot.ClockReachesAsync(at.Date, at.Hour, at.Minute);
            held.UnionWith(await WaitingAsync(bot));
        }

        output.WriteLine($"{sent.Count} messages by day; held in quiet hours: {string.Join(", ", held)}");
        Assert.DoesNotContain(sent, Quiet.Holds);
        Assert.True(sent.Count > 100, $"{sent.Count} messages were sent");
        Assert.Equal(Pushing, held, StringComparer.Ordinal);
        Assert.Empty(await WaitingAsync(bot));
    }

    /// <summary>
    /// Evenings after what is due on that day, when it is done all the same because the day is not over; mornings before the day; weekends;
    /// and at last a day.
    /// </summary>
    private static IEnumerable<LocalDateTime> Moments(Random dice, LocalDate monday)
    {
        foreach (var day in new[] { 0, 2, 3, 4 })
        {
            yield return monday.PlusDays(day).At(new LocalTime(dice.Next(18, 24), dice.Next(60)));
            if (dice.Next(2) == 0)
            {
                yield return monday.PlusDays(day + 1).At(new LocalTime(dice.Next(0, 7), dice.Next(60)));
            }
        }

        yield return monday.PlusDays(5).At(new LocalTime(dice.Next(24), dice.Next(60)));
        yield return monday.PlusDays(7).At(new LocalTime(12, 0));
    }

    private static async Task<IReadOnlyCollection<string>> WaitingAsync(TestBot bot)
    {
        var (store, held) = (bot.Get<OutboxStore>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in await store.GroupsAsync(CancellationToken.None))
        {
            if ((await store.OpenAsync(group.Name, 1, CancellationToken.None)).Count > 0)
            {
                held.Add(group.Name.Split('-')[0]);
            }
        }

        return held;
    }

    /// <summary>An item on the team agenda, and a moment to evaluate, handed over in the evening; the rest comes by itself.</summary>
    private static async Task FurnishAsync(TestBot bot)
    {
        await bot.ClockReachesAsync(TestBot.Monday, 12, 0);
        var lead = bot.Named("Bram van 't Hooft");
        await bot.ReceiveAsync(new Inbound.CardAction(
            bot.From(lead, "agenda") with
            {
                Conversation = new ConversationReference(Channel, "https://smba.trafficmanager.net/emea/", ConversationKind.Channel),
            },
            AgendaVerbs.Set.Name,
            JsonSerializer.SerializeToElement(new AgendaSet(AgendaRhythm.Weekly, Here: true), AgendaVerbs.Set.Shape)));
        await bot.PressAsync(lead, MomentVerbs.Accept, new MomentsAccept("2026-2027", Date1: "2027-01-19", Owner1: "team"));
        await bot.ClockReachesAsync(TestBot.Monday, 20, 0);
        await bot.PressAsync(
            lead, MomentVerbs.HandOver, new MomentHandOver("2026-2027-1", $"person:{bot.Named("İpek Yıldırımer").Id}"));
        await bot.SettleAsync();
    }

    /// <summary>The demo school with fewer people, so that a year does not take long; its contacts stay.</summary>
    private static async Task<string> SchoolAsync()
    {
        var file = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "LocalTeams", "Demo", "school.json")))!;
        var people = file["people"]!.AsArray();
        var others = file["schools"]!.ToJsonString();
        foreach (var staff in people
            .Where(person => person!["roles"]!.AsArray().Count == 1 && !others.Contains((string)person["id"]!, StringComparison.Ordinal))
            .Skip(1)
            .ToList())
        {
            people.Remove(staff);
        }

        return file.ToJsonString();
    }
}
