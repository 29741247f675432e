using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Platter;

/// <summary>
/// One platter that somebody chose to keep. What it says, its date among it, is sealed; the row tells only whose it is and when it goes.
/// </summary>
/// <param name="School">Whose school.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Id">By chance; tells nothing.</param>
/// <param name="Sealed">Encrypted and signed for this person; the keys stand in another table.</param>
/// <param name="EraseOn">From this date on it is gone; the first of a month, so that it does not tell the day it was made.</param>
public sealed record KeptPlatterRecord(SchoolId School, PersonId Person, string Id, ReadOnlyMemory<byte> Sealed, LocalDate EraseOn)
{
    public ETag ETag { get; init; }
}

/// <summary>Somebody who wants no more offers.</summary>
public sealed record StoppedRecord(SchoolId School, PersonId Person)
{
    public ETag ETag { get; init; }
}

/// <summary>One time that groups were made: who was put together with whom, and nothing of what they said.</summary>
/// <param name="School">Of which school.</param>
/// <param name="Date">The local date.</param>
/// <param name="Audience">Whom it was for: the whole school or a team; once a day for each.</param>
/// <param name="Groups">The groups.</param>
public sealed record PairingRecord(SchoolId School, LocalDate Date, string Audience, IReadOnlyList<IReadOnlyList<PersonId>> Groups)
{
    public ETag ETag { get; init; }
}
