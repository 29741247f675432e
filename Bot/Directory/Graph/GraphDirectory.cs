using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Cards.Directory;

namespace Welbevinden.Bot.Directory.Graph;

/// <summary>
/// The directory out of Graph, with a file beside it: read at start and again every so often, and at once when an action takes a role. What cannot be
/// read, or would leave nobody, is refused with a reason; the last good snapshot stays in force, also over a restart.
/// </summary>
internal sealed partial class GraphDirectory : BackgroundService, IDirectory
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly GraphOptions _options;
    private readonly GraphReader _reader;
    private readonly GraphKeep _keep;
    private readonly FileDirectory _file;
    private readonly TimeProvider _time;
    private readonly ILogger<GraphDirectory> _log;
    private readonly Dictionary<string, Relation> _mapped;
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();

    private volatile GraphInForce _inForce = GraphInForce.Nothing;
    private volatile bool _started;
    private long _runningSince;
    private Task? _running;

    public GraphDirectory(IOptions<GraphOptions> options, GraphReader reader, GraphKeep keep, FileDirectory file, TimeProvider time, ILogger<GraphDirectory> log)
    {
        (_options, _reader, _keep, _file, _time, _log) = (options.Value, reader, keep, file, time, log);
        _mapped = _options.Groups.ToDictionary(group => group.Key.ToLowerInvariant(), group => group.Value.Reads, StringComparer.Ordinal);
        _file.Taken += (_, _) => OnFileTaken();
    }

    public DirectorySnapshot? Current => _inForce.Roster?.Snapshot;

    /// <summary>What is in force, when it was read, and what was wrong with the newest reading.</summary>
    public GraphInForce State => _inForce;

    /// <summary>Asks for changes when the last answer is older than the settings say, and waits for it within bounds.</summary>
    public async Task FreshenAsync(CancellationToken cancellationToken)
    {
        if (_time.GetCurrentInstant() - _inForce.TriedAt < Duration.FromSeconds(_options.FreshSeconds))
            return;
        var sync = SyncOnce();

        // Who comes while Graph has been slow for that long already does not wait for the same again.
        var left = TimeSpan.FromSeconds(_options.WaitSeconds) - _time.GetElapsedTime(Volatile.Read(ref _runningSince));
        if (left > TimeSpan.Zero)
            await Task.WhenAny(sync, Task.Delay(left, _time, cancellationToken));
    }

    /// <summary>Asks for changes now, or joins whoever is at it. Never throws: what is wrong stands in <see cref="State"/>.</summary>
    public Task SyncOnce()
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false })
                return _running;
            Volatile.Write(ref _runningSince, _time.GetTimestamp());
            return _running = Task.Run(() => SyncAsync(_stop.Token));
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await _keep.ReadAsync(_options.Shape, cancellationToken) is { } kept)
            Change(_ => GraphInForce.Nothing with { Read = kept, Roster = _file.Current is null ? null : Roster(kept) });
        _started = true;
        await base.StartAsync(cancellationToken);
        if (_inForce.Roster is null)
            await FreshenAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (_running is { } running)
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
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

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        await _syncing.WaitAsync(CancellationToken.None);
        try
        {
            await TakeAsync(await ReadAsync(cancellationToken), cancellationToken);
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

    private async Task<GraphState> ReadAsync(CancellationToken cancellationToken)
    {
        var beside = _file.Current ?? throw new GraphException(GraphTrouble.FileFaulty, "");
        var now = _time.GetCurrentInstant().ToUnixTimeMilliseconds();
        var before = _inForce.Read;
        if (before is not null && before.Shape == _options.Shape && now - before.FullAt < _options.FullSyncHours * 3_600_000)
        {
            try
            {
                return await _reader.ChangesAsync(before, cancellationToken) with { At = now };
            }
            catch (GraphException lost) when (lost.Trouble == GraphTrouble.SyncStateLost)
            {
                StateLost(_log, lost.Detail);
            }
        }

        return await _reader.FullAsync(_options.Shape, _mapped, Wish(beside), before, cancellationToken) with { At = now, FullAt = now };
    }

    private async Task TakeAsync(GraphState read, CancellationToken cancellationToken)
    {
        var now = _time.GetCurrentInstant();
        var roster = Roster(read);
        RosterGuard.RequirePeople(_inForce.Roster?.Snapshot, roster.Snapshot, _options.MostGonePercent);
        Change(_ => new GraphInForce(read, roster, null, "", now, now, Fails: 0));
        SyncTaken(_log, roster.Snapshot.People.Count, roster.Snapshot.Classes.Count, roster.Remarks.Count);
        await _keep.WriteAsync(read, cancellationToken);
    }

    private void Refuse(GraphTrouble trouble, string detail)
    {
        var now = _time.GetCurrentInstant();
        Change(held => held with { Trouble = trouble, Detail = detail, TriedAt = now, Fails = held.Fails + 1 });
        SyncRefused(_log, trouble, detail, _inForce.Roster is null ? "there is no earlier directory, so nobody is known" : "the last good directory stays in force");
    }

    /// <summary>Another file beside the same reading.</summary>
    private void OnFileTaken()
    {
        if (!_started)
            return;
        Change(held => held.Read is { } read ? held with { Roster = Roster(read) } : held);
        if (_inForce.Read is null)
            _ = SyncOnce();
    }

    private void Change(Func<GraphInForce, GraphInForce> change)
    {
        lock (_gate)
        {
            _inForce = change(_inForce);
        }
    }

    private Roster Roster(GraphState read) => RosterMaker.Make(read, _options.Groups, _file.Current!, _inForce.Roster?.Snapshot);

    private EducationWish Wish(DirectorySnapshot beside)
    {
        var mapped = _options.Groups.Values.Where(group => group.IsClass).Select(group => $"{group.School}/{group.Class}").ToHashSet(StringComparer.Ordinal);
        return !_options.Education ? EducationWish.None : new(beside.Classes
            .Where(one => !mapped.Contains(EducationWish.KeyOf(one)))
            .ToDictionary(EducationWish.KeyOf, IReadOnlyList<string> (one) => [one.Id, one.Name], StringComparer.Ordinal));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Directory read from Graph: {People} people, {Classes} classes, {Remarks} remarks")]
    private static partial void SyncTaken(ILogger log, int people, int classes, int remarks);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory from Graph refused: {Trouble} ({Code}); {InForce}. Run the check command for the remedy")]
    private static partial void SyncRefused(ILogger log, GraphTrouble trouble, string code, string inForce);

    [LoggerMessage(Level = LogLevel.Information, Message = "Graph no longer knows from where changes went on ({Code}): everything is read anew")]
    private static partial void StateLost(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the directory from Graph broke")]
    private static partial void SyncBroke(ILogger log, Exception exception);
}
