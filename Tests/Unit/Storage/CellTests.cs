using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Support;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.Unit.Storage;

/// <summary>
/// A row without history: it behaves like any row, no earlier version of it is on the disk, and a process may die between any two steps.
/// </summary>
public sealed class CellTests
{
    private static readonly Table Votes = new("CheckIn") { RowWithoutHistory = "counters" };
    private static readonly EntityKey Counters = new("round", "counters");

    [Fact]
    public async Task Of_a_row_without_history_only_the_newest_version_lies_on_the_disk()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("first-version")));
        await WriteAsync(temp.Store, new Operation.Replace("counters", Value("second-version"), ETag.All));
        await WriteAsync(temp.Store, new Operation.Merge("counters", new Properties { ["more"] = "merged" }, ETag.All));

        Assert.Equal("second-version", (await temp.Store.GetAsync(Votes, Counters, CancellationToken.None))!.Values.Text("value"));
        Assert.False(LiesIn(temp.Folder, "first-version"));
        Assert.True(LiesIn(temp.Folder, "second-version"), "Even the newest is not found: the search finds nothing.");

        await WriteAsync(temp.Store, new Operation.Delete("counters", ETag.All));
        Assert.Null(await temp.Store.GetAsync(Votes, Counters, CancellationToken.None));
        Assert.False(LiesIn(temp.Folder, "second-version"));
    }

    [Fact]
    public async Task The_same_search_finds_the_history_of_any_other_row()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("other", Value("first-version")));
        await WriteAsync(temp.Store, new Operation.Replace("other", Value("second-version"), ETag.All));

        Assert.True(LiesIn(temp.Folder, "first-version"));
    }

    [Fact]
    public async Task What_was_erased_is_gone_from_every_file_within_moments()
    {
        await using var temp = await TempStore.OpenAsync();
        for (var row = 0; row < 300; row++)
        {
            await WriteAsync(temp.Store, new Operation.Insert($"person|{row}", Value($"erased-{row}")));
        }

        for (var row = 0; row < 300; row++)
        {
            await WriteAsync(temp.Store, new Operation.Delete($"person|{row}", ETag.All));
        }

        await Eventually.HoldsAsync(() => !LiesIn(temp.Folder, "erased-"));
        Assert.False(LiesIn(temp.Folder, "person|"));
    }

    [Fact]
    public async Task Rows_with_and_without_history_change_together_or_not_at_all()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("1")), new Operation.Insert("person", Value("silent")));

        var refused = await temp.Store.WriteAsync(
            Batch.Of(
                Votes,
                "round",
                new Operation.Replace("counters", Value("2"), ETag.All),
                new Operation.Replace("nobody", Value("answered"), ETag.All)),
            CancellationToken.None);

        Assert.Equal(new WriteResult.Rejected(WriteError.NotFound, 1), refused);
        Assert.Equal("1", (await temp.Store.GetAsync(Votes, Counters, CancellationToken.None))!.Values.Text("value"));
    }

    [Theory]
    [InlineData(4100, WriteError.EntityTooLarge)]
    [InlineData(3000, WriteError.BatchTooLarge)]
    public async Task What_does_not_fit_in_a_cell_is_refused_and_nothing_changes(int size, WriteError expected)
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("1")), new Operation.Insert("person", Value("silent")));

        var refused = await temp.Store.WriteAsync(
            Batch.Of(
                Votes,
                "round",
                new Operation.Replace("counters", Value(new string('x', size)), ETag.All),
                new Operation.Replace("person", Value(new string('y', 1200)), ETag.All)),
            CancellationToken.None);

        Assert.Equal(expected, Assert.IsType<WriteResult.Rejected>(refused).Error);
        Assert.Equal("1", (await temp.Store.GetAsync(Votes, Counters, CancellationToken.None))!.Values.Text("value"));
    }

    /// <summary>
    /// The process dies after the cell was written and before SQLite committed: as if SQLite's files were those of a moment earlier.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_whose_cell_was_written_is_finished_when_the_store_opens_again(bool alsoDeletes)
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(
            temp.Store,
            new Operation.Insert("counters", Value("1")),
            new Operation.Insert("person", Value("silent")),
            new Operation.Insert("gone", Value("gone")));
        using var died = new CopyOf(temp.Folder);
        await WriteAsync(
            temp.Store,
            [
                new Operation.Replace("counters", Value("2"), ETag.All),
                new Operation.Replace("person", Value("answered"), ETag.All),
                new Operation.Insert("new", Value("new")),
                .. alsoDeletes ? new Operation[] { new Operation.Delete("gone", ETag.All) } : [],
            ]);
        died.TakeCellsOf(temp.Folder);

        await using var again = EmbeddedTableStore.Open(died.Folder);
        var rows = await again.QueryAsync(Votes, new KeyRange("round"), null, 100, CancellationToken.None);

        string[] expected = ["counters=2", .. alsoDeletes ? Array.Empty<string>() : ["gone=gone"], "new=new", "person=answered"];
        Assert.Equal(expected, rows.Entities.Select(row => $"{row.Key.Row}={row.Values.Text("value")}"), StringComparer.Ordinal);
        var live = await temp.Store.QueryAsync(Votes, new KeyRange("round"), null, 100, CancellationToken.None);
        Assert.Equal(live.Entities.Select(row => row.ETag), rows.Entities.Select(row => row.ETag));
    }

    [Fact]
    public async Task A_store_that_is_open_meanwhile_catches_up_before_it_overwrites_the_cell()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("1")), new Operation.Insert("person", Value("silent")));
        using var died = new CopyOf(temp.Folder);
        await using (var other = EmbeddedTableStore.Open(died.Folder))
        {
            await WriteAsync(
                temp.Store,
                new Operation.Replace("counters", Value("2"), ETag.All),
                new Operation.Replace("person", Value("answered"), ETag.All));
            died.TakeCellsOf(temp.Folder);
            await WriteAsync(other, new Operation.Replace("counters", Value("3"), ETag.All));

            Assert.Equal(
                "answered", (await other.GetAsync(Votes, new EntityKey("round", "person"), CancellationToken.None))!.Values.Text("value"));
        }
    }

    [Fact]
    public async Task A_damaged_cell_leaves_a_row_without_values_and_the_store_opens()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("1")));
        await temp.Store.DisposeAsync();
        var file = Path.Combine(temp.Folder, CellFile.FileName);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[40] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await using var again = EmbeddedTableStore.Open(temp.Folder);

        Assert.Empty((await again.GetAsync(Votes, Counters, CancellationToken.None))!.Values);
    }

    [Fact]
    public async Task Slots_are_used_again_and_the_file_does_not_grow()
    {
        await using var temp = await TempStore.OpenAsync();
        for (var round = 0; round < 50; round++)
        {
            await temp.Store.WriteAsync(
                Batch.Of(Votes, $"round{round}", new Operation.Insert("counters", Value("1"))), CancellationToken.None);
            await temp.Store.WriteAsync(
                Batch.Of(Votes, $"round{round}", new Operation.Delete("counters", ETag.All)), CancellationToken.None);
        }

        Assert.Equal(Cell.Size, new FileInfo(Path.Combine(temp.Folder, CellFile.FileName)).Length);
    }

    /// <summary>Batches that wait together are one transaction, and its freed cells are erased after it.</summary>
    [Fact]
    public async Task A_row_that_comes_while_another_goes_keeps_its_values()
    {
        await using var temp = await TempStore.OpenAsync();
        for (var round = 0; round < 40; round++)
        {
            var (goes, comes) = ($"round{round}", $"round{round + 1}");
            await temp.Store.WriteAsync(Batch.Of(Votes, goes, new Operation.Insert("counters", Value("0"))), CancellationToken.None);
            await Task.WhenAll(
                temp.Store.WriteAsync(Batch.Of(Schema.Outbox, "p", new Operation.Insert($"r{round}", [])), CancellationToken.None),
                temp.Store.WriteAsync(Batch.Of(Votes, goes, new Operation.Delete("counters", ETag.All)), CancellationToken.None),
                temp.Store.WriteAsync(Batch.Of(Votes, comes, new Operation.Insert("counters", Value(comes))), CancellationToken.None));

            Assert.Equal(
                comes, (await temp.Store.GetAsync(Votes, new EntityKey(comes, "counters"), CancellationToken.None))!.Values.Text("value"));
        }
    }

    [Fact]
    public async Task A_store_of_an_earlier_build_is_made_anew_once_so_that_nothing_erased_before_is_left()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
        try
        {
            OldStoreWith(folder.FullName, "erased-long-ago");
            Assert.True(LiesIn(folder.FullName, "erased-long-ago"));

            await using (EmbeddedTableStore.Open(folder.FullName))
            {
                Assert.False(LiesIn(folder.FullName, "erased-long-ago"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_backup_holds_the_cells_and_a_restored_store_has_them()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("first-version")));
        await WriteAsync(temp.Store, new Operation.Replace("counters", Value("second-version"), ETag.All));
        var file = Path.Combine(temp.Folder, "backup");
        await EmbeddedBackup.WriteAsync(temp.Folder, file);
        using var elsewhere = new CopyOf(null);
        await EmbeddedRestore.FromAsync(elsewhere.Folder, file, "aside", _ => Task.CompletedTask);

        await using var restored = EmbeddedTableStore.Open(elsewhere.Folder);

        Assert.Equal("second-version", (await restored.GetAsync(Votes, Counters, CancellationToken.None))!.Values.Text("value"));
        Assert.False(LiesIn(elsewhere.Folder, "first-version"));
        Assert.True(
            (await restored.WriteAsync(
                Batch.Of(Votes, "round", new Operation.Replace("counters", Value("3"), ETag.All)), CancellationToken.None)).IsWritten);
    }

    [Fact]
    public async Task Only_the_bots_own_account_can_read_the_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, new Operation.Insert("counters", Value("1")));
        var backup = Path.Combine(temp.Folder, "backup");
        await EmbeddedBackup.WriteAsync(temp.Folder, backup);

#pragma warning disable CA1416 // Skipped above.
        var files = System.IO.Directory.GetFiles(temp.Folder);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(temp.Folder));
#pragma warning restore CA1416
    }

    [Fact]
    public void A_cell_reads_back_as_it_was_written_and_torn_it_reads_as_nothing()
    {
        var cells = ArbMap.Default.ArbFor<(NonNull<string> Row, long Before, long Version, NonNull<byte[]> Body, bool Deleted)>();
        Prop.ForAll(cells, made =>
        {
            var cell = new Cell(
                new CellKey("CheckIn", "p", "counters"),
                made.Before,
                made.Version,
                made.Body.Item,
                [new CellMark(made.Row.Item, 1, 2, made.Deleted ? null : made.Body.Item)]);
            var bytes = cell.ToBytes()!;
            var read = Cell.Of(bytes)!;
            bytes[20 + Math.Abs((int)(made.Version % 20))] ^= 0x40;
            return read.Key == cell.Key && read.Version == cell.Version && read.Body.SequenceEqual(cell.Body)
                && read.Marks[0].Row == made.Row.Item && (read.Marks[0].Body is null) == made.Deleted && Cell.Of(bytes) is null;
        }).QuickCheckThrowOnFailure();
    }

    private static Properties Value(string value) => new() { ["value"] = value };

    private static async Task WriteAsync(EmbeddedTableStore store, params Operation[] operations) =>
        Assert.True((await store.WriteAsync(Batch.Of(Votes, "round", operations), CancellationToken.None)).IsWritten);

    private static bool LiesIn(string folder, string text) =>
        CopyOf.BytesOf(folder).Any(bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    private static void OldStoreWith(string folder, string erased)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "welbevinden.db")};Pooling=False");
        connection.Open();
        Database.Execute(connection, $"""
            PRAGMA journal_mode=WAL; PRAGMA secure_delete=OFF; PRAGMA application_id={Database.ApplicationId}; PRAGMA user_version=1;
            {Statements.CreateTable(Schema.Outbox)};
            INSERT INTO "Outbox" VALUES ('p', 'r', 1, '{erased}'); DELETE FROM "Outbox";
            """);
    }
}
