using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// The directory out of Graph, with a file beside it: read at start and again every so often, and at once when an action takes a role. What
/// cannot be read, or would leave nobody, is refused with a reason; the last good snapshot stays in force, also over a restart.
/// </summary>
internal sealed partial class GraphDirectory : BackgroundService, IDirectory
{
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(30);

    private readonly DirectoryOptions _directory;
    private readonly GraphSettingsInForce _settings;
    private readonly ChangesOrAll _reader;
    private readonly GraphRuns _runs;
    private readonly GraphCache _cache;
    private readonly GraphHeadcounts _heads;
    private readonly FileDirectory _file;
    private readonly TimeProvider _time;
    private readonly ILogger<GraphDirectory> _log;
    private readonly Lock _gate = new();

    private volatile GraphInForce _inForce = GraphInForce.Nothing;
    private volatile bool _started;

    public GraphDirectory(
        IOptionsFactory<GraphOptions> settings,
        IOptions<DirectoryOptions> directory,
        IConfiguration configuration,
        GraphReader reader,
        GraphCache cache,
        FileDirectory file,
        TimeProvider time,
        ILogger<GraphDirectory> log)
    {
        (_directory, _cache, _file, _time, _log) = (directory.Value, cache, file, time, log);
        _heads = new GraphHeadcounts(cache);
        _reader = new ChangesOrAll(reader, time, log);
        _settings = new GraphSettingsInForce(settings, configuration, OnSettingsChanged, log);
        _runs = new GraphRuns(_settings, SyncAsync, time);
        _file.Taken += (_, _) => OnFileTaken();
    }

    public DirectorySnapshot? Current => _inForce.Roster?.Snapshot;

    public bool RolesAreTooOld =>
        _inForce.Roster is not null && _time.GetUptime() - _inForce.GoodAt > Duration.FromHours(_directory.RolesMaxAgeHours);

    /// <summary>What is in force, when it was read, and what was wrong with the newest reading.</summary>
    public GraphInForce State => _inForce;

    /// <summary>Asks for changes when the last answer is older than the settings say, and waits for it within bounds.</summary>
    public async Task FreshenAsync(CancellationToken cancellationToken)
    {
        if (_time.GetUptime() - _inForce.TriedAt < Duration.FromSeconds(_settings.Current.FreshSeconds))
        {
            return;
        }

        var sync = SyncOnce();

        // Who comes while Graph has been slow for that long already does not wait for the same again.
        var left = TimeSpan.FromSeconds(_settings.Current.WaitSeconds) - _runs.Elapsed;
        if (left > TimeSpan.Zero)
        {
            await Task.WhenAny(sync, Task.Delay(left, _time, cancellationToken));
        }
    }

    /// <summary>Asks for changes now, or joins whoever is at it. Never throws: what is wrong is in <see cref="State"/>.</summary>
    public Task SyncOnce() => _runs.JoinOrStart();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await _cache.ReadAsync(_settings.Current.Shape, cancellationToken) is { } kept)
        {
            Change(
                _ => GraphInForce.Nothing with
                {
                    Read = kept,
                    GoodAt = GoodAt(kept),
                    Roster = _file.Current is null ? null : Roster(_settings.Current, kept),
                });
        }

        await _heads.ReadAsync(cancellationToken);
        _started = true;
        await base.StartAsync(cancellationToken);
        if (_inForce.Roster is null)
        {
            await FreshenAsync(cancellationToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _runs.StopAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _settings.Dispose();
        _runs.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SyncOnce().WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var rest = _inForce.Fails == 0 ? TimeSpan.FromMinutes(_settings.Current.SyncMinutes) : Backoff(_inForce.Fails);
            await Task.Delay(rest, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan Backoff(int fails)
    {
        var rest = TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(2, fails), MaxBackoff.TotalSeconds));
        return rest < TimeSpan.FromMinutes(_settings.Current.SyncMinutes) ? rest : TimeSpan.FromMinutes(_settings.Current.SyncMinutes);
    }

    private async Task SyncAsync(GraphOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var beside = _file.Current ?? throw new GraphException(GraphTrouble.FileFaulty, "");
            var read = await _reader.ReadAsync(options, beside, _inForce.Read, cancellationToken);
            await TakeAsync(options, read, cancellationToken);
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
    }

    private async Task TakeAsync(GraphOptions options, GraphState read, CancellationToken cancellationToken)
    {
        var now = _time.GetUptime();
        var roster = Roster(options, read);
        _heads.RequirePeople(_inForce.Roster?.Snapshot, roster.Snapshot, _file.Current!.Confirmed, options.MostGonePercent);
        Change(held => new GraphInForce(read, roster, null, "", now, now, Fails: 0) { WrongSettings = held.WrongSettings });
        SyncTaken(_log, roster.Snapshot.People.Count, roster.Snapshot.Classes.Count, roster.Remarks.Count);
        await _cache.WriteAsync(read, cancellationToken);
        await _cache.WriteHeadsAsync(DirectoryGuard.HeadcountsOf(roster.Snapshot), cancellationToken);
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

        Change(held => held.Read is { } read ? held with { Roster = Roster(_settings.Current, read) } : held);
        if (_inForce.Read is null || _inForce.Trouble == GraphTrouble.TooManyGone)
        {
            _ = SyncOnce();
        }
    }

    /// <summary>Roles ride on these settings: they are in force at the next reading, which is now.</summary>
    private void OnSettingsChanged(string? wrong)
    {
        Change(held => held with { WrongSettings = wrong });
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the directory from Graph broke")]
    private static partial void SyncBroke(ILogger log, Exception exception);
}
