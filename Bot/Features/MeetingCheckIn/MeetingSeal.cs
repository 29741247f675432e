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
/// <param name="Marks">Hexadecimal, in their own order, so that not even the order of answering is kept.</param>
internal sealed record MeetingState(string Secret, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Marks)
{
    /// <summary>Sealed, they and the rest of the row fit in the one place that leaves no history.</summary>
    public const int MaxAnswers = 300;

    /// <summary>Of a mark: among 300 people two share one in less than one of a thousand million meetings.</summary>
    public const int MarkBytes = 6;

    public int Answered => Marks.Count;

    public static MeetingState New() =>
        new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)), new Dictionary<string, int>(StringComparer.Ordinal), []);

    public bool HasAnswered(PersonId person) => Marks.Contains(MarkOf(person), StringComparer.Ordinal);

    /// <summary>With the answer of somebody who has not answered yet.</summary>
    public MeetingState With(PersonId person, string option) => this with
    {
        Counts = new Dictionary<string, int>(Counts, StringComparer.Ordinal) { [option] = Counts.GetValueOrDefault(option) + 1 },
        Marks = [.. Marks.Append(MarkOf(person)).Order(StringComparer.Ordinal)],
    };

    private string MarkOf(PersonId person) => Convert.ToHexString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(person.Value)).AsSpan(0, MarkBytes));
}

/// <summary>
/// Seals and opens the state of a meeting (ASP.NET Core Data Protection), always at the same length: neither how many answered nor what
/// they chose can be seen from outside.
/// </summary>
internal sealed class MeetingSeal(IDataProtectionProvider protection)
{
    /// <summary>Of the counts as text: a dozen answers with names of a dozen letters.</summary>
    private const int Head = 400;

    /// <summary>The counts, then the marks as bare bytes, of which there are as many as answers; the rest is nought.</summary>
    private const int Length = Head + (MeetingState.MaxAnswers * MeetingState.MarkBytes);

    /// <summary>Seals the state of a meeting, always to the same length.</summary>
    /// <exception cref="ArgumentException">More answers, or longer names of answers, than there is room for.</exception>
    public ReadOnlyMemory<byte> Seal(MeetingId meeting, MeetingState state)
    {
        var sorted = state.Counts.OrderBy(count => count.Key, StringComparer.Ordinal);
        var counted = new MeetingCounts(state.Secret, new Dictionary<string, int>(sorted, StringComparer.Ordinal));
        var head = Encoding.UTF8.GetBytes(SealPadding.Pad(JsonSerializer.Serialize(counted, MeetingJson.Default.MeetingCounts), Head));
        var plain = new byte[Length];
        head.CopyTo(plain.AsSpan(0, Head));
        Convert.FromHexString(string.Concat(state.Marks)).CopyTo(plain.AsSpan(Head));
        return Protector(meeting).Protect(plain);
    }

    /// <summary>Null when it cannot be opened any more.</summary>
    public MeetingState? Open(MeetingRecord meeting)
    {
        try
        {
            var plain = Protector(meeting.Id).Unprotect(meeting.Sealed.ToArray());
            var counted = JsonSerializer.Deserialize(plain.AsSpan(0, Head), MeetingJson.Default.MeetingCounts)!;
            var marks = Convert.ToHexString(plain.AsSpan(Head, counted.Counts.Values.Sum() * MeetingState.MarkBytes));
            return new MeetingState(
                counted.Secret, counted.Counts, [.. marks.Chunk(2 * MeetingState.MarkBytes).Select(mark => new string(mark))]);
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(MeetingId meeting) => protection.CreateProtector("Welbevinden.MeetingCheckIn.v1", meeting.Value);
}

/// <summary>The head of what is sealed.</summary>
internal sealed record MeetingCounts(string Secret, Dictionary<string, int> Counts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingCounts))]
internal sealed partial class MeetingJson : JsonSerializerContext;
