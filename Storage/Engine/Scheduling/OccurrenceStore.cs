using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Scheduling;

/// <summary>
/// Stores occurrences so that each happens once. Each has an identity row (<c>k|…</c>, kept after its end so that it cannot happen again)
/// and, while it is open, a work row (<c>o|…</c>) that is claimed by its ETag. Both are in one partition, so that beginning and ending are
/// atomic.
/// </summary>
public sealed class OccurrenceStore(ITableStore store)
{
    private const string Partition = "occurrences";
    private const string ClockRow = "m|clock";
    private const string AtOnce = "atOnce";
    private static readonly Duration ClockTolerance = Duration.FromMinutes(5);
    private static readonly Duration Ahead = Duration.FromDays(1);

    /// <summary>Records it to be performed. False when it exists already, open or finished.</summary>
    /// <param name="key">Its identity.</param>
    /// <param name="dueAt">Not before this instant.</param>
    /// <param name="performUntil">Not to be begun from this instant on; null when it is performed however late.</param>
    /// <param name="cancellationToken">Stops before it is written.</param>
    /// <param name="isDueAtOnce">True when it is due now, whatever the clock says later.</param>
    public Task<bool> InsertAsync(
        OccurrenceKey key, Instant dueAt, Instant? performUntil, CancellationToken cancellationToken, bool isDueAtOnce = false)
    {
        var work = Identity(key, dueAt, OccurrenceState.Waiting);
        (work["performUntil"], work[AtOnce]) = (performUntil, isDueAtOnce ? true : null);
        return WrittenAsync(
            cancellationToken,
            new Operation.Insert(KeyRow(key), Identity(key, dueAt, OccurrenceState.Waiting)),
            new Operation.Insert(WorkRow(key), work));
    }

    /// <summary>Records it as skipped. False when it exists already.</summary>
    public Task<bool> InsertSkippedAsync(OccurrenceKey key, Instant dueAt, string cause, Instant at, CancellationToken cancellationToken)
    {
        var values = Identity(key, dueAt, OccurrenceState.Skipped);
        (values["cause"], values["endedAt"]) = (cause, at);
        return WrittenAsync(cancellationToken, new Operation.Insert(KeyRow(key), values));
    }

    /// <summary>Everything that is still to be performed, due or not.</summary>
    public async Task<IReadOnlyList<OpenOccurrence>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<OpenOccurrence>();
        await foreach (var row in store.ReadAllAsync(Schema.Occurrences, new KeyRange(Partition, "o|"), cancellationToken))
        {
            open.Add(Open(row));
        }

        return open;
    }

    /// <summary>Whether anything of a kind is still to be performed, or being performed, for a school and date.</summary>
    public async Task<bool> IsOpenAsync(string kind, SchoolId school, LocalDate date, CancellationToken cancellationToken)
    {
        var range = new KeyRange(Partition, WorkRow(new OccurrenceKey(kind, school, date, "")));
        await foreach (var _ in store.ReadAllAsync(Schema.Occurrences, range, cancellationToken))
        {
            return true;
        }

        return false;
    }

    /// <summary>Claims it until <paramref name="heldUntil"/>; null when another process claimed or ended it meanwhile.</summary>
    public Task<OpenOccurrence?> ClaimAsync(OpenOccurrence open, Instant heldUntil, CancellationToken cancellationToken) =>
        HeldAsync(open with { HeldUntil = heldUntil, Attempts = open.Attempts + 1 }, cancellationToken);

    /// <summary>Postpones it after a failure until <paramref name="again"/>; false when another process claimed it meanwhile.</summary>
    public async Task<bool> PostponeAsync(OpenOccurrence claimed, Instant again, string cause, CancellationToken cancellationToken) =>
        await HeldAsync(claimed with { HeldUntil = again, Cause = cause }, cancellationToken) is not null;

    /// <summary>Ends it. False when another process claimed or ended it meanwhile.</summary>
    public Task<bool> EndAsync(OpenOccurrence open, OccurrenceState state, string? cause, Instant at, CancellationToken cancellationToken)
    {
        var values = Identity(open.Key, open.DueAt, state);
        (values["cause"], values["endedAt"], values["attempts"]) = (cause ?? open.Cause, at, open.Attempts);
        return WrittenAsync(
            cancellationToken,
            new Operation.Delete(WorkRow(open.Key), open.ETag),
            new Operation.Replace(KeyRow(open.Key), values, ETag.All));
    }

    /// <summary>All occurrences, open and finished, by identity.</summary>
    public async Task<IReadOnlyList<OccurrenceRecord>> KnownAsync(CancellationToken cancellationToken)
    {
        var known = new List<OccurrenceRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Occurrences, new KeyRange(Partition, "k|"), cancellationToken))
        {
            var state = Enum.Parse<OccurrenceState>(row.Values.Text("state")!);
            known.Add(
                new OccurrenceRecord(
                    Key(row.Values), row.Values.Time("dueAt")!.Value, state, row.Values.Text("cause"), row.Values.Time("endedAt")));
        }

        return known;
    }

    /// <summary>
    /// Erases what ended before an instant, and what ended long after now: a clock that was ahead ended it, on a day that is still to come
    /// and needs its occurrences. Returns how many.
    /// </summary>
    public async Task<int> EraseEndedAsync(Instant before, Instant now, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var old in (await KnownAsync(cancellationToken)).Where(k => k.EndedAt < before || k.EndedAt > now + Ahead))
        {
            if (await WrittenAsync(cancellationToken, new Operation.Delete(KeyRow(old.Key), ETag.All)))
            {
                erased++;
            }
        }

        return erased;
    }

    /// <summary>
    /// Records the clock's time and returns since when it has been steady: without going back, or jumping ahead by more than
    /// <paramref name="leap"/>. What is old by a clock that jumped may not be old at all. A few minutes back do not count: the clocks of
    /// processes differ, and one may ask with a reading that is a moment old.
    /// </summary>
    public async Task<Instant> SteadySinceAsync(Instant now, Duration leap, CancellationToken cancellationToken)
    {
        var seen = await store.GetAsync(Schema.Occurrences, new EntityKey(Partition, ClockRow), cancellationToken);
        var (seenAt, since) = (seen?.Values.Time("seenAt"), seen?.Values.Time("steadySince"));
        var isSteady = seenAt - now <= ClockTolerance && now - seenAt <= leap;
        var steadySince = isSteady && since is { } before ? before : now;
        var values = new Properties { ["seenAt"] = isSteady ? Instant.Max(now, seenAt!.Value) : now, ["steadySince"] = steadySince };
        await WrittenAsync(
            cancellationToken, seen is null ? new Operation.Insert(ClockRow, values) : new Operation.Replace(ClockRow, values, seen.ETag));
        return steadySince;
    }

    private static string KeyRow(OccurrenceKey key) => $"k|{key.Row}";

    private static string WorkRow(OccurrenceKey key) => $"o|{key.Row}";

    private static Properties Identity(OccurrenceKey key, Instant dueAt, OccurrenceState state) => new()
    {
        ["kind"] = key.Kind,
        ["school"] = key.School.Value,
        ["date"] = LocalDatePattern.Iso.Format(key.Date),
        ["subject"] = key.Subject,
        ["dueAt"] = dueAt,
        ["state"] = state.ToString(),
    };

    private static OccurrenceKey Key(Properties values) => new(
        values.Text("kind")!,
        new SchoolId(values.Text("school")!),
        LocalDatePattern.Iso.Parse(values.Text("date")!).GetValueOrThrow(),
        values.Text("subject") ?? "");

    private static OpenOccurrence Open(Entity row) => new(
        Key(row.Values),
        row.Values.Time("dueAt")!.Value,
        row.Values.Time("performUntil"),
        row.Values.Time("heldUntil"),
        (int)row.Values.Number("attempts"),
        row.Values.Text("cause"),
        row.ETag)
    {
        IsDueAtOnce = row.Values.Flag(AtOnce),
    };

    private async Task<OpenOccurrence?> HeldAsync(OpenOccurrence held, CancellationToken cancellationToken)
    {
        var values = new Properties { ["heldUntil"] = held.HeldUntil, ["attempts"] = held.Attempts, ["cause"] = held.Cause };
        var batch = Batch.Of(Schema.Occurrences, Partition, new Operation.Merge(WorkRow(held.Key), values, held.ETag));
        return await store.TryWriteAsync(batch, cancellationToken) is { } written ? held with { ETag = written.ETags[0] } : null;
    }

    private async Task<bool> WrittenAsync(CancellationToken cancellationToken, params Operation[] operations) =>
        await store.TryWriteAsync(Batch.Of(Schema.Occurrences, Partition, operations), cancellationToken) is not null;
}
