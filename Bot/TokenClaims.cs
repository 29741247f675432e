using Microsoft.IdentityModel.JsonWebTokens;

namespace Welbevinden.Bot;

/// <summary>
/// What stands in a token of our own, for the self-check only: it is not validated here, because nothing is decided by it.
/// </summary>
/// <param name="AppId">Whose it is.</param>
/// <param name="TenantId">In which tenant.</param>
/// <param name="Roles">The application permissions that were consented to.</param>
internal sealed record TokenClaims(string AppId, string TenantId, IReadOnlyList<string> Roles)
{
    /// <summary>Null when it is no token that can be read, as some kinds of managed identity give.</summary>
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
