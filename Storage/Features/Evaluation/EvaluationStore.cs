using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.Evaluation;

/// <summary>Reads the evaluation moments of a school and what people filled in at them.</summary>
public sealed class EvaluationStore(ITableStore store)
{
    /// <summary>Every moment of a school, removed ones too, in the order of their ids.</summary>
    public Task<IReadOnlyList<MomentRecord>> MomentsAsync(SchoolId school, CancellationToken cancellationToken) =>
        ReadAsync(
            new KeyRange(EvaluationRows.Moments(school), EvaluationRows.MomentPrefix),
            row => EvaluationRows.ToMoment(school, row),
            cancellationToken);

    /// <summary>One moment; null when there is none with that id, as the id may be made up.</summary>
    public async Task<MomentRecord?> MomentAsync(SchoolId school, string id, CancellationToken cancellationToken) =>
        await store.GetAsync(
            Schema.Evaluation,
            new EntityKey(EvaluationRows.Moments(school), EvaluationRows.MomentPrefix + id),
            cancellationToken) is { } row
            ? EvaluationRows.ToMoment(school, row)
            : null;

    /// <summary>The record of a school year; without busy weeks when none were entered yet.</summary>
    public async Task<YearRecord> YearAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken) =>
        await store.GetAsync(
            Schema.Evaluation,
            new EntityKey(EvaluationRows.Moments(school), EvaluationRows.YearPrefix + year),
            cancellationToken) is { } row
            ? EvaluationRows.ToYear(school, row)
            : new YearRecord(school, year, []);

    /// <summary>Every save of everybody, by person and number.</summary>
    public Task<IReadOnlyList<SaveRecord>> SavesAsync(SchoolId school, string moment, CancellationToken cancellationToken) =>
        ReadAsync(
            new KeyRange(EvaluationRows.Evaluation(school, moment), EvaluationRows.SavePrefix), EvaluationRows.ToSave, cancellationToken);

    /// <summary>The reminders of a moment that were not sent.</summary>
    public Task<IReadOnlyList<SkippedRecord>> SkippedAsync(SchoolId school, string moment, CancellationToken cancellationToken) =>
        ReadAsync(
            new KeyRange(EvaluationRows.Evaluation(school, moment), EvaluationRows.SkippedPrefix),
            EvaluationRows.ToSkipped,
            cancellationToken);

    private async Task<IReadOnlyList<TRecord>> ReadAsync<TRecord>(
        KeyRange range, Func<Entity, TRecord> read, CancellationToken cancellationToken)
    {
        var records = new List<TRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Evaluation, range, cancellationToken))
        {
            records.Add(read(row));
        }

        return records;
    }
}
