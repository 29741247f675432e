using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// The directory from a file, and a class file if there is one: read at start and again when one of them changes. A faulty file is refused
/// and the last good version of both stays in force; so is one that would wipe out a school, until it is confirmed. Changes are noticed by
/// file system events and, where those fail, by comparing times and lengths.
/// </summary>
internal sealed partial class FileDirectory(
    IOptions<DirectoryOptions> options, HeadcountStore kept, TimeProvider time, ILogger<FileDirectory> log)
    : BackgroundService, IDirectory
{
    private readonly DirectoryOptions _options = options.Value;
    private readonly Channel<bool> _reports = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile DirectoryState _state = new(null, []);
    private IReadOnlyDictionary<SchoolId, int> _heads = FrozenDictionary<SchoolId, int>.Empty;
    private Uptime? _wrongSince;
    private string? _lastRead;
    private FileStamp?[] _stamps = [];

    public DirectorySnapshot? Current => _state.Snapshot;

    /// <summary>While the newest file is in force, it was checked a moment ago.</summary>
    public bool RolesAreTooOld => _wrongSince is { } since && time.GetUptime() - since > Duration.FromHours(_options.RolesMaxAgeHours);

    /// <summary>Raised when another file came into force.</summary>
    public event EventHandler? Taken;

    /// <summary>The directory in force, and what is wrong with the newest file.</summary>
    public DirectoryState State => _state;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _heads = await kept.ReadAsync(cancellationToken);
        ReadIfChanged();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch(_options.File);
        using var classes = _options.ClassFile.Length == 0 ? null : Watch(_options.ClassFile);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KeepHeadsAsync(stoppingToken);
                var reported = await ReportedAsync(stoppingToken);
                if (reported || !StampsNow().SequenceEqual(_stamps))
                {
                    await SettledAsync(stoppingToken);
                    ReadIfChanged();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                WatchingFailed(log, broken);
                await Task.Delay(_options.PollEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>True when a change was reported, false when it is time to poll.</summary>
    private async Task<bool> ReportedAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var report = _reports.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(report, Task.Delay(_options.PollEvery, time, either.Token));
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
            await Task.Delay(_options.SettleFor, time, stop);
            var moved = _reports.Reader.TryRead(out _);
            if (!moved && before.SequenceEqual(StampsNow()))
            {
                return;
            }
        }
    }

    private void ReadIfChanged()
    {
        _stamps = StampsNow();
        var read = new List<byte[]>();
        foreach (var source in _options.Sources)
        {
            try
            {
                read.Add(System.IO.File.ReadAllBytes(source.Path));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                _state = new DirectoryState(_state.Snapshot, [], new UnreadableFile(source.Setting, Why(unreadable)));
                _wrongSince ??= time.GetUptime();
                FileUnreadable(log, source.Path, Why(unreadable), InForce);
                _stamps = [];
                return;
            }
        }

        var hash = string.Join(' ', read.Select(bytes => Convert.ToHexString(SHA256.HashData(bytes))));
        if (hash == _lastRead && _state.Unreadable is null)
        {
            return;
        }

        _lastRead = hash;
        Take(DirectoryFile.Read(read[0], _options.IsGraph, read.Count > 1 ? ClassTable.Read(read[1]) : null));
    }

    private void Take(DirectoryReading reading)
    {
        switch (reading)
        {
            case DirectoryReading.Good(var snapshot) when Losses(snapshot) is { Count: > 0 } losses:
                Refuse(losses);
                break;
            case DirectoryReading.Good(var snapshot):
                (_state, _wrongSince) = (new DirectoryState(snapshot, []), null);
                FileTaken(log, snapshot.Schools.Count, snapshot.People.Count, snapshot.Classes.Count);
                Taken?.Invoke(this, EventArgs.Empty);
                break;
            case DirectoryReading.Faulty(var faults):
                Refuse(faults);
                break;
        }
    }

    private void Refuse(IReadOnlyList<DirectoryFault> faults)
    {
        foreach (var fault in faults.Take(DirectoryState.MaxFaultsShown))
        {
            FaultFound(log, PathOf(fault.Setting), fault.Line, fault.Where, fault.Reason);
        }

        FileRefused(
            log, string.Join(", ", faults.Select(fault => PathOf(fault.Setting)).Distinct(StringComparer.Ordinal)), faults.Count, InForce);
        _state = new DirectoryState(_state.Snapshot, faults);
        _wrongSince ??= time.GetUptime();
    }

    private IReadOnlyList<DirectoryFault> Losses(DirectorySnapshot read) =>
    [
        .. DirectoryGuard.Losses(_state.Snapshot, _heads, read, read.Confirmed).Select(loss => new DirectoryFault(1, "", string.Concat(
            $"school {loss.School} ",
            loss.IsGone ? "would be gone" : FormattableString.Invariant($"would keep {loss.Kept} of its {loss.Had} people"),
            $"; correct the file, or if it is right, add {DirectoryGuard.ConfirmationOf(read)} behind tenantId"))),
    ];

    /// <summary>Stored for a restart: the next file is compared with what is good now.</summary>
    private async Task KeepHeadsAsync(CancellationToken cancellationToken)
    {
        if (_state is not { Snapshot: { } good, Faults: [], Unreadable: null }
            || DirectoryGuard.HeadcountsOf(good) is var heads && heads.Count == _heads.Count && !heads.Except(_heads).Any())
        {
            return;
        }

        try
        {
            await kept.WriteAsync(heads, cancellationToken);
            _heads = heads;
        }
        catch (StoreUnavailableException away)
        {
            HeadsUnkept(log, away.GetType().Name);
        }
    }

    private string InForce => _state.Snapshot is null ? "there is no earlier one, so nobody is known" : "the last good one stays in force";

    private string PathOf(string setting) => _options.Sources.First(source => source.Setting == setting).Path;

    private static string Why(Exception unreadable) => unreadable switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "this process may not read it",
        _ => "it cannot be read",
    };

    private FileStamp?[] StampsNow() => [.. _options.Sources.Select(StampNow)];

    /// <summary>Through an open handle, so that a link is resolved to its current target.</summary>
    private static FileStamp? StampNow(DirectorySource source)
    {
        try
        {
            using var file = System.IO.File.OpenHandle(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FileStamp(System.IO.File.GetLastWriteTimeUtc(file), RandomAccess.GetLength(file));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private FileSystemWatcher? Watch(string path)
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
            WatchingFailed(log, unavailable);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Directory read: {Schools} schools, {People} people, {Classes} classes")]
    private static partial void FileTaken(ILogger log, int schools, int people, int classes);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File}, line {Line}: {Where}: {Reason}")]
    private static partial void FaultFound(ILogger log, string file, int line, string where, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory file {File} refused, {Faults} faults; {InForce}")]
    private static partial void FileRefused(ILogger log, string file, int faults, string inForce);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory file {File}: {Why}; {InForce}")]
    private static partial void FileUnreadable(ILogger log, string file, string why, string inForce);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The operating system does not report changes of the directory file here; it is "
        + "polled instead")]
    private static partial void WatchingFailed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The headcount of each school could not be stored ({Code}); it is tried again at "
        + "the next check")]
    private static partial void HeadsUnkept(ILogger log, string code);

    private sealed record FileStamp(DateTime Written, long Length);
}
