using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// The other side for these tests: OpenID metadata with real keys, a token endpoint, and a connector with scripted responses.
/// </summary>
internal sealed class Channel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _tokens;

    private Channel(WebApplication app) => _app = app;

    public string Origin => _app.Urls.Single();

    public RSA Key { get; } = RSA.Create(2048);

    public RSA OtherKey { get; } = RSA.Create(2048);

    /// <summary>The keys that the metadata names: id, key, endorsements.</summary>
    public ConcurrentDictionary<string, (RSA Key, string[] Endorsements)> Published { get; } = new(StringComparer.Ordinal);

    public bool MetadataFails { get; set; }

    public bool TokensFail { get; set; }

    public int MetadataFetches { get; private set; }

    public int TokensGiven => _tokens;

    /// <summary>What the connector does with a request.</summary>
    public Func<HttpContext, Task> Connector { get; set; } = context => context.Response.WriteAsync("""{"id":"1"}""");

    /// <summary>Method, raw target, token and body of every request to the connector.</summary>
    public ConcurrentQueue<(string Method, string Target, string Authorization, string Body)> Requests { get; } = new();

    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new Channel(app);
        channel.Published["k1"] = (channel.Key, ["msteams"]);
        channel.Published["unendorsed"] = (channel.OtherKey, ["webchat"]);
        app.MapGet("/.well-known/openidconfiguration", channel.Metadata);
        app.MapGet("/keys", channel.Keys);
        app.MapPost("/oauth2/v2.0/token", channel.Token);
        app.MapFallback(channel.ConnectAsync);
        await app.StartAsync();
        return channel;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
        OtherKey.Dispose();
    }

    private IResult Metadata()
    {
        MetadataFetches++;
        return MetadataFails
            ? Microsoft.AspNetCore.Http.Results.StatusCode(500)
            : Microsoft.AspNetCore.Http.Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = Origin + "/keys" });
    }

    private IResult Keys()
    {
        var keys = new JsonArray();
        foreach (var (id, (key, endorsements)) in Published)
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            keys.Add(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = id,
                ["n"] = Attempt.Base64(parameters.Modulus!),
                ["e"] = Attempt.Base64(parameters.Exponent!),
                ["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]),
            });
        }

        return Microsoft.AspNetCore.Http.Results.Text(new JsonObject { ["keys"] = keys }.ToJsonString(), "application/json");
    }

    private IResult Token() => TokensFail
        ? Microsoft.AspNetCore.Http.Results.StatusCode(401)
        : Microsoft.AspNetCore.Http.Results.Json(new { access_token = $"own-{Interlocked.Increment(ref _tokens)}", expires_in = 3600 });

    private async Task ConnectAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Requests.Enqueue((context.Request.Method, target, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
        await Connector(context);
    }
}
