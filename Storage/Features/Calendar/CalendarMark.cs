using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Calendar;

/// <summary>The state of one event in somebody's calendar.</summary>
public enum CalendarState
{
    /// <summary>A request is in progress (create, move or remove), by this replica, another one, or one that died.</summary>
    Asked,

    /// <summary>The event is in the calendar.</summary>
    There,

    /// <summary>The person deleted it, and it is not put back.</summary>
    Declined,

    /// <summary>The person has no mailbox in Exchange Online.</summary>
    NoMailbox,

    /// <summary>The app has no access to this calendar.</summary>
    Refused,
}

/// <summary>
/// Records that an evaluation moment was put in somebody's calendar, so that this happens once, the event moves along, and never against
/// the person's wish. It contains the first request completely, so that repeating it after a crash is the same request.
/// </summary>
/// <param name="Person">Whose calendar.</param>
/// <param name="School">Whose moment.</param>
/// <param name="Moment">The moment's id, as in <c>2026-2027-2</c>.</param>
/// <param name="Date">The day on which the event was last placed.</param>
/// <param name="State">The state of the event.</param>
/// <param name="At">Since when.</param>
public sealed record CalendarMark(PersonId Person, SchoolId School, string Moment, LocalDate Date, CalendarState State, Instant At)
{
    /// <summary>The id by which Graph recognises a repeated request; created once for each event.</summary>
    public required string Transaction { get; init; }

    /// <summary>The language in which the event was requested: <c>nl</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Graph's id of the event; empty while it is not known.</summary>
    public string EventId { get; init; } = "";

    /// <summary>
    /// The event is removed first, whatever the calendar should contain: its removal has begun and may have succeeded, or the person asked
    /// to erase this record, and without its id the event could not be found any more.
    /// </summary>
    public bool Leaves { get; init; }

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}
