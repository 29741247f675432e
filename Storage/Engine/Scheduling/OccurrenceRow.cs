using Azure;
using NodaTime;

namespace Welbevinden.Storage.Engine.Scheduling;

/// <summary>The identity of an occurrence.</summary>
/// <param name="Kind">As in <c>checkin.open</c>; without a bar.</param>
/// <param name="School">For which school.</param>
/// <param name="Date">The nominal local date.</param>
/// <param name="Subject">Tells apart several on one day; empty otherwise.</param>
public sealed record OccurrenceKey(string Kind, SchoolId School, LocalDate Date, string Subject)
{
    /// <summary>Kind, school and date contain no bar, so that no two identities share a key.</summary>
    internal string Row => $"{Kind}|{School.Value}|{NodaTime.Text.LocalDatePattern.Iso.Format(Date)}|{Subject}";
}

/// <summary>The state of an occurrence.</summary>
public enum OccurrenceState
{
    Waiting,
    Done,
    Skipped,
    GaveUp,
}

/// <summary>An occurrence that is still to be performed, as read.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="DueAt">Not before this instant.</param>
/// <param name="PerformUntil">Not to be begun from this instant on; null when it is performed however late.</param>
/// <param name="HeldUntil">Claimed, or backing off after a failure, until this instant; null when free.</param>
/// <param name="Attempts">How often it was attempted.</param>
/// <param name="Cause">Why the last attempt failed, as a code.</param>
/// <param name="ETag">The version a claim must name.</param>
public sealed record OpenOccurrence(
    OccurrenceKey Key, Instant DueAt, Instant? PerformUntil, Instant? HeldUntil, int Attempts, string? Cause, ETag ETag)
{
    /// <summary>True when it was due as soon as it was planned: a clock that is set back does not delay it.</summary>
    public bool IsDueAtOnce { get; init; }
}

/// <summary>The record of an occurrence, open or finished.</summary>
public sealed record OccurrenceRecord(OccurrenceKey Key, Instant DueAt, OccurrenceState State, string? Cause, Instant? EndedAt);
