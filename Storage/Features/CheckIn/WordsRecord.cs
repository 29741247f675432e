using Azure;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>
/// Some of the words that people shared in a round, sealed by the bot and always of the same length. Every answer in the round writes all
/// of these rows anew, whether it shares words or not, so that neither their versions nor their times tell who did.
/// </summary>
/// <param name="Round">Which round.</param>
/// <param name="Number">From 0 to <see cref="Count"/>, not included.</param>
/// <param name="Sealed">Null when there is nothing yet.</param>
public sealed record WordsRecord(RoundId Round, int Number, ReadOnlyMemory<byte>? Sealed)
{
    /// <summary>How many there are of a round: a row without history has room for thirty texts of full length.</summary>
    public const int Count = 2;

    public ETag? ETag { get; init; }
}
