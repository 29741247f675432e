using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Storage.School;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// The directory from a file, and a class file if there is one: read at start and again when one of them changes. A faulty file is refused
/// and the last good version of both stays in force; so is one that would wipe out a school, until it is confirmed.
/// </summary>
internal sealed partial class FileDirectory(
    IOptions<DirectoryOptions> options, HeadcountStore kept, TimeProvider time, ILogger<FileDirectory> log)
    : BackgroundService, IDirectory
{
    private readonly DirectoryOptions _options = options.Value;
    private readonly FileChanges _changes = new(options.Value, time, log);
    private readonly FileHeadcounts _heads = new(kept, log);

    private volatile DirectoryState _state = new(null, []);
    private Uptime? _wrongSince;
    private string? _lastRead;

    public DirectorySnapshot? Current => _state.Snapshot;

    /// <summary>While the newest file is in force, it was checked a moment ago.</summary>
    public bool RolesAreTooOld => _wrongSince is { } since && time.GetUptime() - since > Duration.FromHours(_options.RolesMaxAgeHours);

    /// <summary>Raised when another file came into force.</summary>
    public event EventHandler? Taken;

    /// <summary>The directory in force, and what is wrong with the newest file.</summary>
    public DirectoryState State => _state;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _heads.ReadAsync(cancellationToken);
        ReadIfChanged();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = _changes.Watch(_options.File);
        using var classes = _options.ClassFile.Length == 0 ? null : _changes.Watch(_options.ClassFile);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _heads.KeepAsync(_state, stoppingToken);
                if (await _changes.ChangedAsync(stoppingToken))
                {
                    ReadIfChanged();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                _changes.Failed(broken);
                await Task.Delay(_options.PollEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void ReadIfChanged()
    {
        _changes.Mark();
        var read = new List<byte[]>();
        foreach (var source in _options.Sources)
        {
            try
            {
                read.Add(System.IO.File.ReadAllBytes(source.Path));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                var file = UnreadableFile.Of(source.Setting, unreadable);
                _state = new DirectoryState(_state.Snapshot, [], file);
                _wrongSince ??= time.GetUptime();
                FileUnreadable(log, source.Path, file.Why, InForce);
                _changes.Forget();
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
            case DirectoryReading.Good(var snapshot) when _heads.Losses(_state.Snapshot, snapshot) is { Count: > 0 } losses:
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

    private string InForce => _state.Snapshot is null ? "there is no earlier one, so nobody is known" : "the last good one stays in force";

    private string PathOf(string setting) => _options.Sources.First(source => source.Setting == setting).Path;

    [LoggerMessage(Level = LogLevel.Information, Message = "Directory read: {Schools} schools, {People} people, {Classes} classes")]
    private static partial void FileTaken(ILogger log, int schools, int people, int classes);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File}, line {Line}: {Where}: {Reason}")]
    private static partial void FaultFound(ILogger log, string file, int line, string where, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory file {File} refused, {Faults} faults; {InForce}")]
    private static partial void FileRefused(ILogger log, string file, int faults, string inForce);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory file {File}: {Why}; {InForce}")]
    private static partial void FileUnreadable(ILogger log, string file, string why, string inForce);
}
