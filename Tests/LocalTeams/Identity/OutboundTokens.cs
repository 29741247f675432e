using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Identity;

/// <summary>The token endpoint (as Entra's, client credentials) and the check of its tokens on every connector call.</summary>
/// <param name="options">The app that the tokens are for.</param>
/// <param name="tenantId">The tenant that issues the tokens.</param>
internal sealed class OutboundTokens(LocalTeamsOptions options, Func<string> tenantId)
{
    public const string Audience = "https://api.botframework.com";
    private const string Scope = Audience + "/.default";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private SigningKey _key = new SigningKeys().Current;
    private long _issued;

    /// <summary>How many tokens were issued: for tests that a bot requests one at a time and not for every call.</summary>
    public long Issued => Interlocked.Read(ref _issued);

    /// <summary>Every token issued so far is refused with 401 from now on.</summary>
    public void RevokeAll() => _key = new SigningKeys().Current;

    /// <summary>Status and body for a token request's form fields.</summary>
    public (int Status, JsonObject Body) Answer(IFormCollection form)
    {
        if (!Is(form, "grant_type", "client_credentials"))
        {
            return Refuse(400, "unsupported_grant_type", "AADSTS70003: expected grant_type=client_credentials.");
        }

        if (!Is(form, "scope", Scope))
        {
            return Refuse(400, "invalid_scope", $"AADSTS70011: expected scope={Scope}.");
        }

        if (!Is(form, "client_id", options.AppId))
        {
            return Refuse(400, "unauthorized_client", "AADSTS700016: no application with this client_id in the tenant.");
        }

        if (!Is(form, "client_secret", options.AppPassword))
        {
            return Refuse(401, "invalid_client", "AADSTS7000215: the client_secret is wrong.");
        }

        Interlocked.Increment(ref _issued);
        var body = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)Lifetime.TotalSeconds,
            ["access_token"] = Mint(Audience, options.Time.GetUtcNow() + Lifetime),
        };
        return (200, body);
    }

    /// <summary>A token as the endpoint issues it, or one with another audience or expiry for tests of the check itself.</summary>
    public string Mint(string audience, DateTimeOffset expires)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = _key.Kid };
        var payload = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{tenantId()}/",
            ["nbf"] = options.Time.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["appid"] = options.AppId,
            ["tid"] = tenantId(),
        };
        return Jws.Sign(header, payload, "RS256", _key.Rsa);
    }

    /// <summary>Null when the Authorization header is valid, otherwise what is wrong with it.</summary>
    public string? FaultOf(string? authorization)
    {
        const string scheme = "Bearer ";
        if (authorization?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return "no bearer token";
        }

        var token = authorization[scheme.Length..].Trim();
        if (Jws.Read(token) is not { } read)
        {
            return "not a signed token";
        }

        return (read.Header["alg"]?.GetValue<string>(), read.Header["kid"]?.GetValue<string>()) switch
        {
            (not "RS256", _) => "algorithm",
            (_, var kid) when kid != _key.Kid => "unknown or revoked key",
            _ when !Jws.IsSignedBy(token, _key.Rsa) => "signature",
            _ when read.Payload["aud"]?.GetValue<string>() != Audience => "audience",
            _ when read.Payload["appid"]?.GetValue<string>() != options.AppId => "application",
            _ when (read.Payload["exp"]?.GetValue<long>() ?? 0) < options.Time.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds() => "expired",
            _ => null,
        };
    }

    private static bool Is(IFormCollection form, string field, string expected) =>
        string.Equals(form[field].ToString(), expected, StringComparison.Ordinal);

    private static (int Status, JsonObject Body) Refuse(int status, string error, string description) =>
        (status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
