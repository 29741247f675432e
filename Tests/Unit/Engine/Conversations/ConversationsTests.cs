using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Features.Welcome;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Conversations;

public sealed class ConversationsTests : IAsyncLifetime
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly PersonId Sanne = new("sanne");
    private static readonly SchoolProfile School = new(new SchoolId("esdoorn"), "De Esdoorn", DateTimeZone.Utc, HolidayRegion.Midden, []);
    private static readonly Person Known = new(
        Sanne, "Sanne van den Berg", School.Id, null, FrozenSet<Role>.Empty, FrozenSet<IsoDayOfWeek>.Empty, Language.Dutch);

    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly HashSet<MessageKey> _greetings = [];
    private TempStore _tables = null!;
    private MessageQueue _outbox = null!;
    private KnownChats _chats = null!;
    private Membership _membership = null!;

    public async ValueTask InitializeAsync()
    {
        _tables = await TempStore.OpenAsync();
        var time = new SpedUpTime(1, Start);
        var store = new OutboxStore(_tables.Store);
        _outbox = new MessageQueue(
            store,
            new OutboxRetention(_tables.Store, store),
            new OutboxSignal(),
            time,
            new Metrics(_meters.GetRequiredService<IMeterFactory>()));
        _chats = new KnownChats(new ConversationStore(_tables.Store), time);
        _membership = new Membership(_chats, _outbox, new OfferedCommands([]), [Greet.Handle]);
    }

    public async ValueTask DisposeAsync()
    {
        await _tables.DisposeAsync();
        await _meters.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_who_installs_the_bot_is_greeted_once_though_Teams_tells_it_twice_and_again_later()
    {
        await AddedAsync(1);
        await AddedAsync(0);
        await AddedAsync(1);
        await AddedAsync(90);

        Assert.Single(_greetings);
    }

    [Fact]
    public async Task Twenty_times_told_at_the_same_moment_is_one_greeting()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(second => Task.Run(() => AddedAsync(second % 3))));

        Assert.Single(_greetings);
    }

    [Fact]
    public async Task A_line_typed_before_the_installation_was_told_does_not_take_the_greeting_away()
    {
        await SeenAsync(5, "https://smba.example/");
        await AddedAsync(4);

        Assert.Single(_greetings);
    }

    [Fact]
    public async Task After_a_removal_nothing_is_known_but_its_moment_and_what_waited_is_cancelled()
    {
        await AddedAsync(1);
        await CommitAsync(() => _membership.RemovedAsync(From(9), CancellationToken.None));

        var removed = Assert.IsType<PersonalChat.Removed>(await FindAsync());
        Assert.Equal(At(9), removed.At);
        Assert.Equal([new StateCount(OutboxState.Cancelled, "", 1)], await _outbox.DeliveriesAsync("welcome", CancellationToken.None));
        var row = await _tables.Store.GetAsync(Schema.Conversations, new EntityKey("person", Sanne.Value), CancellationToken.None);
        Assert.Equal("removedAt", Assert.Single(row!.Values).Key);
    }

    [Fact]
    public async Task Whoever_installs_again_is_greeted_again_but_a_late_repeat_of_the_old_installation_is_ignored()
    {
        await AddedAsync(1);
        await CommitAsync(() => _membership.RemovedAsync(From(9), CancellationToken.None));
        await AddedAsync(1);
        Assert.IsType<PersonalChat.Removed>(await FindAsync());

        await AddedAsync(20);
        await CommitAsync(() => _membership.RemovedAsync(From(9), CancellationToken.None));

        Assert.IsType<PersonalChat.Known>(await FindAsync());
        Assert.Equal(2, _greetings.Count);
    }

    [Fact]
    public async Task The_newest_service_url_wins_whatever_the_order_of_arrival()
    {
        await SeenAsync(1, "https://one.example/");
        await SeenAsync(3, "https://three.example/");
        await SeenAsync(2, "https://two.example/");

        Assert.Equal("https://three.example/", Assert.IsType<PersonalChat.Known>(await FindAsync()).ServiceUrl);
    }

    [Fact]
    public async Task Somebody_the_school_has_not_listed_is_told_so_once_and_welcomed_when_they_are()
    {
        await AddedAsync(1, listed: false);
        await AddedAsync(2, listed: false);
        Assert.StartsWith("unlisted-", Assert.Single(_greetings).Kind, StringComparison.Ordinal);

        await AddedAsync(3);
        Assert.Equal(2, _greetings.Count);
    }

    [Fact]
    public async Task A_channel_is_greeted_once_and_nobodys_personal_chat_is_touched()
    {
        await AddedAsync(1, kind: ConversationKind.Channel);
        await AddedAsync(2, kind: ConversationKind.Channel);

        Assert.Equal("group", Assert.Single(_greetings).Kind);
        Assert.Null(await FindAsync());
    }

    private static Instant At(int seconds) => Start + Duration.FromSeconds(seconds);

    private static Origin From(int seconds, string url = "https://smba.example/", ConversationKind kind = ConversationKind.Personal) =>
        new(
            Sanne,
            new ConversationReference(kind == ConversationKind.Personal ? "a:1" : "19:team", url, kind),
            $"id-{seconds}",
            At(seconds),
            null);

    private Task<PersonalChat?> FindAsync() => new ConversationStore(_tables.Store).FindAsync(Sanne, CancellationToken.None);

    private Task<bool> SeenAsync(int seconds, string url) =>
        _chats.SeenAsync(new Inbound.Typed(From(seconds, url), "hulp"), CancellationToken.None);

    private Task AddedAsync(int seconds, bool listed = true, ConversationKind kind = ConversationKind.Personal) => CommitAsync(() =>
        _membership.AddedAsync(From(seconds, kind: kind), listed ? Known : null, listed ? School : null, CancellationToken.None));

    // As the dispatcher does: decide again when a row changed in between.
    private async Task CommitAsync(Func<Task<Outcome>> decide)
    {
        var outcome = await decide();
        while (outcome.Writes.Count > 0 && !(await _tables.Store.WriteAsync(outcome.Writes[0], CancellationToken.None)).IsWritten)
        {
            outcome = await decide();
        }

        await _outbox.CancelAsync(outcome.Cancelled, CancellationToken.None);
        await _outbox.EnqueueAsync(outcome.Messages, CancellationToken.None);
        lock (_greetings)
        {
            _greetings.UnionWith(outcome.Messages.Select(m => m.Key));
        }
    }
}
