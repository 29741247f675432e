using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NodaTime;
using Welbevinden.Bot.Teams;
using Welbevinden.Cards.Directory;

namespace Welbevinden.Bot.Directory.Graph;

/// <summary>
/// Sends requests to Graph v1.0 through Azure.Core's pipeline, which repeats what is safe to repeat and waits as long as Graph says. A token goes
/// only to the one origin of the settings; a link that points elsewhere is not followed. A 401 leads to one other token and one more try.
/// </summary>
internal sealed class GraphWire(Uri origin, ConnectorTokens tokens, TimeProvider time, RetryPace pace) : IDisposable
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
            throw GraphErrors.Of(message.Response);
        try
        {
            return JsonDocument.Parse(message.Response.Content.ToMemory());
        }
        catch (JsonException broken)
        {
            throw new GraphException(GraphTrouble.SchemaChanged, "no JSON", broken);
        }
    }

    /// <summary>The status of a POST and the code of its error, if any.</summary>
    /// <exception cref="GraphException">There was no answer, or no token.</exception>
    public async Task<(int Status, string Code)> PostAsync(string resource, byte[] json, CancellationToken cancellationToken)
    {
        using var message = await SendAsync(RequestMethod.Post, resource, json, cancellationToken);
        var response = message.Response;
        return (response.Status, response.IsError ? GraphErrors.CodeOf(response) : "");
    }

    /// <summary>The token itself, for the self-check to look into.</summary>
    /// <exception cref="GraphException">There is none to be had; says why.</exception>
    public async Task<string> TokenAsync(CancellationToken cancellationToken) =>
        await tokens.GetAsync(cancellationToken) switch
        {
            ({ } token, _) => token,
            (null, var cause) => throw GraphException.OfToken(cause),
        };

    public void Dispose() => tokens.Dispose();

    private async Task<HttpMessage> SendAsync(RequestMethod method, string resource, byte[]? json, CancellationToken cancellationToken)
    {
        var address = Address(resource);
        var (token, cause) = await tokens.GetAsync(cancellationToken);
        var message = await SendOnceAsync(method, address, json, token ?? throw GraphException.OfToken(cause), cancellationToken);
        if (message.Response.Status != StatusCodes.Status401Unauthorized)
            return message;
        message.Dispose();
        (var fresh, cause) = await tokens.ReplaceAsync(token, cancellationToken);
        return await SendOnceAsync(method, address, json, fresh ?? throw GraphException.OfToken(cause), cancellationToken);
    }

    private async Task<HttpMessage> SendOnceAsync(RequestMethod method, Uri address, byte[]? json, string token, CancellationToken cancellationToken)
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
                throw;
            throw new GraphException(GraphTrouble.Unreachable, failure.GetBaseException().GetType().Name, failure);
        }
    }

    private Uri Address(string resource)
    {
        if (!resource.Contains("://", StringComparison.Ordinal))
            return new Uri(origin, $"/v1.0/{resource}");
        return Uri.TryCreate(resource, UriKind.Absolute, out var link) && link.GetLeftPart(UriPartial.Authority) == origin.GetLeftPart(UriPartial.Authority)
            ? link
            : throw new GraphException(GraphTrouble.SchemaChanged, "a link to another host");
    }

    private void Compare(Response response)
    {
        if (response.Headers.Date is { } theirs)
            ClockSkew = Duration.FromTimeSpan(theirs - time.GetUtcNow());
    }

    private static HttpPipeline Pipeline(RetryPace pace)
    {
        var options = new Options();
        options.Retry.MaxRetries = pace.Most;
        options.Retry.Delay = pace.First;
        options.Retry.MaxDelay = pace.Longest;
        options.Retry.NetworkTimeout = pace.Attempt;

        // Addresses hold ids of people and of groups.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return HttpPipelineBuilder.Build(options);
    }

    private sealed class Options : ClientOptions;
}

/// <summary>How long and how often a request is tried; Graph's own Retry-After goes before.</summary>
internal sealed record RetryPace(int Most, TimeSpan First, TimeSpan Longest, TimeSpan Attempt)
{
    /// <summary>For the background: a sync of a large tenant is throttled many times.</summary>
    public static RetryPace Patient { get; } = new(8, TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    /// <summary>For a check that somebody waits for.</summary>
    public static RetryPace Brisk { get; } = new(1, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
}

/// <summary>Reads what Graph's errors mean.</summary>
internal static class GraphErrors
{
    /// <summary>Codes by which a delta link is said to be over, with whatever status (Graph documents 410 and "a 40X-series error").</summary>
    private static readonly string[] LostCodes = ["syncStateNotFound", "syncStateInvalid", "resyncRequired", "resyncApplyDifferences", "resyncUploadDifferences"];

    public static GraphException Of(Response response)
    {
        var code = CodeOf(response);
        return new(
            response.Status switch
            {
                StatusCodes.Status410Gone => GraphTrouble.SyncStateLost,
                < 500 when LostCodes.Contains(code, StringComparer.OrdinalIgnoreCase) => GraphTrouble.SyncStateLost,
                StatusCodes.Status401Unauthorized => GraphTrouble.Unauthorized,
                StatusCodes.Status403Forbidden => GraphTrouble.Forbidden,
                StatusCodes.Status404NotFound => GraphTrouble.NotFound,
                StatusCodes.Status429TooManyRequests => GraphTrouble.Throttled,
                >= 500 => GraphTrouble.Failing,
                _ => GraphTrouble.Refused,
            },
            code.Length > 0 ? code : response.Status.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary><c>error.code</c>, or empty.</summary>
    public static string CodeOf(Response response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content.ToMemory());
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: <= 80 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')
                    ? text
                    : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
