using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// The directory out of Graph, with a file beside it: read at start and again every so often, and at once when an action takes a role. What
/// cannot be read, or would leave nobody, is refused with a reason; the last good snapshot stays in force, also over a restart. Settings
/// that change while the bot runs are taken over; those that cannot work are not, and the ones before stay.
/// </summary>
internal sealed partial class GraphDirectory : BackgroundService, IDirectory
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly IOptionsFactory<GraphOptions> _settings;
    private readonly DirectoryOptions _directory;
    private readonly GraphReader _reader;
    private readonly GraphCache _keep;
    private readonly FileDirectory _file;
    private readonly TimeProvider _time;
    private readonly ILogger<GraphDirectory> _log;
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();

    private volatile GraphInForce _inForce = GraphInForce.Nothing;
    private volatile GraphOptions _options;
    private volatile bool _started;
    private long _runningSince;
    private IReadOnlyDictionary<SchoolId, int> _heads = FrozenDictionary<SchoolId, int>.Empty;
    private Task? _running;
    private GraphOptions? _runsWith;
    private readonly IDisposable _reloads;

    public GraphDirectory(
        IOptionsFactory<GraphOptions> settings,
        IOptions<DirectoryOptions> directory,
        IConfiguration configuration,
        GraphReader reader,
        GraphCache keep,
        FileDirectory file,
        TimeProvider time,
        ILogger<GraphDirectory> log)
    {
        (_settings, _directory, _options, _reader, _keep, _file, _time,
            _log) = (settings, directory.Value, settings.Create(Options.DefaultName), reader, keep, file, time, log);
        _file.Taken += (_, _) => OnFileTaken();
        _reloads = ChangeToken.OnChange(configuration.GetReloadToken, OnSettingsChanged);
    }

    public DirectorySnapshot? Current => _inForce.Roster?.Snapshot;

    public bool RolesAreTooOld =>
        _inForce.Roster is not null && _time.GetUptime() - _inForce.GoodAt > Duration.FromHours(_directory.RolesMaxAgeHours);

    /// <summary>What is in force, when it was read, and what was wrong with the newest reading.</summary>
    public GraphInForce State => _inForce;

    /// <summary>Asks for changes when the last answer is older than the settings say, and waits for it within bounds.</summary>
    public async Task FreshenAsync(CancellationToken cancellationToken)
    {
        if (_time.GetUptime() - _inForce.TriedAt < Duration.FromSeconds(_options.FreshSeconds))
        {
            return;
        }

        var sync = SyncOnce();

        // Who comes while Graph has been slow for that long already does not wait for the same again.
        var left = TimeSpan.FromSeconds(_options.WaitSeconds) - _time.GetElapsedTime(Volatile.Read(ref _runningSince));
        if (left > TimeSpan.Zero)
        {
            await Task.WhenAny(sync, Task.Delay(left, _time, cancellationToken));
        }
    }

    /// <summary>Asks for changes now, or joins whoever is at it. Never throws: what is wrong stands in <see cref="State"/>.</summary>
    public Task SyncOnce()
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false } && _runsWith == _options)
            {
                return _running;
            }

            Volatile.Write(ref _runningSince, _time.GetTimestamp());
            var options = _runsWith = _options;
            return _running = Task.Run(() => SyncAsync(options, _stop.Token));
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await _keep.ReadAsync(_options.Shape, cancellationToken) is { } kept)
        {
            Change(
                _ => GraphInForce.Nothing with
                {
                    Read = kept,
                    GoodAt = GoodAt(kept),
                    Roster = _file.Current is null ? null : Roster(_options, kept),
                });
        }

        _heads = await _keep.ReadHeadsAsync(cancellationToken);
        _started = true;
        await base.StartAsync(cancellationToken);
        if (_inForce.Roster is null)
        {
            await FreshenAsync(cancellationToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (_running is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _reloads.Dispose();
        _syncing.Dispose();
        _stop.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SyncOnce().WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var rest = _inForce.Fails == 0 ? TimeSpan.FromMinutes(_options.SyncMinutes) : Backoff(_inForce.Fails);
            await Task.Delay(rest, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan Backoff(int fails)
    {
        var rest = TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(2, fails), Longest.TotalSeconds));
        return rest < TimeSpan.FromMinutes(_options.SyncMinutes) ? rest : TimeSpan.FromMinutes(_options.SyncMinutes);
    }

    private async Task SyncAsync(GraphOptions options, CancellationToken cancellationToken)
    {
        await _syncing.WaitAsync(CancellationToken.None);
        try
        {
            await TakeAsync(options, await ReadAsync(options, cancellationToken), cancellationToken);
        }
        catch (GraphException refused)
        {
            Refuse(refused.Trouble, refused.Detail);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops: what is in force is as it was.
        }
        catch (Exception broken)
        {
            SyncBroke(_log, broken);
            Refuse(GraphTrouble.Failing, broken.GetType().Name);
        }
        finally
        {
            _syncing.Release();
        }
    }

    private async Task<GraphState> ReadAsync(GraphOptions options, CancellationToken cancellationToken)
    {
        var beside = _file.Current ?? throw new GraphException(GraphTrouble.FileFaulty, "");
        var now = _time.GetCurrentInstant().ToUnixTimeMilliseconds();
        var before = _inForce.Read;
        if (before is not null
            && before.Shape == options.Shape
            && Instant
                .FromUnixTimeMilliseconds(before.FullAt)
                .IsWithin(Duration.FromHours(options.FullSyncHours), Instant.FromUnixTimeMilliseconds(now)))
        {
            try
            {
                return await _reader.ChangesAsync(options, before, cancellationToken) with { At = now };
            }
            catch (GraphException lost) when (lost.Trouble == GraphTrouble.SyncStateLost)
            {
                StateLost(_log, lost.Detail);
            }
        }

        return await _reader.FullAsync(
            options, EducationWish.Of(options, beside), before, cancellationToken) with
        { At = now, FullAt = now };
    }

    private async Task TakeAsync(GraphOptions options, GraphState read, CancellationToken cancellationToken)
    {
        var now = _time.GetUptime();
        var roster = Roster(options, read);
        RequirePeople(roster.Snapshot, options);
        Change(held => new GraphInForce(read, roster, null, "", now, now, Fails: 0) { WrongSettings = held.WrongSettings });
        SyncTaken(_log, roster.Snapshot.People.Count, roster.Snapshot.Classes.Count, roster.Remarks.Count);
        await _keep.WriteAsync(read, cancellationToken);
        await _keep.WriteHeadsAsync(DirectoryGuard.HeadcountsOf(roster.Snapshot), cancellationToken);
    }

    /// <summary>A school that is not in the file any more was confirmed there.</summary>
    /// <exception cref="GraphException">Nobody is left, or a school would lose too many.</exception>
    private void RequirePeople(DirectorySnapshot read, GraphOptions options)
    {
        if (read.People.Count == 0)
        {
            throw new GraphException(GraphTrouble.TooManyGone, "0");
        }

        var losses = DirectoryGuard.Losses(_inForce.Roster?.Snapshot, _heads, read, _file.Current!.Confirmed, options.MostGonePercent)
            .Where(loss => !loss.IsGone)
            .ToList();
        if (losses.Count > 0)
        {
            throw new GraphException(GraphTrouble.TooManyGone, $"{string.Join(", ", losses)}; {DirectoryGuard.ConfirmationOf(read)}");
        }
    }

    private void Refuse(GraphTrouble trouble, string detail)
    {
        Change(held => held with { Trouble = trouble, Detail = detail, TriedAt = _time.GetUptime(), Fails = held.Fails + 1 });
        SyncRefused(
            _log,
            trouble,
            detail,
            _inForce.Roster is null ? "there is no earlier directory, so nobody is known" : "the last good directory stays in force");
    }

    private Uptime GoodAt(GraphState kept) =>
        _time.GetUptime() - Duration.Max(Duration.Zero, _time.GetCurrentInstant() - Instant.FromUnixTimeMilliseconds(kept.At));

    /// <summary>Another file beside the same reading.</summary>
    private void OnFileTaken()
    {
        if (!_started)
        {
            return;
        }

        Change(held => held.Read is { } read ? held with { Roster = Roster(_options, read) } : held);
        if (_inForce.Read is null || _inForce.Trouble == GraphTrouble.TooManyGone)
        {
            _ = SyncOnce();
        }
    }

    /// <summary>Roles ride on these settings: they are in force at the next reading, which is now.</summary>
    private void OnSettingsChanged()
    {
        try
        {
            _options = _settings.Create(Options.DefaultName);
            Change(held => held with { WrongSettings = null });
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            Change(held => held with { WrongSettings = wrong.Message });
            SettingsRefused(_log, wrong.Message);
        }

        if (_started)
        {
            _ = SyncOnce();
        }
    }

    private void Change(Func<GraphInForce, GraphInForce> change)
    {
        lock (_gate)
        {
            _inForce = change(_inForce);
        }
    }

    private Roster Roster(GraphOptions options, GraphState read) =>
        RosterMaker.Make(read, options.Groups, _file.Current!, _inForce.Roster?.Snapshot);

    [LoggerMessage(Level = LogLevel.Information, Message = "Directory read from Graph: {People} people, {Classes} classes, {Remarks} "
        + "remarks")]
    private static partial void SyncTaken(ILogger log, int people, int classes, int remarks);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory from Graph refused: {Trouble} ({Code}); {InForce}. Run the check command "
        + "for the remedy")]
    private static partial void SyncRefused(ILogger log, GraphTrouble trouble, string code, string inForce);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changed settings of Graph refused, those before stay in force: {Why}")]
    private static partial void SettingsRefused(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Graph no longer knows from where changes went on ({Code}): everything is "
        + "read anew")]
    private static partial void StateLost(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the directory from Graph broke")]
    private static partial void SyncBroke(ILogger log, Exception exception);
}
