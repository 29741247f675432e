using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Divides the tenant's rate limit among the processes on one store: each sends a heartbeat every two seconds, and serves its part of the
/// recipients at its part of the pace. Needed on Azure Tables only; the embedded store serves one bot.
/// </summary>
internal sealed partial class Replicas(ReplicaStore store, TimeProvider time, ILogger<Replicas> logger) : BackgroundService
{
    private readonly ReplicaWatch _watch = new(Guid.NewGuid().ToString("N"), time);
    private long _beat;

    /// <summary>The share in force now.</summary>
    public Share Current => _watch.Current;

    /// <summary>The row is deleted after the pump has stopped: this service is started before the pump.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await store.RemoveAsync(_watch.Self, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(logger, error);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ReplicaWatch.Every, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(logger, error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        await store.BeatAsync(_watch.Self, _beat++, cancellationToken);
        _watch.Observe(await store.AllAsync(cancellationToken), began);
        foreach (var dead in _watch.Dead)
        {
            await store.RemoveAsync(dead, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot could not read which other processes send; it sends nothing until it can")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
