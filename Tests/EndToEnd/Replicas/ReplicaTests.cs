using System.Diagnostics;
using System.Text.Json;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Outbox;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Xunit;

namespace Welbevinden.EndToEnd.Replicas;

/// <summary>Two bots on one Azure Table storage are one bot to the school, and stay within what Teams allows one bot.</summary>
public sealed class ReplicaTests(Azurite azurite, ITestOutputHelper output) : IClassFixture<Azurite>
{
    private const int Staff = 260;

    /// <summary>Calls that a stalling machine may bunch together. Two bots that did not share had more than fifty refused.</summary>
    private const int BunchedUp = 20;

    /// <summary>
    /// What a bot may be sending when it dies (Outbox:Concurrency, and the slots for what people wait for): in doubt, and not sent again.
    /// </summary>
    private const int OnTheirWay = 20;

    [Fact]
    public async Task A_round_over_two_bots_asks_everybody_once_counts_every_answer_and_keeps_to_the_tenants_pace()
    {
        await using var bots = await TwoBots.StartAsync(Staff, azurite.ConnectionString);
        var since = bots.Teams.Log.Entries.Count;
        var started = Stopwatch.GetTimestamp();
        await bots.PressAsync(bots.Other, await bots.AskAsync(bots.One, bots.Lead, "start check-in"), CheckInVerbs.Start.Name);
        await Eventually.HoldsAsync(
            () => bots.Count(KilledRound.IsQuestion) >= Staff,
            TimeSpan.FromMinutes(2),
            $"Only {bots.Count(KilledRound.IsQuestion)} were asked.");
        var (took, most) = (Stopwatch.GetElapsedTime(started), bots.MaxInASecond(since));
        output.WriteLine(
            $"{Staff} conversations made and {Staff} questions sent by two bots in {took.TotalSeconds:F1} s; at most {most} calls in "
                + $"any second, {bots.Limited} refused by the limits {bots.LimitedAt}");
        Assert.InRange(bots.Limited, 0, BunchedUp);

        var expected = await AnswersAsync(bots);
        await bots.PressAsync(bots.One, await bots.AskAsync(bots.Other, bots.Lead, "sluit check-in"), CheckInVerbs.Close.Name);
        await Eventually.HoldsAsync(
            () => bots.Count(KilledRound.IsResult) >= Staff / 4,
            TimeSpan.FromMinutes(2),
            $"Only {bots.Count(KilledRound.IsResult)} got the result.");
        var killed = Stopwatch.GetTimestamp();
        await bots.One.KillAsync();
        await Eventually.HoldsAsync(
            () => bots.Count(KilledRound.IsResult) >= Staff - OnTheirWay,
            TimeSpan.FromMinutes(2),
            $"Only {bots.Count(KilledRound.IsResult)} got the result.");
        output.WriteLine(
            $"one bot killed while results went out: {bots.Count(KilledRound.IsResult)} of {Staff} there after "
                + $"{Stopwatch.GetElapsedTime(killed).TotalSeconds:F1} s, at most {bots.MaxInASecond(since)} calls in any second");

        Assert.All(bots.Everybody, person => Assert.Single(bots.ArrivedFor(person), KilledRound.IsQuestion));
        Assert.All(bots.Everybody, person => Assert.InRange(bots.ArrivedFor(person).Count(KilledRound.IsResult), 0, 1));
        Assert.InRange(bots.Limited, 0, BunchedUp);
        await EveryAnswerCountsAsync(expected);
    }

    private async Task EveryAnswerCountsAsync(IReadOnlyDictionary<string, int> expected)
    {
        var round = Assert.Single(await new CheckInStore(azurite.Connect()).RoundsAsync(new SchoolId("groot"), CancellationToken.None));
        Assert.Equal(expected.Values.Sum(), round.Answered);
        Assert.All(expected, weather => Assert.Equal(weather.Value, round.Published!.GetValueOrDefault(weather.Key)));
    }

    /// <summary>
    /// A third answers through one bot, a third through the other, and a third changes through one what they answered through the other.
    /// </summary>
    private static async Task<IReadOnlyDictionary<string, int>> AnswersAsync(TwoBots bots)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, person) in bots.Everybody.Take(120).Index())
        {
            var (first, second) = index % 2 == 0 ? (bots.One, bots.Other) : (bots.Other, bots.One);
            var weather = CheckInForms.First.Options[index % 5].Code;
            var thanks = await AnswerAsync(bots, first, bots.ArrivedFor(person).Single(KilledRound.IsQuestion), weather);
            if (index % 3 == 0)
            {
                weather = CheckInForms.First.Options[(index + 1) % 5].Code;
                await ChangeAsync(bots, second, person, thanks, weather);
            }

            counts[weather] = counts.GetValueOrDefault(weather) + 1;
        }

        return counts;
    }

    private static async Task<string> AnswerAsync(TwoBots bots, BotProcess bot, Arrived question, string weather)
    {
        var result = await bots.PressAsync(bot, question, CheckInVerbs.Answer.Name, data => data["weather"]!.GetValue<string>() == weather);
        return Assert.IsType<InvokeResult.CardReplaced>(result).Card;
    }

    /// <summary>The receipt on the thank-you card was sealed by one bot and is opened by the other.</summary>
    private static async Task ChangeAsync(TwoBots bots, BotProcess bot, Colleague person, string thanks, string weather)
    {
        var question = bots.ArrivedFor(person).Single(KilledRound.IsQuestion);
        var card = new Arrived(person, question.Message with { Card = thanks });
        var result = await bots.PressAsync(bot, card, CheckInVerbs.Change.Name, data => data["weather"]!.GetValue<string>() == weather);
        Assert.True(
            result is InvokeResult.CardReplaced, $"A change at the other bot met {JsonSerializer.Serialize(result, result.GetType())}");
    }
}
