using System.Net;
using System.Net.Http.Headers;
using NodaTime;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>One request to the connector and nothing twice: what was answered, or how far it came.</summary>
internal sealed class ConnectorCall(HttpClient http, TimeProvider time)
{
    /// <summary>Sends once. The body of the answer is empty when it could not be read; the status counts all the same.</summary>
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
            // The bot is stopping, but the message may be on its way: that must be said, not thrown.
            return (new ConnectorResult.Ambiguous("Stopped"), "", 0);
        }
    }

    /// <summary>Teams cannot act on a request whose body it never saw the beginning of; without a body the kind of fault tells.</summary>
    private static bool IsUnsent(WatchedContent? content, HttpRequestError error) =>
        content is { Started: false }
        || error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>An answer whose body breaks off or is too long still has its status.</summary>
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            // Counts the bytes: the client's own limit does not hold for an answer that is read from its stream.
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

    /// <summary>A date is one by the clock of whoever named it, which stands beside it.</summary>
    private Duration? RetryAfterOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return wait is null ? null : Duration.Max(Duration.Zero, Duration.FromTimeSpan(wait.Value));
    }

    /// <summary>JSON that knows whether it began to be written.</summary>
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
