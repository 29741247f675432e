using NodaTime.Text;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.Calendar;

/// <summary>The marks: one row for each event that the bot put in a calendar, all in one partition. A school has a few dozen.</summary>
public sealed class CalendarStore(ITableStore store)
{
    private const string Partition = "events";
    private const char Separator = '|';

    public Task<IReadOnlyList<CalendarMark>> AllAsync(CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(Partition), cancellationToken);

    /// <summary>The marks of one person.</summary>
    public Task<IReadOnlyList<CalendarMark>> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        ReadAsync(new KeyRange(Partition, $"{person}{Separator}"), cancellationToken);

    /// <summary>The mark as stored; null when somebody else changed it since it was read.</summary>
    public async Task<CalendarMark?> PutAsync(CalendarMark mark, CancellationToken cancellationToken) =>
        await store.TryWriteAsync(Put(mark), cancellationToken) is { ETags: [var etag] } ? mark with { ETag = etag } : null;

    /// <summary>Erases it, unless somebody else changed it since it was read.</summary>
    public Task EraseAsync(CalendarMark mark, CancellationToken cancellationToken) => store.TryWriteAsync(Erase(mark), cancellationToken);

    /// <summary>The write that stores it: refused when it changed since it was read (a default ETag: when there was none).</summary>
    public static Batch Put(CalendarMark mark)
    {
        var values = new Properties
        {
            ["date"] = LocalDatePattern.Iso.Format(mark.Date),
            ["state"] = mark.State.ToString(),
            ["at"] = mark.At,
            ["transaction"] = mark.Transaction,
            ["language"] = mark.Language,
            ["event"] = mark.EventId,
            ["leaves"] = mark.Leaves,
        };
        return Batch.Of(
            Schema.Calendar,
            Partition,
            mark.ETag == default ? new Operation.Insert(Row(mark), values) : new Operation.Replace(Row(mark), values, mark.ETag));
    }

    /// <summary>The write that erases it.</summary>
    public static Batch Erase(CalendarMark mark) => Batch.Of(Schema.Calendar, Partition, new Operation.Delete(Row(mark), mark.ETag));

    private static string Row(CalendarMark mark) => $"{mark.Person}{Separator}{mark.School}{Separator}{mark.Moment}";

    private static CalendarMark Read(Entity row)
    {
        var (parts, values) = (row.Key.Row.Split(Separator, 3), row.Values);
        return new CalendarMark(
            new PersonId(parts[0]),
            new SchoolId(parts[1]),
            parts[2],
            LocalDatePattern.Iso.Parse(values.Text("date")!).Value,
            Enum.Parse<CalendarState>(values.Text("state")!),
            values.Time("at")!.Value)
        {
            Transaction = values.Text("transaction")!,
            Language = values.Text("language")!,
            EventId = values.Text("event") ?? "",
            Leaves = values.Flag("leaves"),
            ETag = row.ETag,
        };
    }

    private async Task<IReadOnlyList<CalendarMark>> ReadAsync(KeyRange range, CancellationToken cancellationToken)
    {
        var marks = new List<CalendarMark>();
        await foreach (var row in store.ReadAllAsync(Schema.Calendar, range, cancellationToken))
        {
            marks.Add(Read(row));
        }

        return marks;
    }
}
