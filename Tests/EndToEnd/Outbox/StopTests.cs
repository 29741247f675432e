using System.Diagnostics;
using NodaTime;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.Log;
using Welbevinden.Storage.Engine.Outbox;
using Xunit;

namespace Welbevinden.EndToEnd.Outbox;

/// <summary>The bot is asked to end (SIGTERM) in the middle of its work: nothing is lost, and nothing is in doubt.</summary>
public sealed class StopTests(ITestOutputHelper output)
{
    private const int Stops = 4;
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_bot_that_is_asked_to_end_while_it_sends_leaves_no_message_in_doubt()
    {
        await using var school = await StartAsync(perSecond: 10);
        await OpenAsync(school);
        var slowest = TimeSpan.Zero;
        for (var stop = 0; stop < Stops; stop++)
        {
            var enough = school.Teams.Log.CountOf(RequestOutcome.Accepted) + 5;
            await Eventually.HoldsAsync(() => school.Teams.Log.CountOf(RequestOutcome.Accepted) >= enough, otherwise: school.Bot.Output);
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(0, await school.Bot.StopAsync());
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
            Assert.Equal(
                school.Arrived.Count(KilledRound.IsQuestion),
                (await RowsAsync(school)).States.Values.Count(state => state == OutboxState.Sent));
            await school.Bot.StartAsync();
        }

        await EverybodyIsAskedAsync(school);
        await school.Bot.StopAsync();
        var rows = await RowsAsync(school);
        output.WriteLine(
            $"{Stops} stops while sending, the slowest {slowest.TotalSeconds:F1} s; {rows.States.Count} questions, "
                + $"{rows.States.Values.Count(state => state == OutboxState.Unconfirmed)} unconfirmed");
        Assert.InRange(slowest, TimeSpan.Zero, EndsWithin);
        Assert.All(school.Everybody, person => Assert.Single(school.ArrivedFor(person), KilledRound.IsQuestion));
        Assert.All(rows.States.Values, state => Assert.Equal(OutboxState.Sent, state));
    }

    private static async Task<BotAtSchool> StartAsync(int perSecond)
    {
        var school = await BotAtSchool.StartAsync(now => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Outbox:PerSecond"] = perSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Scheduling:TickSeconds"] = "0.2",
            ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date),
        });
        foreach (var person in school.Everybody)
        {
            await school.Teams.People.InstallAsync(person);
        }

        await Eventually.HoldsAsync(() => school.Arrived.Count >= school.Everybody.Count, otherwise: "The greetings did not arrive.");
        school.Teams.Faults.Add(new FaultEffect.AcceptSlowly(TimeSpan.FromMilliseconds(400)), "send");
        return school;
    }

    private static async Task OpenAsync(BotAtSchool school) =>
        Assert.IsNotType<InvokeResult.Failed>(
            await school.PressAsync(await school.AskAsync(school.Lead, "start check-in"), CheckInVerbs.Start.Name));

    private static Task EverybodyIsAskedAsync(BotAtSchool school) => Eventually.HoldsAsync(
        () => school.Everybody.All(
            person => school.ArrivedFor(person).Any(KilledRound.IsQuestion)), TimeSpan.FromSeconds(60), "Not everybody was asked.");

    private static Task<RoundRows> RowsAsync(BotAtSchool school) =>
        RoundRows.ReadAsync(school.Store, Instant.FromDateTimeOffset(WallClock.Time.GetUtcNow()));
}
