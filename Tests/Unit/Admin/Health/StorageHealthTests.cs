using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Health;

/// <summary>Readiness says whether answers can be stored, not whether old ones can be read.</summary>
public sealed class StorageHealthTests
{
    [Fact]
    public async Task A_store_that_can_be_read_and_not_written_is_not_ready()
    {
        var store = new CountingStore { Fails = new StoreUnavailableException("The disk is full.") };
        var health = await new StorageHealth(
            store, new ManualTime(Instant.FromUtc(2026, 11, 23, 8, 0))).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("The disk is full.", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_it_is_asked_it_writes_once_in_five_seconds_and_sees_a_change_after_them()
    {
        var store = new CountingStore();
        var time = new ManualTime(Instant.FromUtc(2026, 11, 23, 8, 0));
        var health = new StorageHealth(store, time);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => health.CheckHealthAsync(new HealthCheckContext()))));
        store.Fails = new StoreUnavailableException("The disk is full.");
        time.Advance(Duration.FromSeconds(4));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        Assert.Equal(1, store.Probes);

        time.Advance(Duration.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        store.Fails = null;
        time.Advance(Duration.FromSeconds(5));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        Assert.Equal(3, store.Probes);
    }

    [Fact]
    public async Task A_store_that_takes_the_write_and_does_not_answer_is_not_ready()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 23, 8, 0));
        var health = new StorageHealth(new CountingStore { Hangs = true }, time).CheckHealthAsync(new HealthCheckContext());

        // Again and again: the probe begins to count on a thread of its own.
        await Eventually.HoldsAsync(() =>
        {
            time.Advance(Duration.FromSeconds(6));
            return health.IsCompleted;
        });
        Assert.Equal(HealthStatus.Unhealthy, (await health).Status);
    }

    [Fact]
    public async Task A_probe_writes_and_what_it_writes_stays_one_row()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.Store.ProbeAsync(CancellationToken.None);
        var first = await RowsAsync(temp.Store);
        await temp.Store.ProbeAsync(CancellationToken.None);

        Assert.Equal(Assert.Single(first).Key, Assert.Single(await RowsAsync(temp.Store)).Key);
        Assert.NotEqual(first[0].ETag, (await RowsAsync(temp.Store))[0].ETag);
    }

    /// <summary>
    /// A file system of four megabytes that is really full. Mounting one takes root on Linux; elsewhere only the tests above run.
    /// </summary>
    [Fact]
    public async Task A_disk_that_is_full_is_seen_and_is_forgotten_when_there_is_room_again()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 4);
        Assert.SkipWhen(disk is null, "Mounting a small file system is not permitted here.");
        await using var channel = await Teams.Channel.StartAsync();
        await using var bot = await TestBot.StartAtAsync(
            Some.SchoolFile(3), new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Path"] = disk.Folder,
                ["LocalChannel"] = channel.Origin,
            });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        Assert.Equal((HttpStatusCode.OK, ""), await ReadyAsync(http, bot));

        disk.Fill();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => bot.TypeAsync(bot.Lead, "hulp"));
        var full = await UntilAsync(http, bot, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("storage", full.NotReady);
        Assert.Contains(bot.Log, line => line.Contains("disk is full", StringComparison.Ordinal));

        disk.Empty();
        Assert.Equal("", (await UntilAsync(http, bot, HttpStatusCode.OK)).NotReady);
        await bot.TypeAsync(bot.Lead, "hulp");
        Assert.NotEmpty(bot.CardsTo(bot.Lead));
    }

    private static async Task<List<Entity>> RowsAsync(ITableStore store)
    {
        var rows = new List<Entity>();
        await foreach (var row in store.ReadAllAsync(Schema.Directory, new KeyRange("probe"), CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<(HttpStatusCode Status, string NotReady)> UntilAsync(HttpClient http, TestBot bot, HttpStatusCode status)
    {
        var began = Stopwatch.GetTimestamp();
        (HttpStatusCode Status, string NotReady) seen = default;
        await Eventually.HoldsAsync(async () => (seen = await ReadyAsync(http, bot)).Status == status);
        TestContext.Current.SendDiagnosticMessage($"{(int)status} after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        return seen;
    }

    private static async Task<(HttpStatusCode Status, string NotReady)> ReadyAsync(HttpClient http, TestBot bot)
    {
        using var answer = await http.GetAsync(new Uri($"{bot.Url}/health/ready"));
        var parts = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["notReady"]!.AsArray();
        return (answer.StatusCode, string.Join(' ', parts.Select(part => part!["name"]!.ToString())));
    }

    private sealed class CountingStore : ITableStore
    {
        private int _probes;

        public int Probes => _probes;

        public Exception? Fails { get; set; }

        public bool Hangs { get; init; }

        public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) => Task.FromResult<Entity?>(null);

        public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken) => throw Fails!;

        public Task<Page> QueryAsync(
            Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
            Task.FromResult(new Page([], null));

        public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task ProbeAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _probes);
            if (Hangs)
            {
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }

            if (Fails is { } failure)
            {
                throw failure;
            }
        }
    }
}
