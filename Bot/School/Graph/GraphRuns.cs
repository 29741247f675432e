namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads one at a time, with the settings of the moment; whoever asks while a reading with those settings is under way joins it.
/// </summary>
internal sealed class GraphRuns(
    GraphSettingsInForce settings, Func<GraphOptions, CancellationToken, Task> read, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneByOne = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();

    private long _runningSince;
    private Task? _running;
    private GraphOptions? _runsWith;

    /// <summary>How long ago the newest reading began.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(Volatile.Read(ref _runningSince));

    public Task JoinOrStart()
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false } && _runsWith == settings.Current)
            {
                return _running;
            }

            Volatile.Write(ref _runningSince, time.GetTimestamp());
            var options = _runsWith = settings.Current;
            return _running = Task.Run(() => RunAsync(options, _stop.Token));
        }
    }

    /// <summary>Cancels what is under way and waits for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (_running is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _oneByOne.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(GraphOptions options, CancellationToken cancellationToken)
    {
        await _oneByOne.WaitAsync(CancellationToken.None);
        try
        {
            await read(options, cancellationToken);
        }
        finally
        {
            _oneByOne.Release();
        }
    }
}
