using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.MeetingCheckIn;

/// <summary>
/// The check-ins that are open in meetings: one row per conversation, and a list per school. The row leaves no earlier version behind: two
/// versions beside a list of who was there would tell what somebody answered.
/// </summary>
public sealed class MeetingStore(ITableStore store)
{
    /// <summary>The row without history (<see cref="Table.RowWithoutHistory"/>).</summary>
    internal const string Row = "meeting";

    private static string Listing(SchoolId school) => $"list|{school.Value}";

    /// <summary>What is open, or just closed, in a place; null when nothing is, or when it cannot be read any more.</summary>
    public async Task<MeetingRecord?> AtAsync(string place, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Meetings, new EntityKey(place, Row), cancellationToken) is { Values.Count: > 0 } row
            ? ToMeeting(row)
            : null;

    /// <summary>Whether there is a row at a place, readable or not.</summary>
    public async Task<bool> IsTakenAsync(string place, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Meetings, new EntityKey(place, Row), cancellationToken) is not null;

    /// <summary>Every meeting of a school that was not erased yet.</summary>
    public async Task<IReadOnlyList<ListedMeeting>> OfAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var listed = new List<ListedMeeting>();
        await foreach (var row in store.ReadAllAsync(Schema.Meetings, new KeyRange(Listing(school)), cancellationToken))
        {
            listed.Add(new ListedMeeting(
                MeetingId.Read(row.Key.Row)!,
                school,
                LocalDatePattern.Iso.Parse(row.Values.Text("date")!).Value,
                row.Values.Time("closesAt")!.Value));
        }

        return listed;
    }

    /// <summary>Puts a meeting on the list; refused when it is there.</summary>
    public static Batch List(ListedMeeting meeting) => Batch.Of(
        Schema.Meetings,
        Listing(meeting.School),
        new Operation.Insert(
            meeting.Id.Value,
            new Properties { ["date"] = LocalDatePattern.Iso.Format(meeting.Date), ["closesAt"] = meeting.ClosesAt }));

    /// <summary>Takes it off the list.</summary>
    public static Batch Unlist(ListedMeeting meeting) =>
        Batch.Of(Schema.Meetings, Listing(meeting.School), new Operation.Delete(meeting.Id.Value, ETag.All));

    /// <summary>Begins; refused when something is open there.</summary>
    public static Batch Begin(MeetingRecord meeting) =>
        Batch.Of(Schema.Meetings, meeting.Id.Place, new Operation.Insert(Row, Values(meeting)));

    /// <summary>Refused when it changed since it was read.</summary>
    public static Batch Replace(MeetingRecord meeting) =>
        Batch.Of(Schema.Meetings, meeting.Id.Place, new Operation.Replace(Row, Values(meeting), meeting.ETag));

    /// <summary>Erases what stands at a place, readable or not.</summary>
    public static Batch Erase(string place) => Batch.Of(Schema.Meetings, place, new Operation.Delete(Row, ETag.All));

    private static Properties Values(MeetingRecord meeting) => new()
    {
        ["id"] = meeting.Id.Value,
        ["school"] = meeting.School.Value,
        ["form"] = meeting.Form,
        ["minimum"] = meeting.Minimum,
        ["closesAt"] = meeting.ClosesAt,
        ["language"] = meeting.Language,
        ["conversation"] = meeting.Place.Conversation,
        ["serviceUrl"] = meeting.Place.ServiceUrl,
        ["kind"] = meeting.Place.Kind,
        ["closed"] = meeting.IsClosed,
        ["sealed"] = meeting.Sealed.ToArray(),
    };

    private static MeetingRecord ToMeeting(Entity row) => new(
        MeetingId.Read(row.Values.Text("id"))!,
        new SchoolId(row.Values.Text("school")!),
        row.Values.Text("form")!,
        (int)row.Values.Number("minimum"),
        row.Values.Time("closesAt")!.Value,
        row.Values.Text("language")!,
        new MeetingPlace(row.Values.Text("conversation")!, row.Values.Text("serviceUrl")!, row.Values.Text("kind")!),
        row.Values.Bytes("sealed"))
    {
        IsClosed = row.Values.Flag("closed"),
        ETag = row.ETag,
    };
}
