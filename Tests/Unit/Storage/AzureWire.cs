using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core.Pipeline;
using Welbevinden.Storage.Tables.AzureTables;

namespace Welbevinden.Unit.Storage;

/// <summary>In the place of Azure Tables: returns the responses in order and remembers the requests.</summary>
internal sealed class AzureWire : HttpMessageHandler
{
    private readonly HttpClient _client;
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public AzureWire() => _client = new HttpClient(this, disposeHandler: false);

    public HttpClientTransport Transport => new(_client);

    public List<string> Requests { get; } = [];

    /// <summary>The length of the last request's body.</summary>
    public long Bytes { get; private set; }

    /// <summary>A store that sends its requests here.</summary>
    public AzureTableStore Connect() =>
        AzureTableStore.Connect("AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/", Transport);

    /// <summary>The answer to a batch of which one part has this status.</summary>
    public static string Part(string status, string header, string body = "") =>
        $"--batchresponse_1\r\nContent-Type: multipart/mixed; "
            + $"boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 "
                + $"{status}\r\n{header}\r\n\r\n{body}\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    /// <summary>The body of a refusal.</summary>
    public static string Error(string code, string message = "0:") =>
        """{"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"MESSAGE"}}}"""
            .Replace("CODE", code, StringComparison.Ordinal).Replace("MESSAGE", message, StringComparison.Ordinal);

    /// <summary>The next request is cut off after it was sent.</summary>
    public void Breaks() => _answers.Enqueue(
        static _ => throw new HttpRequestException("reset after the request was sent", new IOException()));

    /// <summary>The next request is never answered.</summary>
    public void Hangs() => _answers.Enqueue(static async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new UnreachableException();
    });

    /// <summary>The next request gets this response.</summary>
    public void Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers) => _answers.Enqueue(_ =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) };
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            body.StartsWith("--", StringComparison.Ordinal) ? "multipart/mixed; boundary=batchresponse_1" : "application/json");
        foreach (var (name, value) in headers)
        {
            answer.Headers.Add(name, value);
        }

        return Task.FromResult(answer);
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request.RequestUri!.AbsoluteUri);
        Bytes = request.Content is { } body ? (await body.ReadAsByteArrayAsync(cancellationToken)).LongLength : 0;
        return await _answers.Dequeue()(cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _client.Dispose();
        }

        base.Dispose(disposing);
    }
}
