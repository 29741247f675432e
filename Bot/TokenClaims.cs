using Microsoft.IdentityModel.JsonWebTokens;

namespace Welbevinden.Bot;

/// <summary>The claims of our own token, for the self-check only: they are not validated, because nothing depends on them.</summary>
/// <param name="AppId">The app it was issued to.</param>
/// <param name="TenantId">The tenant it was issued in.</param>
/// <param name="Roles">The application permissions that were consented to.</param>
internal sealed record TokenClaims(string AppId, string TenantId, IReadOnlyList<string> Roles)
{
    /// <summary>Null when the token cannot be read, as those of some kinds of managed identity.</summary>
    public static TokenClaims? Read(string token)
    {
        try
        {
            var read = new JsonWebToken(token);
            return new TokenClaims(
                Claim(read, "appid") ?? Claim(read, "azp") ?? "",
                Claim(read, "tid") ?? "",
                [.. read.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value)]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
