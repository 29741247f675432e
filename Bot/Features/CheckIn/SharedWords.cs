using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What becomes of somebody's words.</summary>
/// <param name="Tag">By which they are found; only the writer's own card can make it.</param>
/// <param name="Words">What they are from now on; null when they are taken back.</param>
internal sealed record WordsChange(string Tag, string? Words);

/// <summary>
/// The words that people shared in a round, until it is published: sealed, without name, order or time. Whoever answers in a form with
/// words writes all rows anew, so that a copy of the store does not tell whose answer came together with words.
/// </summary>
internal sealed class SharedWords(CheckInStore store, IDataProtectionProvider protection)
{
    /// <summary>In bytes: what fits, sealed and encoded, in a row without history.</summary>
    private const int PlainSize = 2700;

    /// <summary>
    /// The rows of a round, sealed anew, with a change; null when there is no room for it. Rows that cannot be read (their keys are lost)
    /// stay as they are and take no words; answers go on.
    /// </summary>
    public async Task<IReadOnlyList<WordsRecord>?> RewrittenAsync(RoundId round, WordsChange? change, CancellationToken cancellationToken)
    {
        var rewritten = new List<WordsRecord>();
        foreach (var row in await store.WordsAsync(round, cancellationToken))
        {
            var isMeant = change is not null && Convert.FromHexString(change.Tag)[0] % WordsRecord.Count == row.Number;
            if (Open(row) is not { } known)
            {
                if (isMeant && change!.Words is not null)
                {
                    return null;
                }

                continue;
            }

            if (isMeant)
            {
                Apply(known, change!);
            }

            if (Packed(known) is not { } plain)
            {
                return null;
            }

            rewritten.Add(row with { Sealed = Protector(round).Protect(plain) });
        }

        return rewritten;
    }

    /// <summary>All words of a round, in an order that follows from the texts and the round alone.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(RoundId round, CancellationToken cancellationToken) =>
    [
        .. (await store.WordsAsync(round, cancellationToken))
            .SelectMany(row => Open(row)?.Values.AsEnumerable() ?? [])
            .OrderBy(words => Shuffled(round, words), StringComparer.Ordinal),
    ];

    private static string Shuffled(RoundId round, string words) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{round.Value}\n{words}")));

    private static void Apply(SortedDictionary<string, string> known, WordsChange change)
    {
        known.Remove(change.Tag);
        if (change.Words is not null)
        {
            known[change.Tag] = change.Words;
        }
    }

    /// <summary>Sorted by tag, which tells no order; null for what is not there, or cannot be read.</summary>
    private SortedDictionary<string, string>? Open(WordsRecord row)
    {
        try
        {
            return Unpacked(row.Sealed is { } bytes ? Protector(row.Round).Unprotect(bytes.ToArray()) : []);
        }
        catch (Exception refused) when (refused is CryptographicException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>How many there are; of each its tag and its words; filled up with zeros. Null when it is too much.</summary>
    private static byte[]? Packed(SortedDictionary<string, string> words)
    {
        var packed = new byte[PlainSize];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(words.Count);
        foreach (var (tag, text) in words)
        {
            writer.Write(Convert.FromHexString(tag));
            writer.Write(text);
        }

        writer.Flush();
        if (stream.Length > PlainSize)
        {
            return null;
        }

        stream.ToArray().CopyTo(packed, 0);
        return packed;
    }

    private static SortedDictionary<string, string> Unpacked(byte[] packed)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (packed.Length == 0)
        {
            return words;
        }

        using var reader = new BinaryReader(new MemoryStream(packed), Encoding.UTF8);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            words[Convert.ToHexString(reader.ReadBytes(AnswerMark.TagBytes))] = reader.ReadString();
        }

        return words;
    }

    private IDataProtector Protector(RoundId round) => protection.CreateProtector("Welbevinden.CheckIn.Words.v1", round.Value);
}
