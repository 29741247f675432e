using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>
/// Azure.Core's retries with a limit: by itself it waits for as long as a Retry-After says, even a day. A response that asks for more than
/// <paramref name="longestAsked"/> is not retried here: the caller learns that it is throttled, and tries again in its own time.
/// </summary>
/// <param name="retries">Attempts after the first.</param>
/// <param name="first">The first delay; doubled each time.</param>
/// <param name="longest">The longest delay of our own backoff.</param>
/// <param name="longestAsked">The longest delay that is accepted from a response.</param>
internal sealed class CappedRetry(int retries, TimeSpan first, TimeSpan longest, TimeSpan longestAsked)
    : RetryPolicy(retries, DelayStrategy.CreateExponentialDelayStrategy(first, longest))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        base.ShouldRetry(message, exception) && !AsksTooLong(message);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        await base.ShouldRetryAsync(message, exception) && !AsksTooLong(message);

    private bool AsksTooLong(HttpMessage message) => message.HasResponse && Asked(message.Response.Headers) > longestAsked;

    /// <summary>The headers that Azure.Core itself reads; a date is by the clock of the sender.</summary>
    private static TimeSpan? Asked(ResponseHeaders headers)
    {
        foreach (var (name, unit) in (ReadOnlySpan<(string, double)>)[
            ("retry-after-ms", 0.001),
            ("x-ms-retry-after-ms", 0.001),
            ("Retry-After", 1),
        ])
        {
            if (!headers.TryGetValue(name, out var value))
            {
                continue;
            }

            if (double.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return TimeSpan.FromSeconds(Math.Min(number * unit, TimeSpan.MaxValue.TotalSeconds / 2));
            }

            if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                return date - (headers.Date ?? date);
            }
        }

        return null;
    }
}
