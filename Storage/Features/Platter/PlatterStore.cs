using NodaTime;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.Platter;

/// <summary>
/// Reads what the platter stores: sealed platters of people who chose to keep them, who wants no offers, and who was grouped with whom.
/// </summary>
public sealed class PlatterStore(ITableStore store)
{
    /// <summary>The platters that one person keeps.</summary>
    public Task<IReadOnlyList<KeptPlatterRecord>> KeptByAsync(SchoolId school, PersonId person, CancellationToken cancellationToken) =>
        ReadAsync(
            new KeyRange(PlatterRows.Kept(school), PlatterRows.KeptRowsOf(person)),
            row => PlatterRows.ToKept(school, row),
            cancellationToken);

    /// <summary>The platters of a whole school that are due to be erased.</summary>
    public async Task<IReadOnlyList<KeptPlatterRecord>> OverAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken) =>
        [
            .. (await ReadAsync(
                new KeyRange(PlatterRows.Kept(school)),
                row => PlatterRows.ToKept(school, row),
                cancellationToken)).Where(kept => kept.EraseOn <= today),
        ];

    public async Task<StoppedRecord?> StoppedAsync(SchoolId school, PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Platter, new EntityKey(PlatterRows.Stopped(school), person.Value), cancellationToken) is { } row
            ? new StoppedRecord(school, person) { ETag = row.ETag }
            : null;

    /// <summary>Everybody of a school who wants no offers.</summary>
    public async Task<IReadOnlySet<PersonId>> StoppedAsync(SchoolId school, CancellationToken cancellationToken) =>
        (await ReadAsync(new KeyRange(PlatterRows.Stopped(school)), row => new PersonId(row.Key.Row), cancellationToken)).ToHashSet();

    /// <summary>Every stored pairing, oldest first.</summary>
    public Task<IReadOnlyList<PairingRecord>> PairingsAsync(SchoolId school, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(PlatterRows.Pairings(school)), row => PlatterRows.ToPairing(school, row), cancellationToken);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(KeyRange range, Func<Entity, T> read, CancellationToken cancellationToken)
    {
        var records = new List<T>();
        await foreach (var row in store.ReadAllAsync(Schema.Platter, range, cancellationToken))
        {
            records.Add(read(row));
        }

        return records;
    }
}
