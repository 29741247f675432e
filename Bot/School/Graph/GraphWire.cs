using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NodaTime;
using Welbevinden.Cards.School;
using Welbevinden.Storage.Tables.AzureTables;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Sends requests to Graph v1.0 through Azure.Core's pipeline, which waits as long as Graph says, within bounds, and repeats after 408,
/// 429, a fault of Graph's and a broken connection, whatever the method: so only what may be done twice is given to it. A token goes only
/// to the one origin of the settings; a link that points elsewhere is not followed. A 401 leads to one other token and one more try.
/// </summary>
internal sealed class GraphWire(Uri origin, IAppTokens tokens, TimeProvider time, RetryPace pace) : IDisposable
{
    private readonly HttpPipeline _pipeline = Pipeline(pace);

    /// <summary>Graph's clock less ours, at the last answer; null before the first.</summary>
    public Duration? ClockSkew { get; private set; }

    public Uri Origin => origin;

    /// <summary>A resource (<c>groups/…</c>) or a link that Graph gave.</summary>
    /// <exception cref="GraphException">Anything but an answer in JSON.</exception>
    public async Task<JsonDocument> GetAsync(string resource, CancellationToken cancellationToken)
    {
        using var message = await SendAsync(RequestMethod.Get, resource, json: null, cancellationToken);
        if (message.Response.Status is not (>= 200 and < 300))
        {
            throw GraphErrors.Of(message.Response);
        }

        try
        {
            return JsonDocument.Parse(message.Response.Content.ToMemory());
        }
        catch (JsonException broken)
        {
            throw new GraphException(GraphTrouble.SchemaChanged, "no JSON", broken);
        }
    }

    /// <summary>Makes something that Graph itself knows again when it is asked twice.</summary>
    /// <exception cref="GraphException">There was no answer, or no token.</exception>
    public Task<GraphAnswer> PostAsync(string resource, byte[] json, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Post, resource, json, cancellationToken);

    /// <summary>Puts values in the place of others.</summary>
    /// <exception cref="GraphException">There was no answer, or no token.</exception>
    public Task<GraphAnswer> PatchAsync(string resource, byte[] json, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Patch, resource, json, cancellationToken);

    /// <summary>Takes something away; 404 when it is not there, also when an earlier try took it away.</summary>
    /// <exception cref="GraphException">There was no answer, or no token.</exception>
    public Task<GraphAnswer> DeleteAsync(string resource, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Delete, resource, json: null, cancellationToken);

    /// <summary>The token itself, for the self-check to look into.</summary>
    /// <exception cref="GraphException">There is none to be had; says why.</exception>
    public async Task<string> TokenAsync(CancellationToken cancellationToken) =>
        await tokens.GetAsync(cancellationToken) switch
        {
            ({ } token, _) => token,
            (null, var cause) => throw GraphException.OfToken(cause),
        };

    public void Dispose() => tokens.Dispose();

    private async Task<GraphAnswer> AskAsync(RequestMethod method, string resource, byte[]? json, CancellationToken cancellationToken)
    {
        using var message = await SendAsync(method, resource, json, cancellationToken);
        var response = message.Response;
        return new GraphAnswer(response.Status, response.IsError ? GraphErrors.CodeOf(response) : "", response.Content.ToArray());
    }

    private async Task<HttpMessage> SendAsync(RequestMethod method, string resource, byte[]? json, CancellationToken cancellationToken)
    {
        var address = Address(resource);
        var (token, cause) = await tokens.GetAsync(cancellationToken);
        var message = await SendOnceAsync(method, address, json, token ?? throw GraphException.OfToken(cause), cancellationToken);
        if (message.Response.Status != StatusCodes.Status401Unauthorized)
        {
            return message;
        }

        message.Dispose();
        (var fresh, cause) = await tokens.ReplaceAsync(token, cancellationToken);
        return await SendOnceAsync(method, address, json, fresh ?? throw GraphException.OfToken(cause), cancellationToken);
    }

    private async Task<HttpMessage> SendOnceAsync(
        RequestMethod method, Uri address, byte[]? json, string token, CancellationToken cancellationToken)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Authorization", $"Bearer {token}");
        if (json is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(json);
        }

        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
            Compare(message.Response);
            return message;
        }
        catch (Exception failure)
        {
            message.Dispose();
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new GraphException(GraphTrouble.Unreachable, failure.GetBaseException().GetType().Name, failure);
        }
    }

    private Uri Address(string resource)
    {
        if (!resource.Contains("://", StringComparison.Ordinal))
        {
            return new Uri(origin, $"/v1.0/{resource}");
        }

        return Uri.TryCreate(resource, UriKind.Absolute, out var link)
            && link.GetLeftPart(UriPartial.Authority) == origin.GetLeftPart(UriPartial.Authority)
            ? link
            : throw new GraphException(GraphTrouble.SchemaChanged, "a link to another host");
    }

    private void Compare(Response response)
    {
        if (response.Headers.Date is { } theirs)
        {
            ClockSkew = Duration.FromTimeSpan(theirs - time.GetUtcNow());
        }
    }

    private static HttpPipeline Pipeline(RetryPace pace)
    {
        var options = new Options();
        options.RetryPolicy = new CappedRetry(pace.Max, pace.First, pace.MaxDelay, pace.MaxAsked);
        options.Retry.NetworkTimeout = pace.Attempt;

        // Addresses hold ids of people and of groups.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return HttpPipelineBuilder.Build(options);
    }

    private sealed class Options : ClientOptions;
}
