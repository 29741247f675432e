using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Identity;

/// <summary>Compact signed tokens (RFC 7515) written by hand, because the stand-in must also be able to create invalid ones.</summary>
internal static class Jws
{
    /// <summary>A token in compact form.</summary>
    /// <param name="algorithm"><c>RS256</c>, <c>RS384</c>, <c>RS512</c>, <c>HS256</c> (keyed with the public key, the classic confusion) or
    /// <c>none</c>.</param>
    public static string Sign(JsonObject header, JsonObject payload, string algorithm, RSA key)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed), algorithm, key))}";
    }

    /// <summary>Header and payload of a token, or null when it is not three parts of which two are JSON objects.</summary>
    public static (JsonObject Header, JsonObject Payload)? Read(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 3 && Decode(parts[0]) is { } header && Decode(parts[1]) is { } payload ? (header, payload) : null;
    }

    public static bool IsSignedBy(string token, RSA key)
    {
        var end = token.LastIndexOf('.');
        var signed = Encoding.ASCII.GetBytes(token[..end]);
        return Base64Url.IsValid(token.AsSpan(end + 1))
            && key.VerifyData(
                signed, Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static byte[] Signature(byte[] signed, string algorithm, RSA key) => algorithm switch
    {
        "RS256" => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => key.SignData(signed, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => key.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "HS256" => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), signed),
        "none" => [],
        _ => throw new ArgumentException($"Unknown algorithm {algorithm}: RS256, RS384, RS512, HS256 or none.", nameof(algorithm)),
    };

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static JsonObject? Decode(string part)
    {
        try
        {
            return Base64Url.IsValid(part) ? JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
