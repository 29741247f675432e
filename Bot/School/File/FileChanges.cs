using System.Security.Cryptography;
using System.Threading.Channels;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// Notices changes of the files of the directory: by file system events and, where those fail, by comparing what is in them. Not by
/// time and length: a file that was replaced by one of the same length, with its time kept, is another file all the same.
/// </summary>
internal sealed partial class FileChanges(DirectoryOptions options, TimeProvider time, ILogger log)
{
    private readonly Channel<bool> _reports = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private string?[] _stamps = [];

    /// <summary>Listens to the operating system; null when it does not report changes here.</summary>
    public FileSystemWatcher? Watch(string path)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            watcher.Changed += (_, _) => _reports.Writer.TryWrite(true);
            watcher.Created += (_, _) => _reports.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => _reports.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => _reports.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception unavailable) when (unavailable is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Failed(unavailable);
            return null;
        }
    }

    /// <summary>The files are about to be read: from now on every other version is a change.</summary>
    public void Mark() => _stamps = StampsNow();

    /// <summary>The files could not be read: whatever is there at the next poll is a change.</summary>
    public void Forget() => _stamps = [];

    /// <summary>Waits for a report or the next poll. True when the files changed, and have settled.</summary>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var reported = await ReportedAsync(stop);
        if (!reported && StampsNow().SequenceEqual(_stamps))
        {
            return false;
        }

        await SettledAsync(stop);
        return true;
    }

    /// <summary>Logs that watching the files failed.</summary>
    public void Failed(Exception broken) => WatchingFailed(log, broken);

    /// <summary>True when a change was reported, false when it is time to poll.</summary>
    private async Task<bool> ReportedAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var report = _reports.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(report, Task.Delay(options.PollEvery, time, either.Token));
        await either.CancelAsync();
        stop.ThrowIfCancellationRequested();
        return report.IsCompletedSuccessfully && _reports.Reader.TryRead(out _);
    }

    /// <summary>Waits until the file stays unchanged; at most ten times the settling time.</summary>
    private async Task SettledAsync(CancellationToken stop)
    {
        for (var i = 0; i < 10; i++)
        {
            var before = StampsNow();
            await Task.Delay(options.SettleFor, time, stop);
            var moved = _reports.Reader.TryRead(out _);
            if (!moved && before.SequenceEqual(StampsNow()))
            {
                return;
            }
        }
    }

    private string?[] StampsNow() => [.. options.Sources.Select(StampNow)];

    /// <summary>Through an open handle, so that a link is resolved to its current target; null when there is no such file.</summary>
    private static string? StampNow(DirectorySource source)
    {
        try
        {
            using var file = new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The operating system does not report changes of the directory file here; it is "
        + "polled instead")]
    private static partial void WatchingFailed(ILogger log, Exception exception);
}
