using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Export;

/// <summary>
/// Offered files: a partition for each school and day, so that a day's offers are erased together when their week is over.
/// </summary>
public sealed class OfferStore(ITableStore store)
{
    private const string State = "state";
    private const string BusyUntil = "busyUntil";

    /// <summary>The offer to this person; null when it never existed, was somebody else's, or its week is over.</summary>
    public async Task<OfferRecord?> FindAsync(
        SchoolId school, LocalDate date, PersonId person, string id, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Exports, new EntityKey(Partition(school, date), Row(person, id)), cancellationToken) is { } row
            ? ToOffer(row, school, date, person, id)
            : null;

    /// <summary>Claims the offer for handing over; false when it changed since it was read.</summary>
    public async Task<bool> TakeAsync(OfferRecord offer, Instant until, CancellationToken cancellationToken)
    {
        var busy = new Properties { [State] = nameof(OfferState.Busy), [BusyUntil] = until };
        var batch = Batch.Of(
            Schema.Exports, Partition(offer.School, offer.Date), new Operation.Merge(Row(offer.Person, offer.Id), busy, offer.ETag));
        return await store.TryWriteAsync(batch, cancellationToken) is not null;
    }

    /// <summary>The writes that erase all offers of a day, or those of one person.</summary>
    public async Task<IReadOnlyList<Batch>> ForgetAsync(
        SchoolId school, LocalDate date, PersonId? person, CancellationToken cancellationToken)
    {
        var range = new KeyRange(Partition(school, date), person is { } one ? $"{one}|" : "");
        var rows = new List<string>();
        await foreach (var row in store.ReadAllAsync(Schema.Exports, range, cancellationToken))
        {
            rows.Add(row.Key.Row);
        }

        return [.. rows.Chunk(Limits.OperationsPerBatch).Select(chunk =>
            new Batch(Schema.Exports, range.Partition, [.. chunk.Select(row => new Operation.Delete(row, ETag.All))]))];
    }

    public static Batch New(OfferRecord offer) => Batch.Of(Schema.Exports, Partition(offer.School, offer.Date), new Operation.Insert(
        Row(offer.Person, offer.Id),
        new Properties
        {
            ["kind"] = offer.Kind,
            ["parameters"] = offer.Parameters,
            ["format"] = offer.Format,
            [State] = offer.State.ToString(),
        }));

    /// <summary>Records how it ended, whatever version is stored: only the process that claimed the offer calls this.</summary>
    public static Batch Ended(OfferRecord offer, OfferState state) => Batch.Of(
        Schema.Exports,
        Partition(offer.School, offer.Date),
        new Operation.Merge(Row(offer.Person, offer.Id), new Properties { [State] = state.ToString() }, ETag.All));

    private static string Partition(SchoolId school, LocalDate date) => $"{school}|{LocalDatePattern.Iso.Format(date)}";

    private static string Row(PersonId person, string id) => $"{person}|{id}";

    private static OfferRecord ToOffer(Entity row, SchoolId school, LocalDate date, PersonId person, string id)
    {
        var values = row.Values;
        var state = Enum.TryParse<OfferState>(values.Text(State), out var known) ? known : OfferState.Open;
        return new OfferRecord(
            id, person, school, date, values.Text("kind") ?? "", values.Text("parameters") ?? "", values.Text("format") ?? "")
        {
            State = state,
            BusyUntil = state == OfferState.Busy ? values.Time(BusyUntil) : null,
            ETag = row.ETag,
        };
    }
}
