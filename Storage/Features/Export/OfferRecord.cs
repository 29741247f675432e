using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Export;

/// <summary>A file that was offered to somebody: which report it would be, never what stands in it.</summary>
/// <param name="Id">Its name in the card; means nothing outside this row.</param>
/// <param name="Person">To whom.</param>
/// <param name="School">Of which school.</param>
/// <param name="Date">The local date it was offered; the row goes a week later.</param>
/// <param name="Kind">Which kind of report, as its feature calls it.</param>
/// <param name="Parameters">Which one of that kind, in the words of its feature.</param>
/// <param name="Format">In which form, in the words of the caller.</param>
public sealed record OfferRecord(string Id, PersonId Person, SchoolId School, LocalDate Date, string Kind, string Parameters, string Format)
{
    public OfferState State { get; init; } = OfferState.Open;

    /// <summary>Until when somebody is busy handing it over; null unless <see cref="OfferState.Busy"/>.</summary>
    public Instant? BusyUntil { get; init; }

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>How far an offer has come.</summary>
public enum OfferState
{
    /// <summary>Waits for an answer; also after an upload that failed.</summary>
    Open,

    /// <summary>The file is on its way.</summary>
    Busy,

    /// <summary>The person has the file.</summary>
    Done,

    /// <summary>The person did not want it.</summary>
    Declined,
}
