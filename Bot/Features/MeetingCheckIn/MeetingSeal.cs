using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>What is known of an open check-in: how often each answer was given, and marks of who answered. Nothing links the two.</summary>
/// <param name="Secret">Of this check-in alone; a mark is a hash with it, so that it says nothing elsewhere.</param>
/// <param name="Counts">By the code of the answer.</param>
/// <param name="Marks">In the order of their bytes, so that not even the order of answering is kept.</param>
internal sealed record MeetingState(string Secret, IReadOnlyDictionary<string, int> Counts, string Marks)
{
    /// <summary>Sealed, they and the rest of the row fit in the one place that leaves no history.</summary>
    public const int MaxAnswers = 300;

    /// <summary>Bytes of a mark: among 300 people two share one less than once in a thousand million meetings.</summary>
    private const int MarkBytes = 6;

    /// <summary>Characters of a mark in text (base 64).</summary>
    private const int MarkLength = MarkBytes / 3 * 4;

    public int Answered => Counts.Values.Sum();

    public static MeetingState New() =>
        new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)), new Dictionary<string, int>(StringComparer.Ordinal), "");

    public bool HasAnswered(PersonId person) => Each().Contains(MarkOf(person), StringComparer.Ordinal);

    /// <summary>With the answer of somebody who has not answered yet.</summary>
    public MeetingState With(PersonId person, string option) => this with
    {
        Counts = new Dictionary<string, int>(Counts, StringComparer.Ordinal) { [option] = Counts.GetValueOrDefault(option) + 1 },
        Marks = string.Concat(Each().Append(MarkOf(person)).Order(StringComparer.Ordinal)),
    };

    private IEnumerable<string> Each() => Marks.Chunk(MarkLength).Select(mark => new string(mark));

    private string MarkOf(PersonId person) => Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(person.Value)).AsSpan(0, MarkBytes));
}

/// <summary>
/// Seals and opens the state of a meeting (ASP.NET Core Data Protection), always at the same length: neither how many answered nor what they
/// chose can be seen from outside.
/// </summary>
internal sealed class MeetingSeal(IDataProtectionProvider protection)
{
    /// <summary>Room for 300 marks of eight characters and for the counts of a form of a dozen answers.</summary>
    private const int Length = 2880;

    public ReadOnlyMemory<byte> Seal(MeetingId meeting, MeetingState state)
    {
        var sorted = state with
        {
            Counts = new Dictionary<string, int>(state.Counts.OrderBy(count => count.Key, StringComparer.Ordinal), StringComparer.Ordinal),
        };
        var plain = SealPadding.Pad(JsonSerializer.Serialize(sorted, MeetingJson.Default.MeetingState), Length);
        return Protector(meeting).Protect(Encoding.UTF8.GetBytes(plain));
    }

    /// <summary>Null when it cannot be opened any more.</summary>
    public MeetingState? Open(MeetingRecord meeting)
    {
        try
        {
            return JsonSerializer.Deserialize(Protector(meeting.Id).Unprotect(meeting.Sealed.ToArray()), MeetingJson.Default.MeetingState);
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(MeetingId meeting) => protection.CreateProtector("Welbevinden.MeetingCheckIn.v1", meeting.Value);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingState))]
internal sealed partial class MeetingJson : JsonSerializerContext;
