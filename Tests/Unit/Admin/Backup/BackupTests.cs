using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Backup;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Backup;

/// <summary>An administrator copies the embedded store to a file, and puts it back.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    private string File => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_made_while_people_answer_holds_every_answer_acknowledged_before_it_began()
    {
        await using var temp = await TempStore.OpenAsync();
        using var enough = new CancellationTokenSource();
        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await WriteAsync(temp.Store, $"r{acknowledged:D6}");
                Interlocked.Increment(ref acknowledged);
            }
        });
        await Eventually.HoldsAsync(() => Volatile.Read(ref acknowledged) >= 200, "people answer");
        var before = Volatile.Read(ref acknowledged);
        var said = await BackupAsync(temp.Folder);
        await Eventually.HoldsAsync(() => Volatile.Read(ref acknowledged) > before, "the bot goes on writing");
        await enough.CancelAsync();
        await writing;
        Assert.Contains("checked and whole", said, StringComparison.Ordinal);

        var elsewhere = Path.Combine(_folder.FullName, "store");
        await RestoreAsync(elsewhere);
        var rows = await RowsAsync(elsewhere);
        Assert.Empty(Enumerable.Range(0, before).Select(number => $"r{number:D6}").Except(rows, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_there_before_a_restore_is_set_aside_and_can_be_opened()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, "old");
        await BackupAsync(temp.Folder);
        await WriteAsync(temp.Store, "new");
        await temp.Store.DisposeAsync();

        var said = await RestoreAsync(temp.Folder);

        Assert.Equal(["old"], await RowsAsync(temp.Folder));
        Assert.Equal(["new", "old"], await RowsAsync(Path.Combine(temp.Folder, "before-restore-20261123T090000Z")));
        Assert.Contains("before-restore-20261123T090000Z", said, StringComparison.Ordinal);
        Assert.False(System.IO.Directory.Exists(Path.Combine(temp.Folder, "restoring")));
    }

    [Fact]
    public async Task A_message_that_was_to_go_out_is_not_sent_a_second_time_after_a_restore()
    {
        await using var temp = await TempStore.OpenAsync();
        await using var house = new OutboxHouse(temp.Store, new FakeTeams(), new ManualTime(Now));
        await house.Outbox.EnqueueAsync(OutboxHouse.Cards(70), CancellationToken.None);
        await BackupAsync(temp.Folder);
        await temp.Store.DisposeAsync();

        var said = await RestoreAsync(temp.Folder);

        await using var store = EmbeddedTableStore.Open(temp.Folder);
        Assert.Contains("70 messages", said, StringComparison.Ordinal);
        Assert.Equal(
            [new StateCount(OutboxState.Unconfirmed, "restored", 70)],
            await new OutboxStore(store).CountAsync("round", CancellationToken.None));
    }

    [Fact]
    public async Task A_bot_that_runs_is_not_restored_under_its_feet()
    {
        await using var temp = await TempStore.OpenAsync();
        await WriteAsync(temp.Store, "old");
        await BackupAsync(temp.Folder);
        await WriteAsync(temp.Store, "new");

        Assert.Contains("Stop it", await RefusedAsync(temp.Folder, File), StringComparison.Ordinal);

        Assert.True((await WriteAsync(temp.Store, "newer")).IsWritten);
        Assert.Equal(["new", "newer", "old"], await RowsAsync(temp.Folder));
    }

    [Theory]
    [InlineData("missing", "There is no file")]
    [InlineData("text", "damaged or no database")]
    [InlineData("cut", "damaged or no database")]
    [InlineData("flipped", "damaged or no database")]
    [InlineData("foreign", "not one of this bot")]
    [InlineData("empty", "not one of this bot")]
    [InlineData("newer", "A newer version")]
    public async Task A_file_that_is_no_backup_of_ours_is_refused_and_the_store_stays_as_it_was(string how, string reason)
    {
        await using var temp = await TempStore.OpenAsync();
        for (var row = 0; row < 200; row++)
        {
            await WriteAsync(temp.Store, $"r{row:D3}");
        }

        await BackupAsync(temp.Folder);
        await temp.Store.DisposeAsync();
        await SpoilAsync(how);
        var before = await System.IO.File.ReadAllBytesAsync(Path.Combine(temp.Folder, "welbevinden.db"));

        Assert.Contains(reason, await RefusedAsync(temp.Folder, File), StringComparison.Ordinal);

        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(Path.Combine(temp.Folder, "welbevinden.db")));
        Assert.Equal(200, (await RowsAsync(temp.Folder)).Count);
    }

    [Fact]
    public async Task A_backup_never_overwrites_another_and_leaves_nothing_half_written()
    {
        await using var temp = await TempStore.OpenAsync();
        await BackupAsync(temp.Folder);
        var first = await System.IO.File.ReadAllBytesAsync(File);
        using var errors = new StringWriter();

        Assert.Equal(1, await BackupAsync(temp.Folder, File, errors));
        Assert.Equal(
            1,
            await BackupAsync(temp.Folder, Path.Combine(_folder.FullName, "no such folder", "b.db"), errors));

        Assert.Contains("is there already", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("cannot be written", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(first, await System.IO.File.ReadAllBytesAsync(File));
        Assert.Equal("backup.db", Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public async Task An_administrator_who_mistypes_hears_what_is_meant()
    {
        using var errors = new StringWriter();

        var azure = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Provider", "AzureTables"), new("Storage:AccountUrl", "https://a.table.core.windows.net")])
            .Build();

        Assert.Equal(1, await CommandLine.RunAsync(BackupCommand.Make(Settings("")), ["--naar", File], errors, errors));
        Assert.Equal(1, await BackupAsync("", File, errors));
        Assert.Equal(1, await RestoreAsync(azure, ["--from"], TextWriter.Null, errors));
        Assert.Equal(1, await RestoreAsync(azure, ["--from", File], TextWriter.Null, errors));

        Assert.All(
            [
                "'--naar'",
                "'--to' is required",
                "as in welbevinden-2026-11-21.db",
                "Storage:Path is empty",
                "Required argument missing for option: '--from'",
                "Storage:Provider is AzureTables",
            ],
            said => Assert.Contains(said, errors.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_a_newer_bot_made_does_not_open_and_is_not_marked_as_older()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.Store.DisposeAsync();
        Execute(Path.Combine(temp.Folder, "welbevinden.db"), "PRAGMA user_version=2");

        Assert.Equal(EmbeddedStoreFault.Newer, Assert.Throws<EmbeddedStoreException>(() => EmbeddedTableStore.Open(temp.Folder)).Fault);
        Assert.Equal(EmbeddedStoreFault.Newer, Assert.Throws<EmbeddedStoreException>(() => EmbeddedTableStore.Open(temp.Folder)).Fault);
    }

    private static IConfiguration Settings(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", folder)]).Build();

    private static Task<WriteResult> WriteAsync(EmbeddedTableStore store, string row) =>
        store.WriteAsync(
            Batch.Of(Schema.CheckIn, "answers", new Operation.Insert(row, new Properties { ["padding"] = new string('x', 500) })),
            CancellationToken.None);

    private static async Task<List<string>> RowsAsync(string folder)
    {
        await using var store = EmbeddedTableStore.Open(folder);
        var rows = new List<string>();
        await foreach (var row in store.ReadAllAsync(Schema.CheckIn, new KeyRange("answers"), CancellationToken.None))
        {
            rows.Add(row.Key.Row);
        }

        return rows;
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private async Task<string> BackupAsync(string folder)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(BackupCommand.Make(Settings(folder)), ["--to", File], output, errors);
        Assert.True(code == 0, errors.ToString());
        return output.ToString();
    }

    private async Task<string> RestoreAsync(string folder)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await RestoreAsync(Settings(folder), ["--from", File], output, errors);
        Assert.True(code == 0, errors.ToString());
        return output.ToString();
    }

    private static Task<int> BackupAsync(string folder, string file, TextWriter errors) =>
        CommandLine.RunAsync(BackupCommand.Make(Settings(folder)), ["--to", file], TextWriter.Null, errors);

    private static Task<int> RestoreAsync(IConfiguration settings, IReadOnlyList<string> words, TextWriter output, TextWriter errors) =>
        CommandLine.RunAsync(RestoreCommand.Make(settings, new ManualTime(Now)), words, output, errors);

    private static async Task<string> RefusedAsync(string folder, string file)
    {
        using var errors = new StringWriter();
        Assert.Equal(1, await RestoreAsync(Settings(folder), ["--from", file], TextWriter.Null, errors));
        return errors.ToString();
    }

    private async Task SpoilAsync(string how)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        System.IO.File.Delete(File);
        switch (how)
        {
            case "text":
                await System.IO.File.WriteAllTextAsync(
                    File, "a note that somebody saved under this name, long enough to look like something at first sight");
                break;
            case "cut":
                await System.IO.File.WriteAllBytesAsync(File, bytes[..(bytes.Length / 2)]);
                break;
            case "flipped":
                bytes.AsSpan(bytes.Length / 2, 4096).Fill(0xA5);
                await System.IO.File.WriteAllBytesAsync(File, bytes);
                break;
            case "foreign":
                Execute(File, "CREATE TABLE contacts (id); PRAGMA user_version=1");
                break;
            case "empty":
                Execute(File, "PRAGMA user_version=0; VACUUM");
                break;
            case "newer":
                await System.IO.File.WriteAllBytesAsync(File, bytes);
                Execute(File, "PRAGMA user_version=2");
                break;
        }
    }
}
