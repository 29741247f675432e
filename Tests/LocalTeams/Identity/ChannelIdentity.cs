using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Identity;

/// <summary>
/// Who the channel is to the bot: OpenID metadata, keys, and the tokens it puts on inbound activities, good ones and deliberately bad ones.
/// </summary>
internal sealed class ChannelIdentity(string appId, TimeProvider time)
{
    public const string Issuer = "https://api.botframework.com";

    public SigningKeys Keys { get; } = new();

    /// <summary>The claims of a good token; change one with a <c>with</c> expression and <see cref="Mint"/> it to get a bad one.</summary>
    public TokenRecipe Recipe(string serviceUrl) => new()
    {
        Issuer = Issuer,
        Audience = appId,
        ServiceUrl = serviceUrl,
        NotBefore = time.GetUtcNow().AddSeconds(-5),
        Expires = time.GetUtcNow().AddHours(1),
        Key = Keys.Current,
        Kid = Keys.Current.Kid,
    };

    /// <summary>A good token for an activity with this service url.</summary>
    public string Token(string serviceUrl) => Mint(Recipe(serviceUrl));

    public string Mint(TokenRecipe recipe)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = recipe.Algorithm };
        Put(header, "kid", recipe.Kid);
        Put(header, "x5t", recipe.Kid);
        var payload = new JsonObject();
        Put(payload, "serviceurl", recipe.ServiceUrl);
        Put(payload, "nbf", recipe.NotBefore?.ToUnixTimeSeconds());
        Put(payload, "exp", recipe.Expires?.ToUnixTimeSeconds());
        Put(payload, "iss", recipe.Issuer);
        Put(payload, "aud", recipe.Audience);
        foreach (var (name, value) in recipe.MoreHeader)
        {
            header[name] = value;
        }

        foreach (var (name, value) in recipe.MoreClaims)
        {
            payload[name] = value;
        }

        return Jws.Sign(header, payload, recipe.Algorithm, recipe.Key.Rsa);
    }

    /// <summary>The OpenID metadata document; <paramref name="origin"/> is where the keys are served.</summary>
    public static JsonObject Metadata(string origin) => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{origin}/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}

/// <summary>Everything that can be right or wrong about an inbound token. Null leaves the claim or header out.</summary>
internal sealed record TokenRecipe
{
    public string? Issuer { get; init; }

    public string? Audience { get; init; }

    public string? ServiceUrl { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string Algorithm { get; init; } = "RS256";

    public string? Kid { get; init; }

    /// <summary>
    /// What signs; <see cref="SigningKeys.Stranger"/> for a signature by somebody else, <see cref="SigningKeys.Unendorsed"/> for no
    /// endorsement.
    /// </summary>
    public required SigningKey Key { get; init; }

    /// <summary>Claims beside or over the usual ones.</summary>
    public IReadOnlyDictionary<string, string> MoreClaims { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Header fields beside or over the usual ones, as <c>jku</c>.</summary>
    public IReadOnlyDictionary<string, string> MoreHeader { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
