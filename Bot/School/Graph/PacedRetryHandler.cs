using System.Net;
using NodaTime;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Sends a request again after 408, 429, a fault of Graph's and a broken connection, after as long as Graph says, within bounds. The SDK's
/// own handler gives up when a connection breaks, comes back after three minutes when it was asked for more, and ends without a status.
/// </summary>
internal sealed class PacedRetryHandler(RetryPace pace, TimeProvider time) : DelegatingHandler
{
    /// <summary>Graph's clock less ours, at the last answer; null before the first.</summary>
    public Duration? ClockSkew { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var retry = 0; retry < pace.Max; retry++)
        {
            var response = await TryOnceAsync(request, cancellationToken);
            if (response is not null && (!IsPassing(response.StatusCode) || Asked(response) > pace.MaxAsked))
            {
                return response;
            }

            var pause = Pause(response, retry);
            response?.Dispose();
            await Task.Delay(pause, time, cancellationToken);
        }

        return await SendOnceAsync(request, cancellationToken);
    }

    /// <summary>Null when the connection broke or there was no answer in time.</summary>
    private async Task<HttpResponseMessage?> TryOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(request, cancellationToken);
        }
        catch (Exception broken)
            when (broken is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>With the whole body, so that an answer that breaks off halfway is asked for again too.</summary>
    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        attempt.CancelAfter(pace.Attempt);
        var response = await base.SendAsync(request, attempt.Token);
        await response.Content.LoadIntoBufferAsync(attempt.Token);
        if (response.Headers.Date is { } theirs)
        {
            ClockSkew = Duration.FromTimeSpan(theirs - time.GetUtcNow());
        }

        return response;
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private TimeSpan Pause(HttpResponseMessage? response, int retry)
    {
        var (own, asked) = (pace.First * Math.Pow(2, retry), response is null ? null : Asked(response));
        return TimeSpan.FromTicks(Math.Max(Math.Min(own.Ticks, pace.MaxDelay.Ticks), asked?.Ticks ?? 0));
    }

    /// <summary>A date is by the clock of the sender.</summary>
    private static TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } => date - (response.Headers.Date ?? date),
        _ => null,
    };
}
