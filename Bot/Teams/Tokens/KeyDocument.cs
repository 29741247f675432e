using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>The result of reading a document with keys.</summary>
/// <param name="Keys">The usable keys, by their id.</param>
/// <param name="LeftOut">The index of every unusable key, and the member at fault.</param>
internal sealed record KeyReading(FrozenDictionary<string, ChannelKey> Keys, IReadOnlyList<(int At, string Odd)> LeftOut);

/// <summary>
/// Reads the channel's documents: the metadata with the address of its keys, and the keys with the Bot Framework's <c>endorsements</c>. Key
/// by key: an invalid one is left out, and the others count.
/// </summary>
internal static class KeyDocument
{
    /// <summary>Key sizes in bits that are safe and that every platform supports.</summary>
    private const int MinBits = 2048;
    private const int MaxBits = 8192;

    /// <summary>In characters; ids of keys are some dozens long.</summary>
    public const int MaxIdLength = 256;

    // The depth of a member that is not read is no reason to refuse the rest; parsing does not recurse, and ChannelHttp limits the size.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = ChannelHttp.MaxResponseBytes };

    /// <summary>The address of the keys, or null when the metadata has none.</summary>
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

    /// <summary>The key, or the first member that is invalid.</summary>
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
            // Text that is not Unicode, invalid base64, a number that this platform's cryptography rejects.
            return (null, odd.GetType().Name);
        }
    }

    /// <summary>Empty when the member is missing, null when it is not a list of strings.</summary>
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
        // A modulus may have a leading zero, and a byte is at most two characters.
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

    /// <summary>Odd, above one (with one, every text would be its own signature), and no longer than every platform accepts.</summary>
    private static bool IsExponent(byte[] exponent) => exponent.Length is > 0 and <= 4 && (exponent[^1] & 1) == 1 && exponent is not [1];

    private static byte[] WithoutZeros(byte[] number) => [.. number.SkipWhile(one => one == 0)];

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Some servers send a byte order mark before their JSON.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text;
}
