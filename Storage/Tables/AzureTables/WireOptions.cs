using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>How the client of the Table service sends: its time limits, its retries, and nothing in logs or traces.</summary>
internal static class WireOptions
{
    /// <summary>The limit of a call with its retries. A card action has 15 seconds in total (platform facts, section 4).</summary>
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);
    private const int Retries = 3;

    /// <summary>The options of a client.</summary>
    /// <param name="transport">Null for real HTTP.</param>
    public static TableClientOptions Create(HttpPipelineTransport? transport)
    {
        var options = new TableClientOptions();
        options.RetryPolicy = new CappedRetry(Retries, FirstDelay, MaxDelay, longestAsked: AttemptTimeout);
        options.Retry.NetworkTimeout = AttemptTimeout;
        options.AddPolicy(RetryNote.Policy, HttpPipelinePosition.PerRetry);

        // Addresses contain row keys, which may identify a person.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Transport = transport ?? options.Transport;
        return options;
    }
}
