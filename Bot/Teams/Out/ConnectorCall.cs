using System.Net;
using System.Net.Http.Headers;
using NodaTime;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>One request to the connector, never repeated: the response, or how far the request got.</summary>
internal sealed class ConnectorCall(HttpClient http, TimeProvider time)
{
    /// <summary>Sends once. The response body is empty when it could not be read; the status counts all the same.</summary>
    public async Task<(ConnectorResult Result, string Body, int Status)> SendAsync(
        HttpMethod method, Uri address, byte[]? json, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        using var content = json is null ? null : new WatchedContent(json);
        request.Content = content;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var body = await ReadAsync(response, cancellationToken);
            var status = (int)response.StatusCode;
            return (ConnectorAnswer.Of(status, body, RetryAfterOf(response)), body, status);
        }
        catch (HttpRequestException e)
        {
            return (IsUnsent(content, e.HttpRequestError) ? new ConnectorResult.NotSent($"{e.HttpRequestError}")
                : new ConnectorResult.Ambiguous($"{e.HttpRequestError}"), "", 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (content is { Started: false }
                ? new ConnectorResult.NotSent("Timeout")
                : new ConnectorResult.Ambiguous("Timeout"), "", 0);
        }
        catch (OperationCanceledException) when (content is { Started: true })
        {
            // The bot is stopping, but the message may have been sent: that must be returned, not thrown.
            return (new ConnectorResult.Ambiguous("Stopped"), "", 0);
        }
    }

    /// <summary>Teams cannot act on a request of whose body it received nothing; without a body the kind of error decides.</summary>
    private static bool IsUnsent(WatchedContent? content, HttpRequestError error) =>
        content is { Started: false }
        || error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>A response whose body breaks off or is too long still has its status.</summary>
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            // Counts the bytes: the client's own limit does not apply to a response that is read from its stream.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(ChannelHttp.DefaultTimeout);
            await response.Content.LoadIntoBufferAsync(ChannelHttp.MaxResponseBytes, limit.Token);
            return await response.Content.ReadAsStringAsync(limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>A date is by the sender's clock, which is in the response's Date header.</summary>
    private Duration? RetryAfterOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return wait is null ? null : Duration.Max(Duration.Zero, Duration.FromTimeSpan(wait.Value));
    }

    /// <summary>JSON content that knows whether writing it has begun.</summary>
    private sealed class WatchedContent : HttpContent
    {
        private readonly byte[] _json;

        public WatchedContent(byte[] json)
        {
            _json = json;
            Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        public bool Started { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            Started = true;
            return stream.WriteAsync(_json, cancellationToken).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _json.Length;
            return true;
        }
    }
}
