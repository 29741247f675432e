using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Identity;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>
/// The token endpoint in front of the stand-in for Graph, and the check of its tokens: signature, audience, app, expiry and permission.
/// </summary>
internal sealed class GraphTokens(GraphStandInOptions options)
{
    private const string Audience = "https://graph.microsoft.com";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private SigningKey _key = new SigningKeys().Current;

    public int Issued { get; private set; }

    /// <summary>Every token given out so far is refused with 401 from now on.</summary>
    public void RevokeAll() => _key = new SigningKeys().Current;

    public (int Status, JsonObject Body) Answer(IFormCollection form) =>
        (form["grant_type"].ToString(), form["scope"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString()) switch
        {
            (not "client_credentials", _, _, _) => Refuse(
                400, "unsupported_grant_type", "AADSTS70003: expected grant_type=client_credentials."),
            (_, not Audience + "/.default", _, _) => Refuse(400, "invalid_scope", $"AADSTS70011: expected scope={Audience}/.default."),
            (_, _, var id, _) when id != options.AppId => Refuse(
                400, "unauthorized_client", "AADSTS700016: no application with this client_id in the tenant."),
            (_, _, _, var secret) when secret != options.AppPassword => Refuse(
                401, "invalid_client", "AADSTS7000215: Invalid client secret provided."),
            _ => Give(),
        };

    /// <summary>Null when the token is valid, otherwise what is wrong with it.</summary>
    public string? FaultOf(string? authorization)
    {
        if (authorization?.StartsWith("Bearer ", StringComparison.Ordinal) != true || Jws.Read(authorization[7..]) is not { } read)
        {
            return "no signed bearer token";
        }

        var payload = read.Payload;
        return read.Header["kid"]?.GetValue<string>() != _key.Kid || !Jws.IsSignedBy(authorization[7..], _key.Rsa) ? "signature"
            : payload["aud"]?.GetValue<string>() != Audience ? "audience"
            : payload["appid"]?.GetValue<string>() != options.AppId ? "application"
            : payload["exp"]!.GetValue<long>() < options.Time.GetUtcNow().ToUnixTimeSeconds() ? "expired"
            : null;
    }

    private (int Status, JsonObject Body) Give()
    {
        Issued++;
        var now = options.Time.GetUtcNow();
        var payload = new JsonObject
        {
            ["aud"] = Audience,
            ["iss"] = $"https://sts.windows.net/{options.TenantId}/",
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["appid"] = options.AppId,
            ["tid"] = options.TenantId,
            ["roles"] = new JsonArray([.. options.Permissions.Select(permission => JsonValue.Create(permission))]),
        };
        var token = Jws.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = _key.Kid }, payload, "RS256", _key.Rsa);
        return (200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = (int)Lifetime.TotalSeconds, ["access_token"] = token });
    }

    private static (int Status, JsonObject Body) Refuse(int status, string error, string description) =>
        (status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
