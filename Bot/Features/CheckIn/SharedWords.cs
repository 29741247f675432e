using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The words that people shared in a round, until it is published: sealed, without name, order or time. Each is found again by a tag that
/// only the writer's own card can make.
/// </summary>
internal sealed class SharedWords(CheckInStore store, IDataProtectionProvider protection)
{
    /// <summary>What fits, sealed and encoded, in a row without history.</summary>
    private const int PlainSize = 2400;

    /// <summary>The row that would hold what this card shares.</summary>
    public async Task<WordsRecord> RowAsync(RoundId round, string tag, CancellationToken cancellationToken) =>
        await store.WordsAsync(round, Convert.FromHexString(tag)[0] % WordsRecord.Count, cancellationToken);

    /// <summary>
    /// The row with these words under the tag, in the place of what was there; null when it is full, or cannot be read. No words: without
    /// the tag.
    /// </summary>
    public WordsRecord? With(WordsRecord row, string tag, string? words)
    {
        if (Open(row) is not { } known)
        {
            return null;
        }

        known.Remove(tag);
        if (words is not null)
        {
            known[tag] = words;
        }

        var plain = JsonSerializer.SerializeToUtf8Bytes(
            new SortedDictionary<string, string>(known, StringComparer.Ordinal), WordsJson.Default.SortedDictionaryStringString);
        return plain.Length > PlainSize ? null : row with { Sealed = Protector(row.Round).Protect(Padded(plain)) };
    }

    /// <summary>All words of a round, in an order that follows from the texts and the round alone.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(RoundId round, CancellationToken cancellationToken) =>
    [
        .. (await store.WordsAsync(round, cancellationToken))
            .SelectMany(row => Open(row)?.Values.AsEnumerable() ?? [])
            .OrderBy(words => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{round.Value}\n{words}"))), StringComparer.Ordinal),
    ];

    private Dictionary<string, string>? Open(WordsRecord row)
    {
        try
        {
            return row.Sealed is { } bytes
                ? JsonSerializer.Deserialize(
                    Protector(row.Round).Unprotect(bytes.ToArray()), WordsJson.Default.DictionaryStringString)
                : new Dictionary<string, string>(StringComparer.Ordinal);
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Padded(byte[] plain)
    {
        var padded = new byte[PlainSize];
        padded.AsSpan().Fill((byte)' ');
        plain.CopyTo(padded, 0);
        return padded;
    }

    private IDataProtector Protector(RoundId round) => protection.CreateProtector("Welbevinden.CheckIn.Words.v1", round.Value);
}

[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
