using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>What the port promises of keys, order and pages, with either engine.</summary>
public abstract class RangeConformance
{
    private static readonly string[] OddKeys =
    [
        "", " ", "!", "%", "%25", "%2F", "/", "\\", "#", "?", "a/b\\c#d?e", "'", "''", "\"", "a'b",
        "&$filter=1", "+", "a b", "..", ".", "~", "_", "=", "|",
        "\0", "\u0001\u001f\u007f\u009f", "\t\r\n", "Noor de Wit",
        "Jürgen 't Hooft-van den Œver", "Çelik", "école", "\u00e9", "e\u0301", "ß", "İ", "日本",
        "☀️", "🙂", "👩‍🏫", "\ud83d", "\ude42", "\uffff", "\u2028", "19:meeting_abc@thread.v2", "a:1B-_x",
        "A", "a", "B", "b", "Z", "z", "0", "9", "10", "2",
    ];

    private readonly string _partition = Guid.NewGuid().ToString();

    protected abstract ITableStore Store { get; }

    [Fact]
    public async Task Any_text_is_a_row_key_and_rows_come_in_ordinal_order()
    {
        Assert.True((await WriteAsync(_partition, OddKeys)).IsWritten);

        foreach (var key in OddKeys)
        {
            var row = await Store.GetAsync(Schema.CheckIn, new EntityKey(_partition, key), CancellationToken.None);
            Assert.Equal(KeyAsText(key), row?.Values);
        }

        var rows = await RowsAsync(new KeyRange(_partition));
        Assert.Equal(OddKeys.Order(StringComparer.Ordinal), rows, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Any_text_is_a_partition_key()
    {
        foreach (var key in OddKeys)
        {
            var partition = key + _partition + key;
            Assert.True((await WriteAsync(partition, ["r"])).IsWritten);
            Assert.Equal(["r"], await RowsAsync(new KeyRange(partition)));
        }

        await Store.WriteAsync(Batch.Of(Schema.CheckIn, "", new Operation.Insert(_partition, [])), CancellationToken.None);
        Assert.NotNull(await Store.GetAsync(Schema.CheckIn, new EntityKey("", _partition), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("%")]
    [InlineData("z")]
    [InlineData("\ud83d")]
    public async Task A_range_holds_the_rows_whose_key_begins_with_its_prefix(string prefix)
    {
        string[] keys = [.. OddKeys, "aap", "zz", "z~", "éclair", "%%", "🙂🙂"];
        await WriteAsync(_partition, keys);
        await WriteAsync(_partition + "a", ["a"]);

        Assert.Equal(
            keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            await RowsAsync(new KeyRange(_partition, prefix)),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Pages_hold_every_row_once_and_in_order(int pageSize)
    {
        string[] keys = [.. Enumerable.Range(0, 10).Select(static n => $"r{n}/é")];
        await WriteAsync(_partition, keys);

        var rows = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Store.QueryAsync(
                Schema.CheckIn, new KeyRange(_partition, "r"), continuation, pageSize, CancellationToken.None);
            Assert.True(page.Entities.Count <= pageSize);
            rows.AddRange(page.Entities.Select(static row => row.Key.Row));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal(keys, rows, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_range_of_more_than_a_thousand_rows_is_read_to_its_end()
    {
        string[] keys = [.. Enumerable.Range(0, 1_050).Select(static n => $"{n:D4}")];
        foreach (var hundred in keys.Chunk(100))
        {
            Assert.True((await WriteAsync(_partition, hundred)).IsWritten);
        }

        Assert.Equal(keys, await RowsAsync(new KeyRange(_partition)), StringComparer.Ordinal);
        Assert.Equal(
            1_000, (await Store.QueryAsync(Schema.CheckIn, new KeyRange(_partition), null, 1_000, CancellationToken.None)).Entities.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task A_page_has_one_to_a_thousand_rows(int pageSize) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Store.QueryAsync(Schema.CheckIn, new KeyRange(_partition), null, pageSize, CancellationToken.None));

    [Fact]
    public async Task A_key_that_is_too_long_to_be_stored_is_not_found()
    {
        var tooLong = new string('a', 513);

        Assert.Null(await Store.GetAsync(Schema.CheckIn, new EntityKey(tooLong, "r"), CancellationToken.None));
        Assert.Null(await Store.GetAsync(Schema.CheckIn, new EntityKey(_partition, tooLong), CancellationToken.None));
        Assert.Empty(await RowsAsync(new KeyRange(tooLong)));
        Assert.Empty(await RowsAsync(new KeyRange(_partition, tooLong)));
    }

    private Task<WriteResult> WriteAsync(string partition, IEnumerable<string> keys) => Store.WriteAsync(
        new Batch(
            Schema.CheckIn, partition, [.. keys.Select(static key => new Operation.Insert(key, KeyAsText(key)))]), CancellationToken.None);

    /// <summary>Half a surrogate pair may be a key but not a text.</summary>
    private static Properties KeyAsText(string key) => new() { ["key"] = key is "\ud83d" or "\ude42" ? null : key };

    private async Task<string[]> RowsAsync(KeyRange range)
    {
        var rows = new List<string>();
        await foreach (var row in Store.ReadAllAsync(Schema.CheckIn, range))
        {
            rows.Add(row.Key.Row);
        }

        return [.. rows];
    }
}
