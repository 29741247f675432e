using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

public sealed class OutboxPumpTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly Uptime Began = new(Duration.FromDays(3));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Under_random_faults_nobody_is_lost_and_nobody_gets_a_card_twice(int seed)
    {
        const int People = 150;
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams
        {
            ArrivesAllTheSame = (conversation, result) => result is ConnectorResult.Accepted || Arrives(conversation, result),
        };
        foreach (var person in Enumerable.Range(1, People).Select(n => new PersonId($"p{n:D4}")))
        {
            teams.OnSend(FakeTeams.ConversationOf(person), Faults(HashCode.Combine(seed, person.Value), FakeTeams.ConversationOf(person)));
            teams.OnCreate(person, Faults(HashCode.Combine(seed, person.Value, 7), FakeTeams.ConversationOf(person)));
        }

        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(40, Start));
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(People), CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        var counts = await house.Outbox.DeliveriesAsync("round", CancellationToken.None);
        var arrived = teams.Delivered.GroupBy(d => d.Conversation, StringComparer.Ordinal).ToList();
        Assert.Equal(People, counts.Sum(c => c.Count));
        Assert.All(arrived, person => Assert.Single(person));
        Assert.InRange(
            arrived.Count, Count(counts, OutboxState.Sent), Count(counts, OutboxState.Sent) + Count(counts, OutboxState.Unconfirmed));
        Assert.True(Count(counts, OutboxState.Sent) > People / 2, await house.StatesAsync());
    }

    [Fact]
    public async Task While_a_process_waits_for_its_token_it_claims_nothing_so_that_its_death_would_leave_nothing_in_doubt()
    {
        const int People = 20;
        await using var tables = await TempStore.OpenAsync();
        var (time, token, teams) = (new SpedUpTime(40, Start), new TaskCompletionSource(), new FakeTeams());
        teams.TokenCame = token.Task;
        await using var house = new OutboxHouse(tables.Store, teams, time);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(People), CancellationToken.None);
        await house.StartAsync();
        await Eventually.HoldsAsync(() => teams.CreationsOf(new PersonId("p0001")) > 0, "the first conversation was made");
        await Task.Delay(300);

        Assert.Equal($"Pending {People}", await house.StatesAsync());

        token.SetResult();
        await house.SettledAsync();
        Assert.Equal($"Sent {People}", await house.StatesAsync());
    }

    [Theory]
    [InlineData("after the claim", 0)]
    [InlineData("after Teams accepted", 1)]
    public async Task A_process_that_dies_in_the_middle_of_a_send_leaves_it_unconfirmed_and_the_next_one_does_not_repeat_it(string when,
        int arrived)
    {
        await using var tables = await TempStore.OpenAsync();
        var time = new SpedUpTime(40, Start);
        var dying = new DyingStore(tables.Store);
        var teams = new FakeTeams();
        if (arrived == 0)
        {
            dying.DiesAfter = batch => batch.Operations is [Operation.Merge { Values: var values }] && values.Flag("claimed");
        }
        else
        {
            teams.OnSend("a:p0001", _ =>
            {
                dying.IsDead = true;
                return new ConnectorResult.Accepted("1");
            });
        }

        var first = new OutboxHouse(dying, teams, time);
        await first.Outbox.EnqueueAsync([OutboxHouse.Card("p0001")], CancellationToken.None);
        await first.StartAsync();
        await Eventually.HoldsAsync(() => dying.IsDead, when);

        await using var second = new OutboxHouse(tables.Store, teams, time);
        await second.StartAsync();
        await second.SettledAsync();

        Assert.Equal("Unconfirmed 1", await second.StatesAsync());
        Assert.Equal(arrived, teams.Delivered.Count);
        Assert.Equal(arrived, teams.TriesOf("a:p0001"));
    }

    [Fact]
    public async Task Two_processes_on_one_store_send_every_card_once()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams { Meanwhile = _ => Task.Delay(2) };

        // No faster: a claim must not run out on a machine that is busy with other things.
        var time = new SpedUpTime(5, Start);
        await using var one = new OutboxHouse(tables.Store, teams, time);
        await using var other = new OutboxHouse(tables.Store, teams, time);
        await one.StartAsync();
        await other.StartAsync();
        await one.Outbox.EnqueueAsync(OutboxHouse.Cards(250), CancellationToken.None);
        await other.Outbox.EnqueueAsync(OutboxHouse.Cards(250), CancellationToken.None);
        await one.SettledAsync();

        Assert.Equal("Sent 250", await one.StatesAsync());
        Assert.Equal(250, teams.Delivered.Count);
        Assert.Equal(250, teams.Delivered.DistinctBy(d => d.Conversation, StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_is_cancelled_while_a_round_goes_out_either_arrived_or_did_not()
    {
        await using var tables = await TempStore.OpenAsync();
        var (teams, cancelled) = (new FakeTeams(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        teams.Meanwhile = _ => teams.Calls.Count > 60 ? cancelled.Task : Task.CompletedTask;
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(5, Start));
        var cards = OutboxHouse.Cards(120);
        await house.Outbox.EnqueueAsync(cards, CancellationToken.None);
        await house.StartAsync();
        await Eventually.HoldsAsync(() => teams.Delivered.Count > 10, "some arrived");
        await house.Outbox.CancelAsync([.. cards.Reverse().Select(c => c.Key)], CancellationToken.None);
        cancelled.SetResult();
        await house.SettledAsync();

        var counts = await house.Outbox.DeliveriesAsync("round", CancellationToken.None);
        Assert.Equal(120, Count(counts, OutboxState.Sent) + Count(counts, OutboxState.Cancelled));
        Assert.Equal(Count(counts, OutboxState.Sent), teams.Delivered.Count);
        Assert.True(Count(counts, OutboxState.Cancelled) > 0);
    }

    [Fact]
    public async Task Only_the_conversation_that_is_throttled_waits()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams();
        var when = new ConcurrentQueue<Instant>();
        var time = new SpedUpTime(5, Start);
        teams.OnSend("a:p0001", attempt =>
        {
            when.Enqueue(Instant.FromDateTimeOffset(time.GetUtcNow()));
            return attempt == 1 ? new ConnectorResult.Throttled(Duration.FromSeconds(30)) : new ConnectorResult.Accepted("late");
        });
        await using var house = new OutboxHouse(tables.Store, teams, time);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(20), CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        Assert.Equal("Sent 20", await house.StatesAsync());
        Assert.Equal("a:p0001", teams.Delivered.Last().Conversation);
        Assert.True(when.Last() - when.First() >= Duration.FromSeconds(30));
        Assert.Equal(2, teams.TriesOf("a:p0001"));
    }

    [Fact]
    public async Task When_several_conversations_are_throttled_at_once_everybody_waits()
    {
        var pace = new ConversationPace();
        foreach (var conversation in new[] { "a", "b", "c" })
        {
            pace.Throttled(conversation, Began + Duration.FromSeconds(9), Began);
        }

        Assert.Equal(Began + Duration.FromSeconds(9), pace.Enter("d", Began));
        Assert.Null(pace.Enter("d", Began + Duration.FromSeconds(9)));
        await Task.CompletedTask;
    }

    [Fact]
    public void One_conversation_gets_no_more_than_Teams_allows_it()
    {
        var pace = new ConversationPace();
        var let = new List<Instant>();
        for (var at = Start; at < Start + Duration.FromMinutes(2); at += Duration.FromMilliseconds(50))
        {
            if (pace.Enter("a", Began + (at - Start)) is null)
            {
                let.Add(at);
            }
        }

        Assert.Equal(7, MaxWithin(let, Duration.FromSeconds(1)));
        Assert.Equal(8, MaxWithin(let, Duration.FromSeconds(2)));
        Assert.Equal(60, MaxWithin(let, Duration.FromSeconds(30)));
    }

    [Fact]
    public void A_conversation_that_is_busy_is_not_forgotten_for_thousands_that_are_not()
    {
        var (pace, later) = (new ConversationPace(), Began + Duration.FromMinutes(1));
        foreach (var conversation in Enumerable.Range(0, 19_999).Select(number => $"idle-{number}").Prepend("busy"))
        {
            Assert.Null(pace.Enter(conversation, Began));
        }

        Assert.All(Enumerable.Range(0, 7), _ => Assert.Null(pace.Enter("busy", later)));
        Assert.All(Enumerable.Range(0, 100), number => Assert.Null(pace.Enter($"new-{number}", later)));

        Assert.Equal(later + Duration.FromSeconds(1), pace.Enter("busy", later));
    }

    [Fact]
    public async Task A_mass_send_takes_the_time_that_Teams_asks_for_it()
    {
        const int People = 400;
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams { Meanwhile = _ => Task.Delay(30) };
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(1, Start));
        await LetInAsync(house, People);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(People), CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        await house.StartAsync();
        await Eventually.HoldsAsync(() => teams.Delivered.Count == People, "all arrived");

        // How even the pace is, is seen with a clock of its own in PacerTests; here other tests share the cores.
        var took = Stopwatch.GetElapsedTime(began, teams.Calls.Max()).TotalSeconds;
        TestContext.Current.SendDiagnosticMessage($"pace: {People / took:F1}/s");
        Assert.Equal(People, teams.Calls.Count);
        Assert.True(took >= People / 50, $"{People} in {took:F1} s");
    }

    [Fact]
    public async Task A_person_who_types_during_a_mass_send_does_not_wait()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams { Meanwhile = _ => Task.Delay(100) };
        await using var house = new OutboxHouse(tables.Store, teams, WallTime());
        await LetInAsync(house, 300);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(300), CancellationToken.None);
        await house.StartAsync();
        await Eventually.HoldsAsync(() => teams.Delivered.Count > 20, "the round is under way");
        await house.Outbox.EnqueueAsync([OutboxHouse.Card("p0299", group: "reply")], CancellationToken.None);
        var sent = teams.Calls.Count;
        await house.SettledAsync("reply");

        // Counted, not timed: what was on its way goes first, and on a busy machine some of the round while the row is read.
        var place = teams.Delivered.Select(one => one.Conversation).ToList().IndexOf("a:p0299");
        Assert.InRange(place, 0, sent + 100);
        Assert.True((await house.Store.OpenAsync("round", 1, CancellationToken.None)).Count > 0, "the round was over already");
    }

    [Fact]
    public async Task Somebody_who_never_wrote_is_reached_at_the_tenants_newest_service_url_and_remembered()
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams();
        teams.OnCreate(
            new PersonId("p0001"),
            attempt => attempt == 1 ? new ConnectorResult.Ambiguous("reset") : new ConnectorResult.Accepted("a:p0001"));
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(20, Start));
        await house.Conversations.RememberServiceUrlAsync("https://newer.example/", Start, CancellationToken.None);
        await house.Conversations.RememberServiceUrlAsync("https://older.example/", Start - Duration.FromDays(1), CancellationToken.None);
        await house.Outbox.EnqueueAsync([OutboxHouse.Card("p0001"), OutboxHouse.Card("p0001", kind: "result")], CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        Assert.Equal("Sent 2", await house.StatesAsync());
        Assert.All(teams.CreatedAt, url => Assert.Equal("https://newer.example/", url));
        var chat = Assert.IsType<PersonalChat.Known>(await house.Conversations.FindAsync(new PersonId("p0001"), CancellationToken.None));
        Assert.Equal("a:p0001", chat.ConversationId);
    }

    [Theory]
    [InlineData(1, "Sent 1", 2)]
    [InlineData(9, "GaveUp 1", 2)]
    public async Task A_conversation_that_is_gone_is_made_anew_once(int goneTimes, string ends, int tries)
    {
        await using var tables = await TempStore.OpenAsync();
        var teams = new FakeTeams();
        teams.OnSend(
            "a:p0001",
            attempt => attempt <= goneTimes ? new ConnectorResult.Gone("ConversationNotFound") : new ConnectorResult.Accepted("1"));
        await using var house = new OutboxHouse(tables.Store, teams, new SpedUpTime(20, Start));
        await LetInAsync(house, 1);
        await house.Outbox.EnqueueAsync([OutboxHouse.Card("p0001")], CancellationToken.None);
        await house.StartAsync();
        await house.SettledAsync();

        Assert.Equal(ends, await house.StatesAsync());
        Assert.Equal(tries, teams.TriesOf("a:p0001"));
        Assert.Equal(1, teams.CreationsOf(new PersonId("p0001")));
    }

    [Fact]
    public async Task When_the_bot_stops_what_is_on_its_way_is_finished_and_nothing_new_is_begun()
    {
        await using var tables = await TempStore.OpenAsync();
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var teams = new FakeTeams { Meanwhile = _ => answered.Task };
        await using var house = new OutboxHouse(tables.Store, teams, WallTime());
        await LetInAsync(house, 60);
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(60), CancellationToken.None);
        await house.StartAsync();
        await Eventually.HoldsAsync(() => teams.Calls.Count > 3, "the round is under way");
        var stopping = house.StopAsync();
        answered.SetResult();
        await stopping;

        Assert.Equal($"Pending {60 - teams.Delivered.Count}, Sent {teams.Delivered.Count}", await house.StatesAsync());
        Assert.Equal(teams.Calls.Count, teams.Delivered.Count);
    }

    private static SpedUpTime WallTime() => new(1, Start);

    private static async Task LetInAsync(OutboxHouse house, int people)
    {
        foreach (var person in Enumerable.Range(1, people).Select(n => new PersonId($"p{n:D4}")))
        {
            var chat = new PersonalChat.Known(
                person, FakeTeams.ConversationOf(person), "https://smba.example/", Start, 1, Greeting.Welcome, Start, default);
            Assert.True(await house.Conversations.RememberAsync(chat, CancellationToken.None));
        }
    }

    private static Func<int, ConnectorResult> Faults(int seed, string conversation)
    {
        var random = new Random(seed);
        return _ => random.Next(12) switch
        {
            0 => new ConnectorResult.Throttled(Duration.FromSeconds(random.Next(1, 5))),
            1 => new ConnectorResult.Throttled(null),
            2 => new ConnectorResult.Contended(),
            3 => new ConnectorResult.NotSent("connection.refused"),
            4 => random.Next(2) == 0 ? new ConnectorResult.Ambiguous("arrived") : new ConnectorResult.Ambiguous("did not"),
            5 when random.Next(4) == 0 => new ConnectorResult.Gone("ConversationNotFound"),
            6 when random.Next(4) == 0 => throw new IOException("the connector broke"),
            _ => new ConnectorResult.Accepted(conversation),
        };
    }

    private static bool Arrives(string conversation, ConnectorResult result) =>
        conversation.Length > 0 && result is ConnectorResult.Ambiguous { Cause: "arrived" };

    private static int Count(IEnumerable<StateCount> counts, OutboxState state) => counts.Where(c => c.State == state).Sum(c => c.Count);

    private static int MaxWithin(List<Instant> instants, Duration window) =>
        instants.Max(from => instants.Count(at => at >= from && at < from + window));
}
