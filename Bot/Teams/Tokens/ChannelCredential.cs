using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// Chooses how the bot authenticates to the channel: a secret, a certificate, a managed identity, or the stand-in's token endpoint.
/// </summary>
internal static class ChannelCredential
{
    public static TokenCredential Create(ChannelOptions options, HttpClient http, TimeProvider time)
    {
        if (options.LocalChannel is not null)
        {
            return new LocalChannelCredential(options, http, time);
        }

        return options.AppType switch
        {
            AppType.UserAssignedMsi => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId)),
            AppType.SingleTenant when options.CertificatePath is { } path => new ClientCertificateCredential(
                options.TenantId, options.AppId, path, new ClientCertificateCredentialOptions { AuthorityHost = AuthorityOf(options) }),
            AppType.SingleTenant => new ClientSecretCredential(
                options.TenantId, options.AppId, options.AppPassword, new ClientSecretCredentialOptions
                {
                    AuthorityHost = AuthorityOf(options),
                }),
        };
    }

    /// <summary>The Bot Framework's login url ends with a tenant; Azure.Identity takes the host and the tenant separately.</summary>
    private static Uri AuthorityOf(ChannelOptions options) => new(options.LoginUrl.GetLeftPart(UriPartial.Authority));
}

/// <summary>Requests a token from the stand-in with the form that Entra uses (client credentials).</summary>
internal sealed class LocalChannelCredential(ChannelOptions options, HttpClient http, TimeProvider time) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tokens can only be requested asynchronously.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.AppId),
            new("client_secret", options.AppPassword),
            new("scope", string.Join(' ', requestContext.Scopes)),
        ]);
        using var response = await http.PostAsync(new Uri(options.LocalChannel!, "/oauth2/v2.0/token"), form, cancellationToken);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
        {
            throw new AuthenticationFailedException(await response.Content.ReadAsStringAsync(cancellationToken));
        }

        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize(
            await response.Content.ReadAsByteArrayAsync(cancellationToken), TokenJson.Default.WireToken);
        return answer is { AccessToken.Length: > 0, ExpiresIn: > 0 }
            ? new AccessToken(answer.AccessToken, time.GetUtcNow().AddSeconds(answer.ExpiresIn))
            : throw new JsonException("The token endpoint answered without access_token or expires_in.");
    }
}

internal sealed record WireToken(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(WireToken))]
internal sealed partial class TokenJson : JsonSerializerContext;
