using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Identity;

/// <summary>One key of the channel: private part, id, and the channels it is endorsed for.</summary>
internal sealed record SigningKey(string Kid, RSA Rsa, ImmutableArray<string> Endorsements);

/// <summary>The keys the channel publishes: one that signs, one without endorsements, and the last few that were rotated out.</summary>
internal sealed class SigningKeys
{
    private const int KeptAfterRotation = 2;
    private readonly Lock _gate = new();
    private ImmutableArray<SigningKey> _published;

    public SigningKeys()
    {
        Unendorsed = Make([]);
        Stranger = Make(["msteams"]);
        _published = [Make(["msteams"]), Unendorsed];
    }

    /// <summary>The key that signs now.</summary>
    public SigningKey Current => _published[0];

    /// <summary>Published, but endorsed for no channel.</summary>
    public SigningKey Unendorsed { get; }

    /// <summary>Never published.</summary>
    public SigningKey Stranger { get; }

    /// <summary>Signs with a fresh key from now on. The old one stays published unless <paramref name="withdrawOld"/>.</summary>
    public void Rotate(bool withdrawOld = false)
    {
        lock (_gate)
        {
            var kept = withdrawOld ? [] : _published.Where(k => k != Unendorsed).Take(KeptAfterRotation);
            _published = [Make(["msteams"]), .. kept, Unendorsed];
        }
    }

    public SigningKey? Find(string kid) => _published.FirstOrDefault(k => string.Equals(k.Kid, kid, StringComparison.Ordinal));

    /// <summary>The key set as JSON (RFC 7517) with the Bot Framework's <c>endorsements</c>.</summary>
    public JsonObject ToJson() => new() { ["keys"] = new JsonArray([.. _published.Select(ToJson)]) };

    private static SigningKey Make(ImmutableArray<string> endorsements) =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20)), RSA.Create(2048), endorsements);

    private static JsonObject ToJson(SigningKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Kid,
            ["x5t"] = key.Kid,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (key.Endorsements.Length > 0)
        {
            json["endorsements"] = new JsonArray([.. key.Endorsements.Select(e => JsonValue.Create(e))]);
        }

        return json;
    }
}
