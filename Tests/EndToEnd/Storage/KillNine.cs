using System.Diagnostics;
using Welbevinden.EndToEnd.Support;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>
/// A process that writes is killed in the middle, again and again: what it had acknowledged is stored, and a batch is stored completely or
/// not at all.
/// </summary>
public sealed class KillNine : IDisposable
{
    private const int Kills = 20;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("welbevinden-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task No_acknowledged_write_is_lost_when_the_process_is_killed()
    {
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            // From a kill right after the first writes to one under full load, past several checkpoints of the log over the runs.
            acknowledged.UnionWith(await KilledAfterAsync(10 + (kill * 40)));
        }

        var rows = await RowsAsync();
        Assert.True(acknowledged.Count >= Kills * 10, $"Only {acknowledged.Count} writes were acknowledged before the kills.");
        Assert.Empty(acknowledged.Except(rows, StringComparer.Ordinal));
        Assert.DoesNotContain(rows, row => !row.EndsWith("-other", StringComparison.Ordinal) && !rows.Contains(row + "-other"));
        Assert.Equal(rows.Count(static row => row.EndsWith("-other", StringComparison.Ordinal)) * 2, rows.Count);
    }

    private async Task<List<string>> KilledAfterAsync(int writes)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList = { Folders.Benchmarks, "write-until-killed", _folder.FullName },
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        var printed = new List<string>();
        while (printed.Count < writes && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Add(line);
        }

        // SIGKILL: nothing of the process runs after it.
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // What the pipe still holds was acknowledged too; a last line without its end was cut off.
        printed.AddRange(rest.Split('\n')[..^1]);
        Assert.DoesNotContain(printed, static line => line.StartsWith("refused", StringComparison.Ordinal));
        return printed;
    }

    private async Task<HashSet<string>> RowsAsync()
    {
        await using var store = EmbeddedTableStore.Open(_folder.FullName);
        var rows = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.ReadAllAsync(Schema.CheckIn, new KeyRange("kill")))
        {
            rows.Add(row.Key.Row);
        }

        return rows;
    }
}
