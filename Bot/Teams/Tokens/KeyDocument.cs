using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>What a document with keys came to.</summary>
/// <param name="Keys">Those that can be used, by their id.</param>
/// <param name="LeftOut">Where in the list one stood that cannot (from 0), and the member that is odd.</param>
internal sealed record KeyReading(FrozenDictionary<string, ChannelKey> Keys, IReadOnlyList<(int At, string Odd)> LeftOut);

/// <summary>
/// Reads the channel's documents: the metadata that says where its keys are, and the keys with the Bot Framework's <c>endorsements</c>. Key
/// by key: one that is odd is left out, and the others count.
/// </summary>
internal static class KeyDocument
{
    /// <summary>Sizes in bits that are worth trusting and that every platform can check.</summary>
    private const int MinBits = 2048;
    private const int MaxBits = 8192;

    /// <summary>In characters; ids of keys are some dozens long.</summary>
    public const int MaxIdLength = 256;

    // How deep a member that is not looked at goes is no reason to refuse the rest; reading does not recurse, and ChannelHttp bounds the
    // size.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = ChannelHttp.MaxResponseBytes };

    /// <summary>Where the keys are, or null when the metadata does not say.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static string? KeysAddress(ReadOnlyMemory<byte> metadata)
    {
        using var document = JsonDocument.Parse(WithoutMark(metadata), Deep);
        return TextOf(document.RootElement, "jwks_uri");
    }

    /// <summary>The RSA keys for signing.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static KeyReading Read(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(WithoutMark(document), Deep);
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        var leftOut = new List<(int, string)>();
        foreach (var (at, element) in Elements(json.RootElement).Index())
        {
            var (key, odd) = ReadOne(element);
            if (key is null)
            {
                leftOut.Add((at, odd));
            }
            else if (!keys.TryAdd(key.Key.KeyId, key))
            {
                leftOut.Add((at, "kid"));
            }
        }

        return new KeyReading(keys.ToFrozenDictionary(StringComparer.Ordinal), leftOut);
    }

    private static JsonElement[] Elements(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray()]
            : [];

    /// <summary>The key, or the first member that keeps it from being one.</summary>
    private static (ChannelKey? Key, string Odd) ReadOne(JsonElement element)
    {
        try
        {
            if (TextOf(element, "kty") is not "RSA")
            {
                return (null, "kty");
            }

            if (element.TryGetProperty("use", out var use) && use.ValueKind != JsonValueKind.Null && TextOf(element, "use") is not "sig")
            {
                return (null, "use");
            }

            if (TextOf(element, "kid") is not { Length: > 0 and <= MaxIdLength } kid)
            {
                return (null, "kid");
            }

            if (Endorsements(element) is not { } endorsements)
            {
                return (null, "endorsements");
            }

            return KeyOf(element, kid) is { } key ? (new ChannelKey(key, endorsements), "") : (null, "n, e");
        }
        catch (Exception odd) when (odd is FormatException or ArgumentException or InvalidOperationException or CryptographicException)
        {
            // Text that is no Unicode, base64 that is none, a number that this platform's cryptography does not take.
            return (null, odd.GetType().Name);
        }
    }

    /// <summary>None when the member is missing, null when it is no list of texts.</summary>
    private static FrozenSet<string>? Endorsements(JsonElement element)
    {
        if (!element.TryGetProperty("endorsements", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? list.EnumerateArray().Select(one => one.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : null;
    }

    private static RsaSecurityKey? KeyOf(JsonElement element, string kid)
    {
        // A modulus may have a zero in front of it, and a byte is at most two characters.
        if (TextOf(element, "n") is not { Length: > 0 and <= MaxBits } n || TextOf(element, "e") is not { Length: > 0 and <= 16 } e)
        {
            return null;
        }

        var (modulus, exponent) = (WithoutZeros(Base64UrlEncoder.DecodeBytes(n)), WithoutZeros(Base64UrlEncoder.DecodeBytes(e)));
        if (modulus.Length * 8 is < MinBits or > MaxBits || (modulus[^1] & 1) == 0 || !IsExponent(exponent))
        {
            return null;
        }

        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        using var taken = RSA.Create(parameters);
        return new RsaSecurityKey(parameters) { KeyId = kid };
    }

    /// <summary>Odd, above one (with one, every text would be its own signature), and no longer than every platform takes.</summary>
    private static bool IsExponent(byte[] exponent) => exponent.Length is > 0 and <= 4 && (exponent[^1] & 1) == 1 && exponent is not [1];

    private static byte[] WithoutZeros(byte[] number) => [.. number.SkipWhile(one => one == 0)];

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Some servers put a byte order mark before their JSON.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text;
}
