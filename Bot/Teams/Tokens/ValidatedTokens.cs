using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// Caches validated tokens by the hash of the whole token: the channel uses one for about an hour, and a hash costs a thirtieth of checking
/// a signature. An entry is valid until it expires or the key set changes; when the cache is full the oldest entry is removed.
/// </summary>
internal sealed class ValidatedTokens
{
    /// <summary>A channel has one token per region at a time; the rest is room for rotation.</summary>
    public const int MaxTokens = 1024;

    private readonly BoundedMap<TokenHash, ChannelToken> _known = new(MaxTokens);

    public int Count => _known.Count;

    /// <summary>Whether it was valid once; it may no longer be.</summary>
    public bool Knows(TokenHash hash) => _known.Contains(hash);

    public ChannelToken? Find(TokenHash hash, int keySetVersion, Instant now) =>
        _known.TryGet(hash, out var token) && token.KeySetVersion == keySetVersion && now < token.ExpiresAt ? token : null;

    public void Add(TokenHash hash, ChannelToken token) => _known.Set(hash, token);
}

/// <summary>SHA-256 of a token: the token itself is not remembered.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenHash(ulong A, ulong B, ulong C, ulong D)
{
    public static TokenHash Of(string token)
    {
        Span<byte> text = stackalloc byte[TokenGate.MaxTokenLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.ASCII.GetBytes(token, text)], hash);
        return new TokenHash(Part(hash, 0), Part(hash, 8), Part(hash, 16), Part(hash, 24));
    }

    private static ulong Part(ReadOnlySpan<byte> hash, int at) => BinaryPrimitives.ReadUInt64LittleEndian(hash[at..]);
}
