using System.Diagnostics;
using System.Globalization;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using ETag = Azure.ETag;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What one process does to the store on Azure Tables, one line per act: its name and milliseconds. The same work as
/// <c>azure-tables/measure.mjs</c>; rows are taken away again, because the emulator slows down with every row it holds.
/// </summary>
internal sealed class AzureWork(ITableStore store)
{
    private readonly string _partition = Guid.NewGuid().ToString("N");
    private ETag _old;

    public static async Task<int> RunAsync(string connectionString)
    {
        var store = AzureTableStore.Connect(connectionString);
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        await new AzureWork(store).RunAsync();
        return 0;
    }

    private async Task RunAsync()
    {
        await UpsertAsync();
        await MeasureAsync("upsert", 300, UpsertAsync, Nothing);
        await MeasureAsync("batch-of-100", 30, () => WriteAsync(Inserts(0)), () => WriteAsync(Deletes(0)));
        for (var first = 0; first < 1000; first += 100)
        {
            await WriteAsync(Inserts(first));
        }

        await MeasureAsync("page-of-1000", 30, PageAsync, Nothing);
        await MeasureAsync("read-and-write-with-etag", 200, ReadAndWriteAsync, Nothing);
        await MeasureAsync("conflict", 200, ConflictAsync, Nothing);
        for (var first = 0; first < 1000; first += 100)
        {
            await WriteAsync(Deletes(first));
        }
    }

    /// <summary>A third more before it counts: the first ones compile and connect.</summary>
    private static async Task MeasureAsync(string name, int count, Func<Task> act, Func<Task> after)
    {
        var times = new List<double>();
        for (var n = 0; n < count + (count / 3); n++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await after();
        }

        Console.WriteLine(
            $"{name} {string.Join(' ', times.TakeLast(count).Select(time => time.ToString("F4", CultureInfo.InvariantCulture)))}");
    }

    private static Task Nothing() => Task.CompletedTask;

    private Task UpsertAsync() => store.PutAsync(Schema.CheckIn, new EntityKey(_partition, "one"), Values(), CancellationToken.None);

    private async Task PageAsync()
    {
        var page = await store.QueryAsync(Schema.CheckIn, new KeyRange(_partition, "page-"), null, 1_000, CancellationToken.None);
        Require(page.Entities.Count == 1_000, "A page is not full.");
    }

    private async Task ReadAndWriteAsync()
    {
        var read = await store.GetAsync(Schema.CheckIn, new EntityKey(_partition, "one"), CancellationToken.None);
        _old = read!.ETag;
        await WriteAsync([new Operation.Replace("one", Values(), _old)]);
    }

    private async Task ConflictAsync()
    {
        var result = await store.WriteAsync(
            Batch.Of(Schema.CheckIn, _partition, new Operation.Replace("one", Values(), _old)), CancellationToken.None);
        Require(result == new WriteResult.Rejected(WriteError.Conflict, 0), "An old version was written.");
    }

    private async Task WriteAsync(IReadOnlyList<Operation> operations)
    {
        var result = await store.WriteAsync(new Batch(Schema.CheckIn, _partition, operations), CancellationToken.None);
        Require(result.IsWritten, $"A batch was not written: {result}");
    }

    private static Operation[] Inserts(int first) =>
        [.. Enumerable.Range(first, 100).Select(static n => new Operation.Insert($"page-{n:D5}", Values()))];

    private static Operation[] Deletes(int first) =>
        [.. Enumerable.Range(first, 100).Select(static n => new Operation.Delete($"page-{n:D5}", ETag.All))];

    private static Properties Values() => new() { ["state"] = "open", ["asked"] = 42L, ["note"] = new string('x', 100) };

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
