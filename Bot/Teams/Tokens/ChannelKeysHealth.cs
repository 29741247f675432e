using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// The bot is ready when it has keys to recognise Teams by: without them every message is refused. The check fetches them when there are
/// none, because a bot that is not ready gets no message that would.
/// </summary>
internal sealed class ChannelKeysHealth(ChannelKeys keys, TimeProvider time) : IHealthCheck
{
    /// <summary>At this age a day's refreshes have failed.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromHours(24);

    /// <summary>A readiness request waits a few seconds at most; the fetch goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var current = await keys.CurrentAsync(cancellationToken).AsTask().WaitAsync(Patience, time, cancellationToken);
            return Result(current?.Keys.Count ?? 0, keys.Age);
        }
        catch (TimeoutException)
        {
            return Result(0, age: null);
        }
    }

    /// <summary>Pure.</summary>
    internal static HealthCheckResult Result(int usable, TimeSpan? age) => (usable, age) switch
    {
        (0, _) or (_, null) => HealthCheckResult.Unhealthy("no usable keys of Teams: every message is refused. The log says why."),
        (_, { } known) when known >= Old => HealthCheckResult.Degraded(string.Create(
            CultureInfo.InvariantCulture, $"the keys of Teams are {(int)known.TotalHours} hours old and could not be refreshed; at "
                + $"{ChannelKeys.MaxAge.TotalHours} every message is refused. The log says why.")),
        (_, { } known) => HealthCheckResult.Healthy(
            string.Create(CultureInfo.InvariantCulture, $"{usable} keys of Teams, {known.TotalHours:F1} hours old")),
    };
}
