using Azure.Core;
using Azure.Core.Pipeline;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>Sends requests to the Table service through Azure.Core's pipeline, which retries, signs and times out.</summary>
internal sealed class TableWire
{
    // A card action has 15 seconds in total (platform facts, section 4): an attempt gets five, and the retries are short.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);
    private const int Retries = 3;

    private readonly HttpPipeline _pipeline;

    public TableWire(Uri endpoint, HttpPipelinePolicy authentication, HttpPipelineTransport? transport)
    {
        Endpoint = endpoint;
        var options = new Options();
        options.RetryPolicy = new CappedRetry(Retries, FirstDelay, MaxDelay, longestAsked: AttemptTimeout);
        options.Retry.NetworkTimeout = AttemptTimeout;

        // Addresses contain row keys, which may identify a person.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Transport = transport ?? options.Transport;
        _pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public Uri Endpoint { get; }

    public Task<Answer> GetAsync(string resource, CancellationToken cancellationToken) =>
        SendAsync(
            RequestMethod.Get, resource, "application/json;odata=minimalmetadata", contentType: null, content: null, cancellationToken);

    public Task<Answer> PostAsync(string resource, string contentType, RequestContent content, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Post, resource, "application/json;odata=nometadata", contentType, content, cancellationToken);

    private async Task<Answer> SendAsync(
        RequestMethod method, string resource, string accept, string? contentType, RequestContent? content,
        CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{resource}"));
        message.Request.Headers.Add("Accept", accept);
        message.Request.Headers.Add("x-ms-version", "2019-02-02");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        if (contentType is not null)
        {
            message.Request.Headers.Add("Content-Type", contentType);
            message.Request.Content = content;
        }

        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"Azure Tables could not be reached: {failure.GetType().Name}.", failure);
        }

        var etag = message.Response.Headers.ETag ?? default;
        message.Response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var nextPartition);
        message.Response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var nextRow);
        return new Answer(
            message.Response.Status,
            message.Response.Content.ToString(),
            etag,
            nextPartition,
            nextRow,
            message.ProcessingContext.RetryNumber > 0);
    }

    private sealed class Options : ClientOptions;
}

/// <summary>The last response of the service, and whether an earlier attempt ended without a clear response.</summary>
internal sealed record Answer(int Status, string Body, Azure.ETag ETag, string? NextPartition, string? NextRow, bool WasRetried)
{
    public bool IsError => Status >= 400;

    public string ErrorCode => TableErrors.Parse(Body).Code;

    public StoreUnavailableException Unavailable() => TableErrors.Unavailable(Status, ErrorCode);
}
