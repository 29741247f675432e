using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Support;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.Unit.Storage;

/// <summary>What is specific to the embedded engine; what both engines share is in the conformance suite of the end-to-end tests.</summary>
public sealed class EmbeddedTableStoreTests
{
    [Fact]
    public async Task A_row_that_was_written_is_there_after_the_store_opens_again()
    {
        await using var temp = await TempStore.OpenAsync();
        var key = new EntityKey("esdoorn", "Noor de Wit");
        var values = new Properties { ["state"] = "open", ["asked"] = 42L };
        var written = Assert.IsType<WriteResult.Written>(
            await temp.Store.WriteAsync(
                Batch.Of(Schema.CheckIn, key.Partition, new Operation.Insert(key.Row, values)), CancellationToken.None));
        await temp.Store.DisposeAsync();

        await using var again = EmbeddedTableStore.Open(temp.Folder);
        var row = await again.GetAsync(Schema.CheckIn, key, CancellationToken.None);

        Assert.Equal("open", row?.Values.Text("state"));
        Assert.Equal(42, row?.Values.Number("asked"));
        Assert.Equal(written.ETags[0], row?.ETag);
    }

    [Fact]
    public async Task Two_writers_with_the_same_etag_do_not_both_win()
    {
        await using var temp = await TempStore.OpenAsync();
        var insert = await temp.Store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Insert("r", [])), CancellationToken.None);
        var etag = Assert.IsType<WriteResult.Written>(insert).ETags[0];
        var replace = Batch.Of(Schema.CheckIn, "p", new Operation.Replace("r", new Properties { ["n"] = 1 }, etag));

        var results = await Task.WhenAll(
            temp.Store.WriteAsync(replace, CancellationToken.None), temp.Store.WriteAsync(replace, CancellationToken.None));

        Assert.Single(results, static result => result.IsWritten);
        Assert.Single(results, new WriteResult.Rejected(WriteError.Conflict, 0));
    }

    [Fact]
    public async Task A_table_that_was_never_made_is_named_and_does_not_spoil_the_writes_beside_it()
    {
        await using var temp = await TempStore.OpenAsync();
        var forgotten = temp.Store.WriteAsync(Batch.Of(new Table("Forgotten"), "p", new Operation.Insert("r", [])), CancellationToken.None);
        var beside = temp.Store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Insert("r", [])), CancellationToken.None);

        Assert.Contains(
            "Forgotten", (await Assert.ThrowsAsync<StoreUnavailableException>(() => forgotten)).Message, StringComparison.Ordinal);
        Assert.True((await beside).IsWritten);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_by_name_and_left_as_it_is()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.Store.DisposeAsync();
        var file = Path.Combine(temp.Folder, "welbevinden.db");
        await File.WriteAllTextAsync(file, "no database at all, but a note that somebody saved under this name");

        var refused = Assert.Throws<EmbeddedStoreException>(() => EmbeddedTableStore.Open(temp.Folder));

        Assert.Equal(EmbeddedStoreFault.Corrupt, refused.Fault);
        Assert.Contains(temp.Folder, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("no database", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_refused_by_name()
    {
        await using var temp = await TempStore.OpenAsync();
        var path = Path.Combine(temp.Folder, "a file");
        await File.WriteAllTextAsync(path, "");

        Assert.Equal(EmbeddedStoreFault.NotWritable, Assert.Throws<EmbeddedStoreException>(() => EmbeddedTableStore.Open(path)).Fault);
    }

    [Fact]
    public async Task A_write_after_closing_says_that_the_store_was_closed()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => temp.Store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Delete("r", ETag.All)), CancellationToken.None));
    }
}
