using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Calendar;

/// <summary>How far the bot is with one event in somebody's calendar.</summary>
public enum CalendarState
{
    /// <summary>It is being asked for right now: made, moved or taken away; by another replica, or by one that died.</summary>
    Asked,

    /// <summary>It stands there.</summary>
    There,

    /// <summary>The person threw it away, and it is not put back.</summary>
    Declined,

    /// <summary>The person has no mailbox in Exchange Online.</summary>
    NoMailbox,

    /// <summary>The app may not come into this calendar.</summary>
    Refused,
}

/// <summary>
/// That an evaluation moment was put in somebody's calendar: so that it is done once, moves along, and never against the person's wish.
/// What was first asked stands in it whole, so that asking again after a crash is the same request.
/// </summary>
/// <param name="Person">Whose calendar.</param>
/// <param name="School">Whose moment.</param>
/// <param name="Moment">The moment's id, as in <c>2026-2027-2</c>.</param>
/// <param name="Date">The day on which the event was put last.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">Since when.</param>
public sealed record CalendarMark(PersonId Person, SchoolId School, string Moment, LocalDate Date, CalendarState State, Instant At)
{
    /// <summary>By which Graph knows a request that is repeated; made once for each event.</summary>
    public required string Transaction { get; init; }

    /// <summary>In which language the event was asked: <c>nl</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Graph's id of the event; empty while it is not known.</summary>
    public string EventId { get; init; } = "";

    /// <summary>
    /// The event goes first, whatever should stand: taking it away has begun and may have been done, or the person asked to erase this, and
    /// without its id it could not be found any more.
    /// </summary>
    public bool Leaves { get; init; }

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}
