using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Welbevinden.Storage.Features.MeetingCheckIn;

/// <summary>
/// The name of a check-in in a meeting: where it is and which it is there, both as hashes. A card that was forwarded names another place
/// than the one it is pressed in.
/// </summary>
public sealed partial record MeetingId
{
    private const int HashLength = 16;

    private MeetingId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The conversation, as <see cref="PlaceOf"/> makes it.</summary>
    public string Place => Value[..HashLength];

    /// <summary>The name of the meeting that a line began.</summary>
    /// <param name="conversation">The id of the conversation, without a thread.</param>
    /// <param name="line">The id of the line that asked for it, so that a line that is delivered twice asks for one.</param>
    public static MeetingId Of(string conversation, string line) => new($"{PlaceOf(conversation)}-{Hash(line)}");

    /// <summary>Null for what is no such name.</summary>
    public static MeetingId? Read(string? given) => given is not null && Shape().IsMatch(given) ? new MeetingId(given) : null;

    public static string PlaceOf(string conversation) => Hash(conversation);

    public override string ToString() => Value;

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashLength / 2));

    [GeneratedRegex("^[0-9a-f]{16}-[0-9a-f]{16}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
