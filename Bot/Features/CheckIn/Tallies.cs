using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The tally of a round with its counters open.</summary>
/// <param name="Row">As it is kept.</param>
/// <param name="Counts">How often each option was chosen, by its name; null when the counters are lost.</param>
internal sealed record Tally(TallyRecord Row, IReadOnlyDictionary<string, int>? Counts)
{
    public static readonly IReadOnlyDictionary<string, int> NoCounts = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Nobody has answered.</summary>
    public static Tally Empty(RoundId round) => new(new TallyRecord(round, Closed: false, new Counters.None()), NoCounts);

    public int Answered => Counts?.Values.Sum() ?? 0;

    /// <summary>
    /// The counts with one more for <paramref name="option"/> and, when an answer changed, one less for <paramref name="instead"/>.
    /// </summary>
    public IReadOnlyDictionary<string, int> With(string option, string? instead)
    {
        var counts = new Dictionary<string, int>(Counts ?? NoCounts, StringComparer.Ordinal);
        if (instead is not null)
        {
            counts[instead] = counts.GetValueOrDefault(instead) - 1;
        }

        counts[option] = counts.GetValueOrDefault(option) + 1;
        return counts;
    }
}

/// <summary>
/// Reads and seals the counters of rounds (ASP.NET Core Data Protection). Where the sealing keys lie outside the store, copies of the store
/// after every single answer tell nothing either: a sealed tally is new and equally long each time.
/// </summary>
internal sealed class Tallies(CheckInStore store, IDataProtectionProvider protection)
{
    /// <summary>Room for twenty options with names of a dozen letters; more make it longer by as much again.</summary>
    private const int PlainSize = 512;

    /// <summary>The tally of a round; null when there is none.</summary>
    public async Task<Tally?> OfAsync(RoundId round, CancellationToken cancellationToken) =>
        await store.TallyAsync(round, cancellationToken) is { } row ? new Tally(row, Open(row)) : null;

    /// <summary>The row with other counts.</summary>
    public TallyRecord Seal(TallyRecord row, IReadOnlyDictionary<string, int> counts) =>
        row with
        {
            Counters = row.Counters is Counters.Plain
                ? new Counters.Plain(counts)
                : new Counters.Sealed(Protector(row.Round).Protect(Padded(counts))),
        };

    private IReadOnlyDictionary<string, int>? Open(TallyRecord row) => row.Counters switch
    {
        Counters.None => Tally.NoCounts,
        Counters.Plain plain => plain.Counts,
        Counters.Sealed counters => Unseal(row.Round, counters),
        _ => null,
    };

    private Dictionary<string, int>? Unseal(RoundId round, Counters.Sealed counters)
    {
        try
        {
            return JsonSerializer.Deserialize(Protector(round).Unprotect(counters.Bytes.ToArray()), TallyJson.Default.CountsByOption);
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Padded(IReadOnlyDictionary<string, int> counts)
    {
        // Neither which option was chosen first nor that somebody left one is of any use.
        var sorted = counts.Where(count => count.Value != 0).OrderBy(count => count.Key, StringComparer.Ordinal);
        var plain = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, int>(sorted, StringComparer.Ordinal), TallyJson.Default.CountsByOption);
        var padded = new byte[(plain.Length + PlainSize - 1) / PlainSize * PlainSize];
        padded.AsSpan().Fill((byte)' ');
        plain.CopyTo(padded, 0);
        return padded;
    }

    private IDataProtector Protector(RoundId round) => protection.CreateProtector("Welbevinden.CheckIn.Tally.v1", round.Value);
}

[JsonSerializable(typeof(Dictionary<string, int>), TypeInfoPropertyName = "CountsByOption")]
internal sealed partial class TallyJson : JsonSerializerContext;
