using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

public sealed class OutboxTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 7, 0);

    [Fact]
    public async Task Asking_twice_for_the_same_messages_with_some_new_ones_keeps_each_once()
    {
        await using var tables = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), new SpedUpTime(1, Start));
        await Task.WhenAll(
            house.Outbox.EnqueueAsync(OutboxHouse.Cards(130), CancellationToken.None),
            house.Outbox.EnqueueAsync(OutboxHouse.Cards(230), CancellationToken.None));
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(230), CancellationToken.None);

        Assert.Equal("Pending 230", await house.StatesAsync());
        Assert.Equal("round", Assert.Single(await house.Store.GroupsAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task When_a_message_has_ended_its_card_is_gone_and_asking_again_does_not_send_it_again()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams();
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(10, Start));
        await house.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            await house.Outbox.EnqueueAsync([OutboxHouse.Card("p0001")], CancellationToken.None);
            await house.SettledAsync();
        }

        Assert.Single(teams.Delivered);
        Assert.Null(await house.Store.FindOpenAsync(new OutboxKey("round", "p0001", "question"), CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_removes_the_bot_gets_nothing_that_still_waited_in_any_group()
    {
        await using var tables = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), new SpedUpTime(1, Start));
        await house.Outbox.EnqueueAsync(
            [OutboxHouse.Card("p1"), OutboxHouse.Card("p10"), OutboxHouse.Card("p1", "other")], CancellationToken.None);
        await house.Outbox.CancelForAsync(new PersonId("p1"), CancellationToken.None);

        Assert.Equal("Pending 1, Cancelled 1", await house.StatesAsync());
        Assert.Equal("Cancelled 1", await house.StatesAsync("other"));
    }

    [Fact]
    public async Task A_card_that_is_too_large_is_given_up_with_its_cause_and_the_others_go_out()
    {
        await using var tables = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), new SpedUpTime(10, Start));
        var large = OutboxHouse.Card("p1") with { Content = new AdaptiveCard { Body = [new TextBlock(new string('é', 15 * 1024))] } };
        await house.Outbox.EnqueueAsync([large, OutboxHouse.Card("p2")], CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        var counts = await house.Outbox.DeliveriesAsync("round", CancellationToken.None);
        Assert.Equal([new StateCount(OutboxState.Sent, "", 1), new StateCount(OutboxState.GaveUp, "card.tooLarge", 1)], counts);
    }

    [Fact]
    public async Task What_expired_before_it_could_be_sent_is_not_sent()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams();
        teams.OnSend("a:p1", _ => new ConnectorResult.NotSent("connection.refused"));
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(20, Start));
        await house.Outbox.EnqueueAsync([OutboxHouse.Card("p1", expires: Start + Duration.FromSeconds(20))], CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        Assert.Equal("Expired 1", await house.StatesAsync());
    }

    [Fact]
    public async Task After_five_weeks_nothing_is_left_of_a_round_and_after_two_days_nothing_of_a_reply_but_what_waits_stays()
    {
        await using var tables = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), new SpedUpTime(1, Start));
        await house.Outbox.EnqueueAsync(
            [OutboxHouse.Card("p1"), OutboxHouse.Card("p1", "reply"), OutboxHouse.Card("p1", "waits")], CancellationToken.None);
        await house.Outbox.CancelAsync([new("round", "p1", "question"), new("reply", "p1", "question")], CancellationToken.None);
        using var cleaning = new OutboxCleaning(
            new OutboxRetention(tables.Store, house.Store),
            OutboxHouse.Standing,
            house.Conversations,
            new SteadyClock(new OccurrenceStore(tables.Store)),
            new OutboxOptions(),
            new SpedUpTime(1, Start),
            NullLogger<OutboxCleaning>.Instance);

        await cleaning.CleanAsync(Start + Duration.FromDays(3), CancellationToken.None);
        Assert.Equal(("Cancelled 1", ""), (await house.StatesAsync(), await house.StatesAsync("reply")));

        await cleaning.CleanAsync(Start + Duration.FromDays(36), CancellationToken.None);
        Assert.Equal(("", "Pending 1"), (await house.StatesAsync(), await house.StatesAsync("waits")));
        Assert.Equal("waits", Assert.Single(await house.Store.GroupsAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task What_is_forgotten_goes_at_once_when_it_has_ended_and_otherwise_after_it_was_sent_and_other_kinds_stay()
    {
        await using var tables = await TempStore.OpenAsync();
        var time = new SpedUpTime(10, Start);
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), time);
        await house.Outbox.EnqueueAsync(
            [OutboxHouse.Card("p1"), OutboxHouse.Card("p2", kind: "result"), OutboxHouse.Card("p3", kind: "advice")],
            CancellationToken.None);
        await house.Outbox.CancelAsync([new("round", "p1", "question"), new("round", "p3", "advice")], CancellationToken.None);

        await house.Outbox.ForgetAsync([new MessageScope("round", "question", "result")], CancellationToken.None);
        Assert.Equal("Pending 1, Cancelled 1", await house.StatesAsync());
        await house.StartAsync();
        await house.SettledAsync();
        await new OutboxRetention(tables.Store, house.Store).EraseAsync(_ => Start - Duration.FromDays(35), CancellationToken.None);

        Assert.Equal("Cancelled 1", await house.StatesAsync());
        Assert.Null(
            await tables.Store.GetAsync(
                Schema.Outbox,
                new EntityKey(OutboxRows.Partition("round"), OutboxRows.MessageRow(new OutboxKey("round", "p2", "result"))),
                CancellationToken.None));
    }

    [Fact]
    public async Task Recipients_and_kinds_with_odd_characters_stay_apart()
    {
        await using var tables = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(tables.Store, new FakeTeams(), new SpedUpTime(1, Start));
        await house.Outbox.EnqueueAsync(
            [OutboxHouse.Card("a|b", kind: "c"), OutboxHouse.Card("a", kind: "b|c"), OutboxHouse.Card("a%7Cb", kind: "c")],
            CancellationToken.None);

        Assert.Equal("Pending 3", await house.StatesAsync());
        Assert.Single(await house.Outbox.WaitingForAsync(new PersonId("a|b"), CancellationToken.None));
    }
}
