using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace Welbevinden.Bot.Teams;

/// <summary>A key that the channel signs with, and the channels it may sign for.</summary>
internal sealed record ChannelKey(RsaSecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys of one fetch.</summary>
/// <param name="Keys">By their id.</param>
/// <param name="FetchedAt">When they were last seen to be the channel's.</param>
/// <param name="Version">Goes up when the keys differ from those before; what was validated against other keys is validated again.</param>
internal sealed record KeySet(FrozenDictionary<string, ChannelKey> Keys, Uptime FetchedAt, int Version)
{
    public static KeySet Next(KeySet? before, FrozenDictionary<string, ChannelKey> keys, Uptime now) =>
        before is null ? new KeySet(keys, now, 1)
        : IsSame(before.Keys, keys) ? before with { FetchedAt = now }
        : new KeySet(keys, now, before.Version + 1);

    /// <summary>The RSA keys for signing of at least 2048 bits, by their id. Others are passed over.</summary>
    public static FrozenDictionary<string, ChannelKey> Read(WireKeys? document)
    {
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var wire in document?.Keys ?? [])
        {
            if (wire is { Kty: "RSA", Use: null or "sig", Kid.Length: > 0, N.Length: > 0, E.Length: > 0 } && Parse(wire) is { } key)
                keys[wire.Kid] = key;
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ChannelKey? Parse(WireKey wire)
    {
        try
        {
            var key = new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(wire.N), Exponent = Base64UrlEncoder.DecodeBytes(wire.E) })
            {
                KeyId = wire.Kid,
            };
            return key.KeySize >= 2048 ? new ChannelKey(key, (wire.Endorsements ?? []).ToFrozenSet(StringComparer.Ordinal)) : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSame(FrozenDictionary<string, ChannelKey> before, FrozenDictionary<string, ChannelKey> after) =>
        before.Count == after.Count && after.All(pair => before.TryGetValue(pair.Key, out var old)
            && old.Endorsements.SetEquals(pair.Value.Endorsements)
            && old.Key.Parameters.Modulus.AsSpan().SequenceEqual(pair.Value.Key.Parameters.Modulus)
            && old.Key.Parameters.Exponent.AsSpan().SequenceEqual(pair.Value.Key.Parameters.Exponent));
}

/// <summary>What is read of the OpenID metadata document.</summary>
internal sealed record WireMetadata([property: JsonPropertyName("jwks_uri")] string? JwksUri);

/// <summary>A JSON web key set with the Bot Framework's <c>endorsements</c>.</summary>
internal sealed record WireKeys(IReadOnlyList<WireKey?>? Keys);

internal sealed record WireKey(string? Kty, string? Use, string? Kid, string? N, string? E, IReadOnlyList<string>? Endorsements);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WireMetadata))]
[JsonSerializable(typeof(WireKeys))]
internal sealed partial class KeyJson : JsonSerializerContext;
