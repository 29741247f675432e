using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Engine.State;

namespace Welbevinden.Unit.Engine.State;

/// <summary>
/// A small stand-in for the REST of an Azure key vault on loopback, over https as its client insists: versions of one certificate as
/// secrets, in pages, for callers with the token. No real vault is available here; the answers follow the reference of api-version 7.x.
/// </summary>
internal sealed class VaultStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _tls;

    private VaultStandIn(WebApplication app, X509Certificate2 tls) => (_app, _tls) = (app, tls);

    /// <summary>Version, what it holds, its kind, and whether it is enabled; the oldest first.</summary>
    public List<(string Version, string Value, string Kind, bool Enabled)> Versions { get; } = [];

    public int Status { get; set; } = 200;

    public string Url => _app.Urls.Single() + "/certificates/keys";

    public static async Task<VaultStandIn> StartAsync()
    {
        var tls = X509CertificateLoader.LoadPkcs12(SomeCertificate.Make("vault").Export(X509ContentType.Pfx), password: null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(tls)));
        var app = builder.Build();
        var vault = new VaultStandIn(app, tls);
        app.MapGet("/secrets/{name}/versions", vault.List);
        app.MapGet("/secrets/{name}/{version}", vault.Get);
        await app.StartAsync();
        return vault;
    }

    public void Add(X509Certificate2 certificate, bool enabled = true) =>
        Versions.Add(
            ($"v{Versions.Count + 1}", Convert.ToBase64String(certificate.Export(X509ContentType.Pfx)), "application/x-pkcs12", enabled));

    public KeyVault Client()
    {
#pragma warning disable MA0039 // The stand-in's certificate is its own: this client knows that one and no other.
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == _tls.Thumbprint,
        };
#pragma warning restore MA0039
        var options = new SecretClientOptions { Transport = new HttpClientTransport(handler), DisableChallengeResourceVerification = true };
        options.Retry.MaxRetries = 0;
        return new KeyVault(new Credential(), options);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _tls.Dispose();
    }

    private IResult List(HttpContext context, string name)
    {
        if (Refusal(context, name) is { } refusal)
        {
            return refusal;
        }

        var at = int.TryParse(context.Request.Query["at"], out var given) ? given : 0;
        var page = new JsonObject { ["value"] = new JsonArray(), ["nextLink"] = null };
        if (at < Versions.Count)
        {
            page["value"]!.AsArray().Add(Described(at, context));
        }

        if (at + 1 < Versions.Count)
        {
            page["nextLink"] = $"{_app.Urls.Single()}/secrets/keys/versions?api-version=7.6&at={at + 1}";
        }

        return Microsoft.AspNetCore.Http.Results.Text(page.ToJsonString(), "application/json");
    }

    private IResult Get(HttpContext context, string name, string version)
    {
        var at = Versions.FindIndex(one => one.Version == version);
        if (Refusal(context, at < 0 ? "" : name) is { } refusal)
        {
            return refusal;
        }

        var secret = Described(at, context);
        secret["value"] = Versions[at].Value;
        return Microsoft.AspNetCore.Http.Results.Text(secret.ToJsonString(), "application/json");
    }

    private JsonObject Described(int at, HttpContext context) => new()
    {
        ["id"] = $"https://{context.Request.Host}/secrets/keys/{Versions[at].Version}",
        ["contentType"] = Versions[at].Kind,
        ["attributes"] = new JsonObject
        {
            ["enabled"] = Versions[at].Enabled,
            ["created"] = 1_760_000_000 + at,
            ["updated"] = 1_760_000_000 + at,
        },
    };

    private IResult? Refusal(HttpContext context, string name)
    {
        if (context.Request.Headers.Authorization != "Bearer vault-token")
        {
            context.Response.Headers.WWWAuthenticate = "Bearer authorization=\"https://login.microsoftonline.com/tenant-1\", "
                + "resource=\"https://vault.azure.net\"";
            return Microsoft.AspNetCore.Http.Results.StatusCode(401);
        }

        return Status != 200 ? Error(Status, "Forbidden") : name != "keys" ? Error(404, "SecretNotFound") : null;
    }

    private static IResult Error(int status, string code) =>
        Microsoft.AspNetCore.Http.Results.Json(new { error = new { code, message = "refused" } }, statusCode: status);

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("vault-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
