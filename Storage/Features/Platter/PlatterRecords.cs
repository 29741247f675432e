using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Platter;

/// <summary>
/// One platter that somebody chose to keep. Its content, including its date, is sealed; the row shows only whose it is and when it is
/// erased.
/// </summary>
/// <param name="School">Whose school.</param>
/// <param name="Person">The person it belongs to.</param>
/// <param name="Id">Random, without meaning.</param>
/// <param name="Sealed">Encrypted and signed for this person; the keys are in another table.</param>
/// <param name="EraseOn">It is erased from this date on; the first of a month, so that it does not reveal the day it was created.</param>
public sealed record KeptPlatterRecord(SchoolId School, PersonId Person, string Id, ReadOnlyMemory<byte> Sealed, LocalDate EraseOn)
{
    public ETag ETag { get; init; }
}

/// <summary>Somebody who wants no more offers.</summary>
public sealed record StoppedRecord(SchoolId School, PersonId Person)
{
    public ETag ETag { get; init; }
}

/// <summary>One occasion on which groups were formed: who was grouped with whom, and nothing of what they said.</summary>
/// <param name="School">Of which school.</param>
/// <param name="Date">The local date.</param>
/// <param name="Audience">Who it was for: the whole school or a team; once a day for each.</param>
/// <param name="Groups">The groups.</param>
public sealed record PairingRecord(SchoolId School, LocalDate Date, string Audience, IReadOnlyList<IReadOnlyList<PersonId>> Groups)
{
    public ETag ETag { get; init; }
}
