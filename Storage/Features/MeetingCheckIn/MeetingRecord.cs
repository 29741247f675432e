using NodaTime;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.MeetingCheckIn;

/// <summary>
/// A check-in that is open in a meeting: what stands on its card, and sealed how often each answer was given and that somebody answered.
/// It exists from "begin" until just after closing, at most about half an hour.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="School">The school of whoever began it.</param>
/// <param name="Form">The code of its form.</param>
/// <param name="Minimum">With fewer answers than this no picture is shown; frozen when it began.</param>
/// <param name="ClosesAt">No answers from this instant on.</param>
/// <param name="Language">Of the card, in the words of the caller.</param>
/// <param name="Place">The conversation with the card.</param>
/// <param name="Sealed">Counters and marks, sealed by the bot; always of the same length.</param>
public sealed record MeetingRecord(
    MeetingId Id,
    SchoolId School,
    string Form,
    int Minimum,
    Instant ClosesAt,
    string Language,
    MeetingPlace Place,
    ReadOnlyMemory<byte> Sealed)
{
    /// <summary>The latch: an answer replaces this row under its ETag, so an answer and the closing cannot both succeed.</summary>
    public bool IsClosed { get; init; }

    public ETag ETag { get; init; }
}

/// <summary>A conversation to write to.</summary>
/// <param name="Conversation">Its id, with the thread in which the card stands.</param>
/// <param name="ServiceUrl">Where its messages are posted.</param>
/// <param name="Kind">In the words of the caller.</param>
public sealed record MeetingPlace(string Conversation, string ServiceUrl, string Kind);

/// <summary>A line of the list of a school's meetings, so that none stays behind.</summary>
/// <param name="Id">Its name.</param>
/// <param name="School">Whose list.</param>
/// <param name="Date">The local date on which it began.</param>
/// <param name="ClosesAt">When it closes at the latest.</param>
public sealed record ListedMeeting(MeetingId Id, SchoolId School, LocalDate Date, Instant ClosesAt);
