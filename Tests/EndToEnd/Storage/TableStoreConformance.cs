using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>What the port promises of rows and batches, with either engine. Every test has a partition of its own.</summary>
public abstract class TableStoreConformance
{
    private readonly string _partition = Guid.NewGuid().ToString();

    protected abstract ITableStore Store { get; }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var values = new Properties
        {
            ["text"] = "Noor de Wit zegt: \"’t is goed\" \\ <b>&amp;</b> {x}\r\n\t☀️ \u0001 \u2028 einde",
            ["empty"] = "",
            ["least"] = long.MinValue,
            ["most"] = long.MaxValue,
            ["whole"] = 1.0,
            ["part"] = 0.1,
            ["infinite"] = double.NegativeInfinity,
            ["none"] = double.NaN,
            ["yes"] = true,
            ["no"] = false,
            ["bytes"] = new byte[] { 0, 255, 10, 13 },
            ["noBytes"] = Array.Empty<byte>(),
            ["instant"] = Instant.FromUtc(2026, 11, 23, 7, 0).PlusTicks(1_234_567),
            ["early"] = Instant.FromUtc(1601, 1, 1, 0, 0),
        };

        var etag = await InsertAsync("r", values);
        var row = await GetAsync("r");

        Assert.Equal(values.ToArray(), row!.Values.ToArray());
        Assert.Equal(etag, row.ETag);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null() => Assert.Null(await GetAsync("nobody"));

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        await InsertAsync("r", new Properties { ["n"] = 1 });

        Assert.Equal(
            new WriteResult.Rejected(WriteError.AlreadyExists, 0),
            await WriteAsync(new Operation.Insert("r", new Properties { ["n"] = 2 })));
        Assert.Equal(1, (await GetAsync("r"))!.Values.Number("n"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_replaced_merged_or_deleted()
    {
        var absent = new Operation[]
        {
            new Operation.Replace("r", [], ETag.All),
            new Operation.Merge("r", [], ETag.All),
            new Operation.Delete("r", ETag.All),
        };
        foreach (var operation in absent)
        {
            Assert.Equal(new WriteResult.Rejected(WriteError.NotFound, 0), await WriteAsync(operation));
        }
    }

    [Fact]
    public async Task A_replaced_row_has_only_its_new_values_and_a_merged_row_keeps_the_others()
    {
        var etag = await InsertAsync("r", new Properties { ["a"] = "1", ["b"] = "2" });

        etag = await WrittenAsync(new Operation.Merge("r", new Properties { ["b"] = "3", ["c"] = "4" }, etag));
        Assert.Equal(["a=1", "b=3", "c=4"], Shown(await GetAsync("r")));

        etag = await WrittenAsync(new Operation.Replace("r", new Properties { ["d"] = "5" }, etag));
        Assert.Equal(["d=5"], Shown(await GetAsync("r")));

        Assert.Equal(etag, (await GetAsync("r"))!.ETag);
        await WrittenAsync(new Operation.Delete("r", etag));
        Assert.Null(await GetAsync("r"));
    }

    [Fact]
    public async Task A_write_that_names_an_old_version_is_a_conflict()
    {
        var old = await InsertAsync("r", new Properties { ["n"] = 1 });
        await WrittenAsync(new Operation.Replace("r", new Properties { ["n"] = 2 }, old));

        var outdated = new Operation[]
        {
            new Operation.Replace("r", [], old),
            new Operation.Merge("r", [], old),
            new Operation.Delete("r", old),
        };
        foreach (var operation in outdated)
        {
            Assert.Equal(new WriteResult.Rejected(WriteError.Conflict, 0), await WriteAsync(operation));
        }

        Assert.Equal(2, (await GetAsync("r"))!.Values.Number("n"));
    }

    [Fact]
    public async Task An_old_version_does_not_fit_the_row_that_was_deleted_and_made_again()
    {
        var old = await InsertAsync("r", []);
        await WrittenAsync(new Operation.Delete("r", old));
        await InsertAsync("r", []);

        Assert.Equal(new WriteResult.Rejected(WriteError.Conflict, 0), await WriteAsync(new Operation.Delete("r", old)));
    }

    [Fact]
    public async Task Any_version_will_do_when_the_writer_says_so()
    {
        await InsertAsync("r", new Properties { ["a"] = "1" });
        await WrittenAsync(new Operation.Replace("r", new Properties { ["a"] = "2" }, ETag.All));
        await WrittenAsync(new Operation.Merge("r", new Properties { ["b"] = "3" }, ETag.All));

        Assert.Equal(["a=2", "b=3"], Shown(await GetAsync("r")));
        await WrittenAsync(new Operation.Delete("r", ETag.All));
    }

    [Fact]
    public async Task A_write_without_a_version_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Operation.Delete("r", default)));

    [Fact]
    public async Task A_batch_happens_as_a_whole_and_gives_each_row_its_version()
    {
        var a = await InsertAsync("a", []);
        await InsertAsync("c", []);

        var result = await WriteAsync(
            new Operation.Replace(
                "a",
                new Properties { ["n"] = 2 },
                a), new Operation.Insert("b", []), new Operation.Delete("c", ETag.All), new Operation.Insert("d", []));

        var etags = Assert.IsType<WriteResult.Written>(result).ETags;
        Assert.Equal(
            [etags[0], etags[1], etags[3]], [(await GetAsync("a"))!.ETag, (await GetAsync("b"))!.ETag, (await GetAsync("d"))!.ETag]);
        Assert.Equal(default, etags[2]);
        Assert.Null(await GetAsync("c"));
    }

    [Fact]
    public async Task A_batch_with_one_refusal_leaves_everything_as_it_was_and_says_which()
    {
        var kept = await InsertAsync("kept", new Properties { ["n"] = 1 });
        await InsertAsync("there", []);

        var result = await WriteAsync(
            new Operation.Insert("new", []), new Operation.Replace(
                "kept", new Properties { ["n"] = 2 }, kept), new Operation.Insert("there", []), new Operation.Delete("kept2", ETag.All));

        Assert.Equal(new WriteResult.Rejected(WriteError.AlreadyExists, 2), result);
        Assert.Null(await GetAsync("new"));
        Assert.Equal(kept, (await GetAsync("kept"))!.ETag);
        Assert.Equal(1, (await GetAsync("kept"))!.Values.Number("n"));
    }

    [Fact]
    public async Task Of_thirty_two_writers_that_add_to_one_counter_none_is_lost()
    {
        await InsertAsync("counter", new Properties { ["n"] = 0 });

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(AddOneAsync)));

        Assert.Equal(32, (await GetAsync("counter"))!.Values.Number("n"));
    }

    [Fact]
    public async Task Of_thirty_two_who_insert_the_same_row_one_wins()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(n => Task.Run(() => WriteAsync(new Operation.Insert("r", new Properties { ["n"] = n })))));

        Assert.Single(results, static result => result.IsWritten);
        Assert.Equal(31, results.Count(static result => result == new WriteResult.Rejected(WriteError.AlreadyExists, 0)));
    }

    [Fact]
    public async Task Making_tables_again_and_probing_do_no_harm()
    {
        await InsertAsync("r", []);
        await Store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        await Store.ProbeAsync(CancellationToken.None);

        Assert.NotNull(await GetAsync("r"));
    }

    [Fact]
    public async Task A_table_that_was_never_made_is_an_unavailable_store()
    {
        var forgotten = new Table("Forgotten");

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.GetAsync(forgotten, new EntityKey("p", "r"), CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.WriteAsync(Batch.Of(forgotten, "p", new Operation.Insert("r", [])), CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.QueryAsync(forgotten, new KeyRange("p"), null, 10, CancellationToken.None));
    }

    private async Task AddOneAsync()
    {
        WriteResult result;
        do
        {
            var row = (await GetAsync("counter"))!;
            result = await WriteAsync(new Operation.Replace("counter", new Properties { ["n"] = row.Values.Number("n") + 1 }, row.ETag));
        }
        while (!result.IsWritten);
    }

    private Task<WriteResult> WriteAsync(params Operation[] operations) =>
        Store.WriteAsync(Batch.Of(Schema.CheckIn, _partition, operations), CancellationToken.None);

    private async Task<ETag> WrittenAsync(Operation operation) => Assert.IsType<WriteResult.Written>(await WriteAsync(operation)).ETags[0];

    private Task<ETag> InsertAsync(string row, Properties values) => WrittenAsync(new Operation.Insert(row, values));

    private Task<Entity?> GetAsync(string row) => Store.GetAsync(Schema.CheckIn, new EntityKey(_partition, row), CancellationToken.None);

    private static string[] Shown(Entity? row) => [.. row!.Values.Select(static value => $"{value.Key}={value.Value}")];
}
