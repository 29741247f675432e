using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The tally of a round with its counters unsealed.</summary>
/// <param name="Row">As stored.</param>
/// <param name="Counts">How often each option was chosen, by name; null when the counters are lost.</param>
internal sealed record Tally(TallyRecord Row, IReadOnlyDictionary<string, int>? Counts)
{
    /// <summary>Counts those who ticked a need and, with the code behind it, each need. No option has a dot in its code.</summary>
    private const string Need = "need.";

    public static readonly IReadOnlyDictionary<string, int> NoCounts = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Nobody has answered.</summary>
    public static Tally Empty(RoundId round) => new(new TallyRecord(round, Closed: false, new Counters.None()), NoCounts);

    /// <summary>How many answered; who skipped did not.</summary>
    public int Answered => Options.Values.Sum();

    public int Skipped => (Counts ?? NoCounts).GetValueOrDefault(CheckInForms.Skip);

    /// <summary>Answers by the code of the option.</summary>
    public IReadOnlyDictionary<string, int> Options => new Dictionary<string, int>(
        (Counts ?? NoCounts).Where(count => count.Key != CheckInForms.Skip && !count.Key.StartsWith(Need, StringComparison.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>How many ticked at least one need.</summary>
    public int NeedsAnswered => (Counts ?? NoCounts).GetValueOrDefault(Need);

    /// <summary>People by the code of the need.</summary>
    public IReadOnlyDictionary<string, int> Needs => StaffNeed.All.ToDictionary(
        need => need.Code, need => (Counts ?? NoCounts).GetValueOrDefault(Need + need.Code), StringComparer.Ordinal);

    /// <summary>
    /// The counts with one more of everything in <paramref name="answer"/> and, when an answer changed, one less of everything in
    /// <paramref name="instead"/>.
    /// </summary>
    public IReadOnlyDictionary<string, int> With(GivenAnswer answer, GivenAnswer? instead)
    {
        var counts = new Dictionary<string, int>(Counts ?? NoCounts, StringComparer.Ordinal);
        Add(counts, instead, -1);
        Add(counts, answer, 1);
        return counts;
    }

    private static void Add(Dictionary<string, int> counts, GivenAnswer? answer, int by)
    {
        foreach (var key in answer is null ? [] : Keys(answer))
        {
            counts[key] = counts.GetValueOrDefault(key) + by;
        }
    }

    private static IEnumerable<string> Keys(GivenAnswer answer) =>
        [answer.Option, .. answer.Needs.Count > 0 ? [Need] : Array.Empty<string>(), .. answer.Needs.Select(need => Need + need)];
}

/// <summary>
/// Reads and seals the counters of rounds (ASP.NET Core Data Protection). When the sealing keys are kept outside the store, even a copy of
/// the store after every single answer reveals nothing: each sealed tally is different and has the same length.
/// </summary>
internal sealed class Tallies(CheckInStore store, IDataProtectionProvider protection)
{
    /// <summary>
    /// Room for the counters of the longest form, each with four digits, and of the needs; a form with more adds another block of this
    /// size.
    /// </summary>
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
        // Neither the order in which options were first chosen nor the fact that somebody changed an answer may show.
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
