using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>A clock that is set forward or back by a day or a year delays no message, loses none and sends none twice.</summary>
public sealed class ClockFaultTests(ITestOutputHelper output)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly Uptime Began = new(Duration.FromDays(3));

    public static TheoryData<int> Days => [-366, -1, 1, 366];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Who_got_seven_replies_before_the_clock_was_set_gets_the_eighth_within_the_pace(int days)
    {
        await using var tables = await TempStore.OpenAsync();
        var (time, teams) = (new ManualTime(Start, realTimers: true), new FakeTeams());
        await using var house = new OutboxHouse(tables.Store, teams, time);
        await house.StartAsync();
        await house.Outbox.EnqueueAsync([.. Replies(1, 7)], CancellationToken.None);
        await house.SettledAsync("reply");

        time.Jump(Start + Duration.FromDays(days));
        var set = Stopwatch.GetTimestamp();
        await house.Outbox.EnqueueAsync([.. Replies(8, 3)], CancellationToken.None);
        await house.SettledAsync("reply");

        output.WriteLine(
            FormattableString.Invariant(
                $"clock {days,5} days: 10 replies, the last {Stopwatch.GetElapsedTime(set).TotalSeconds:0.0} s after it was set, {Math.Max(
                    0, 10 - teams.Delivered.Count)} lost, {Math.Max(0, teams.Delivered.Count - 10)} twice"));
        Assert.Equal("Sent 10", await house.StatesAsync("reply"));
        Assert.Equal(10, teams.Delivered.Count);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_round_on_its_way_when_the_clock_is_set_reaches_everybody_once(int days)
    {
        const int People = 120;
        await using var tables = await TempStore.OpenAsync();
        var (time, teams) = (new ManualTime(Start, realTimers: true), new FakeTeams());
        foreach (var person in Enumerable.Range(1, 10).Select(number => $"a:p{number:D4}"))
        {
            teams.OnSend(
                person, attempt => attempt == 1 ? new ConnectorResult.Contended() : new ConnectorResult.Accepted($"{person}-{attempt}"));
        }

        await using var house = new OutboxHouse(tables.Store, teams, time);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(People), CancellationToken.None);
        await house.StartAsync();
        while (teams.Delivered.Count < 30)
        {
            await Task.Delay(5);
        }

        time.Jump(Start + Duration.FromDays(days));
        var set = Stopwatch.GetTimestamp();
        await house.SettledAsync();

        var (seconds, reached) = (
            Stopwatch.GetElapsedTime(set).TotalSeconds,
            teams.Delivered.DistinctBy(one => one.Conversation, StringComparer.Ordinal).Count());
        output.WriteLine(
            FormattableString.Invariant($"clock {days,5} days: {People} cards, the last {seconds:0.0} s after it was set, ")
            + FormattableString.Invariant($"{People - reached} lost, {teams.Delivered.Count - People} twice"));
        Assert.Equal($"Sent {People}", await house.StatesAsync());
        Assert.Equal(People, teams.Delivered.DistinctBy(one => one.Conversation, StringComparer.Ordinal).Count());
        Assert.Equal(People, teams.Delivered.Count);
    }

    /// <summary>After a restart only the row is known: nothing waits longer than ten minutes because of it.</summary>
    [Theory]
    [MemberData(nameof(Days))]
    public void A_row_that_was_written_by_another_clock_waits_ten_minutes_at_most(int days)
    {
        var then = Start - Duration.FromDays(days);
        var postponed = Message(then) with { Due = then + Duration.FromMinutes(2) };
        var claimed = Message(then) with { ClaimedUntil = then + Duration.FromSeconds(90) };

        Assert.All([postponed, claimed], message =>
        {
            var waiting = PendingMessage.Read(message, Start, Began);
            var state = message.ClaimedUntil is null ? "postponed" : "claimed";
            var seconds = (waiting.NotBefore - Began).TotalSeconds;
            output.WriteLine(FormattableString.Invariant($"clock {days,5} days: {state} waits {seconds:0} s"));
            Assert.InRange(waiting.NotBefore - Began, Duration.Zero, Duration.FromMinutes(10));
        });
    }

    [Fact]
    public void What_became_too_old_by_the_clock_alone_is_not_given_up()
    {
        var (limits, waiting) = (new DeliveryLimits(40, Duration.FromHours(24)), PendingMessage.Read(Message(Start), Start, Began));
        var yearOn = Start + Duration.FromDays(366);

        Assert.Null(Delivery.BeforeTry(waiting.AsOf(yearOn, Began + Duration.FromHours(23)), yearOn, limits));
        Assert.Equal(OutboxState.GaveUp, Delivery.BeforeTry(waiting.AsOf(Start, Began + Duration.FromHours(24)), Start, limits)?.State);
    }

    private static IEnumerable<OutgoingMessage> Replies(int first, int count) =>
        Enumerable.Range(first, count).Select(number => OutboxHouse.Card("p1", "reply", $"line-{number}"));

    private static OpenMessage Message(Instant at) =>
        new(
            new OutboxKey("round", "p1", "question"),
            new SchoolId("esdoorn"),
            new Destination.Personal(new PersonId("p1")),
            new byte[] { 1 },
            at,
            at,
            null);
}
