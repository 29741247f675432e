using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Export;

/// <summary>A file that was offered to somebody: which report it is, never its content.</summary>
/// <param name="Id">Its name in the card; has no meaning outside this row.</param>
/// <param name="Person">Who it was offered to.</param>
/// <param name="School">Of which school.</param>
/// <param name="Date">The local date it was offered; the row is erased a week later.</param>
/// <param name="Kind">Which kind of report, as its feature calls it.</param>
/// <param name="Parameters">Which one of that kind, in the words of its feature.</param>
/// <param name="Format">The file format, in the words of the caller.</param>
public sealed record OfferRecord(string Id, PersonId Person, SchoolId School, LocalDate Date, string Kind, string Parameters, string Format)
{
    public OfferState State { get; init; } = OfferState.Open;

    /// <summary>Until when a process is handing it over; null unless <see cref="OfferState.Busy"/>.</summary>
    public Instant? BusyUntil { get; init; }

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>The state of an offer.</summary>
public enum OfferState
{
    /// <summary>Waiting for an answer; also after a failed upload.</summary>
    Open,

    /// <summary>The file is being uploaded.</summary>
    Busy,

    /// <summary>The person has the file.</summary>
    Done,

    /// <summary>The person did not want it.</summary>
    Declined,
}
