using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Storage;

/// <summary>
/// A writer that is overtaken reads again, a limited number of times; one that exceeds a limit stops at once. Nothing goes on for ever.
/// </summary>
public sealed class TryWriteTests
{
    private static readonly Table Any = Schema.Conversations;
    private static readonly Batch One = Batch.Of(Any, "p", new Operation.Insert("r", []));
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);

    public static TheoryData<WriteError> Errors => [.. Enum.GetValues<WriteError>()];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Every_refusal_is_either_that_somebody_was_first_or_a_limit(WriteError error)
    {
        var store = new RefusingStore(error);
        var overtaken = error is WriteError.AlreadyExists or WriteError.NotFound or WriteError.Conflict;

        if (overtaken)
        {
            Assert.Null(await store.TryWriteAsync(One, CancellationToken.None));
            Assert.False(await store.SettleAsync(_ => Task.FromResult<Batch?>(One), CancellationToken.None));
            Assert.Equal(1 + TryWrite.MaxAttempts, store.Writes);
        }
        else
        {
            Assert.Equal(
                error, (await Assert.ThrowsAsync<StoreLimitException>(() => store.TryWriteAsync(One, CancellationToken.None))).Error);
            await Assert.ThrowsAsync<StoreLimitException>(
                () => store.SettleAsync(_ => Task.FromResult<Batch?>(One), CancellationToken.None));
            Assert.Equal(2, store.Writes);
        }
    }

    /// <summary>Everything in the bot that retries when somebody else was first, on a store where somebody else always is.</summary>
    public static TheoryData<string> Writers => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Who_is_overtaken_all_the_time_stops(string writer)
    {
        foreach (var error in Enum.GetValues<WriteError>())
        {
            var store = new RefusingStore(error);
            await Record.ExceptionAsync(() => All[writer](store));
            Assert.InRange(store.Writes, 1, 2 * TryWrite.MaxAttempts);
        }
    }

    [Fact]
    public async Task What_is_put_takes_the_place_of_what_is_there_and_is_made_when_nothing_is()
    {
        await using var temp = await TempStore.OpenAsync();
        var key = new EntityKey("p", "r");
        foreach (var number in (long[])[1, 2])
        {
            await temp.Store.PutAsync(Any, key, new Properties { ["n"] = number }, CancellationToken.None);
            Assert.Equal(number, (await temp.Store.GetAsync(Any, key, CancellationToken.None))!.Values.Number("n"));
        }
    }

    private static Dictionary<string, Func<ITableStore, Task>> All { get; } = new(StringComparer.Ordinal)
    {
        ["the newest service url"] = store => new ConversationStore(store).RememberServiceUrlAsync(
            "https://smba.example/", Now, CancellationToken.None),
        ["somebody's chat"] = store => new ConversationStore(store).RefreshAsync(
            Some.Lead, _ => new PersonalChat.Known(
                Some.Lead, "a:1", "https://smba.example/", Now, 1, Greeting.None, null, default), CancellationToken.None),
        ["a message"] = store => new OutboxStore(store).InsertAsync("g", [Message], Now, CancellationToken.None),
        ["a beat"] = store => new ReplicaStore(store).BeatAsync("one", 1, CancellationToken.None),
        ["a probe"] = store => store.ProbeAsync(CancellationToken.None),
        ["a cancelled message"] = CancelAsync,
    };

    private static OpenMessage Message =>
        new(new OutboxKey("g", "r", "k"), Some.School, new Destination.Personal(Some.Lead), default, Now, Now, null);

    private static async Task CancelAsync(ITableStore store)
    {
        await using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var outbox = new MessageQueue(
            new OutboxStore(store),
            new OutboxRetention(store, new OutboxStore(store)),
            new OutboxSignal(),
            new ManualTime(Now),
            new Metrics(meters.GetRequiredService<IMeterFactory>()));
        await outbox.CancelAsync([new MessageKey("g", "r", "k")], CancellationToken.None);
    }

    /// <summary>Refuses every write for one reason; every requested row exists and is open.</summary>
    private sealed class RefusingStore(WriteError error) : ITableStore
    {
        public int Writes { get; private set; }

        public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
            Task.FromResult(
                table == Schema.Outbox && key.Row.StartsWith("o:", StringComparison.Ordinal)
                    ? new Entity(key, OutboxRows.Open(Message), new Azure.ETag("\"1\""))
                    : null);

        public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
        {
            Writes++;
            return Task.FromResult<WriteResult>(new WriteResult.Rejected(error, 0));
        }

        public Task<Page> QueryAsync(
            Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
            Task.FromResult(new Page([], null));

        public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ProbeAsync(CancellationToken cancellationToken) => WriteProbe.RunAsync(this, cancellationToken);
    }
}
