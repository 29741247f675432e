using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Top3;

/// <summary>Reads the catalogues, polls and answers of the top 3.</summary>
public sealed class Top3Store(ITableStore store)
{
    /// <summary>The school's own catalogue; null when it still has the standard one.</summary>
    public async Task<CatalogueRecord?> CatalogueAsync(SchoolId school, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Top3, new EntityKey(Top3Keys.Catalogue(school), Top3Keys.CatalogueRow), cancellationToken) is { } row
            ? Top3Rows.ToCatalogue(school, row)
            : null;

    /// <summary>True when the core team cancelled the poll planned for this date.</summary>
    public async Task<bool> IsSkippedAsync(SchoolId school, LocalDate opening, CancellationToken cancellationToken) =>
        await store.GetAsync(
            Schema.Top3, new EntityKey(Top3Keys.Catalogue(school), Top3Keys.SkipRow(opening)), cancellationToken) is not null;

    /// <summary>Every change of the catalogue, oldest first.</summary>
    public Task<IReadOnlyList<CatalogueChangeRecord>> ChangesAsync(SchoolId school, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(Top3Keys.Catalogue(school), Top3Keys.ChangePrefix), Top3Rows.ToChange, cancellationToken);

    /// <summary>The poll of this name at this school; null when there is none, as the name may be made up.</summary>
    public async Task<PollRecord?> PollAsync(SchoolId school, RoundId id, CancellationToken cancellationToken) =>
        Top3Keys.DateOf(school, id) is { } date ? await PollAsync(school, date, cancellationToken) : null;

    public async Task<PollRecord?> PollAsync(SchoolId school, LocalDate date, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Top3, new EntityKey(Top3Keys.Polls(school), Top3Keys.PollRow(date)), cancellationToken) is { } row
            ? Top3Rows.ToPoll(school, row)
            : null;

    /// <summary>All stored polls of a school, oldest first.</summary>
    public Task<IReadOnlyList<PollRecord>> PollsAsync(SchoolId school, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(Top3Keys.Polls(school)), row => Top3Rows.ToPoll(school, row), cancellationToken);

    public async Task<LatchRecord?> LatchAsync(RoundId round, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Top3, new EntityKey(round.Value, Top3Keys.LatchRow), cancellationToken) is { } row
            ? Top3Rows.ToLatch(round, row)
            : null;

    public async Task<ClassRecord?> ClassAsync(RoundId round, string classId, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Top3, new EntityKey(round.Value, Top3Keys.ClassRow(classId)), cancellationToken) is { } row
            ? Top3Rows.ToClass(round, row)
            : null;

    /// <summary>Every class of a poll, in the order of their ids: one range query, whatever the number of classes.</summary>
    public Task<IReadOnlyList<ClassRecord>> ClassesAsync(RoundId round, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(round.Value, Top3Keys.ClassPrefix), row => Top3Rows.ToClass(round, row), cancellationToken);

    /// <summary>The recommendations that came out of a poll.</summary>
    public Task<IReadOnlyList<AdviceRecord>> AdviceAsync(RoundId round, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(round.Value, Top3Keys.AdvicePrefix), row => Top3Rows.ToAdvice(round, row), cancellationToken);

    /// <summary>The writes that erase changes of the catalogue before an instant, and cancelled openings before a date.</summary>
    public async Task<IReadOnlyList<Batch>> ForgetCatalogueAsync(
        SchoolId school, Instant changedBefore, LocalDate openingBefore, CancellationToken cancellationToken)
    {
        var partition = Top3Keys.Catalogue(school);
        var changes = await ReadAsync(
            new KeyRange(partition, Top3Keys.ChangePrefix), row => (row.Key.Row, Top3Rows.ToChange(row).At), cancellationToken);
        var skips = await ReadAsync(new KeyRange(partition, Top3Keys.SkipPrefix), row => row.Key.Row, cancellationToken);
        return
        [
            .. changes.Where(change => change.At < changedBefore).Select(change => change.Row)
                .Concat(skips.Where(row => string.CompareOrdinal(row, Top3Keys.SkipRow(openingBefore)) < 0))
                .Chunk(Limits.OperationsPerBatch)
                .Select(rows => new Batch(Schema.Top3, partition, [.. rows.Select(row => new Operation.Delete(row, ETag.All))])),
        ];
    }

    private async Task<IReadOnlyList<TRecord>> ReadAsync<TRecord>(
        KeyRange range, Func<Entity, TRecord> read, CancellationToken cancellationToken)
    {
        var records = new List<TRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Top3, range, cancellationToken))
        {
            records.Add(read(row));
        }

        return records;
    }
}
