using Microsoft.Extensions.Diagnostics.HealthChecks;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Checks that the store can be written, by writing: a full disk can still be read for a long time while no answer is stored. It writes at
/// most once in a few seconds however often it is asked, because anybody can ask.
/// </summary>
internal sealed class StorageHealth(ITableStore store, TimeProvider time) : IHealthCheck
{
    /// <summary>Short enough to notice a full disk before many answers fail; long enough to cost nothing.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>As long as one attempt at Azure Tables may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _newest;
    private long _began;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_newest is null or { IsCompleted: true } && (_newest is null || time.GetElapsedTime(_began) >= Every))
            {
                _began = time.GetTimestamp();
                _newest = Task.Run(ProbeAsync, CancellationToken.None);
            }

            return _newest.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> ProbeAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await store.ProbeAsync(patience.Token).WaitAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(
                $"The store did not take a write within {Patience.TotalSeconds} s. Check the disk or the account of Storage:*.");
        }
        catch (Exception failed)
        {
            var why = failed is StoreUnavailableException ? failed.Message : failed.GetType().Name;
            return HealthCheckResult.Unhealthy($"The store cannot be written: {why} Check Storage:*, and whether the disk is full.");
        }
    }
}
