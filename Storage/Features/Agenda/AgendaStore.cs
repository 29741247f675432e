using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Agenda;

/// <summary>Where and how often a school wants its agenda item. Contains no person.</summary>
/// <param name="School">Whose.</param>
/// <param name="Conversation">The id of the channel or group chat, without a thread.</param>
/// <param name="ServiceUrl">Where its messages are posted.</param>
/// <param name="ConversationKind">In the words of the caller.</param>
/// <param name="Pace">How often.</param>
/// <param name="Language">In which language, as <c>nl</c>.</param>
public sealed record AgendaRecord(
    SchoolId School, string Conversation, string ServiceUrl, string ConversationKind, AgendaPace Pace, string Language)
{
    /// <summary>Switched off; the place is kept, so that it can be switched on again anywhere.</summary>
    public bool IsStopped { get; init; }

    /// <summary>The nominal date of the latest item; null before the first.</summary>
    public LocalDate? LastPosted { get; init; }

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>How often an item comes.</summary>
public enum AgendaPace
{
    Weekly,

    /// <summary>In the first school week of a month.</summary>
    Monthly,
}

/// <summary>The agenda items: one row per school.</summary>
public sealed class AgendaStore(ITableStore store)
{
    private const string Partition = "agenda";

    public async Task<AgendaRecord?> OfAsync(SchoolId school, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Agenda, new EntityKey(Partition, school.Value), cancellationToken) is { } row
            ? ToAgenda(school, row)
            : null;

    /// <summary>Refused when it changed since it was read.</summary>
    public static Batch Write(AgendaRecord agenda) => Batch.Of(Schema.Agenda, Partition, agenda.ETag == default
        ? new Operation.Insert(agenda.School.Value, Values(agenda))
        : new Operation.Replace(agenda.School.Value, Values(agenda), agenda.ETag));

    private static Properties Values(AgendaRecord agenda) => new()
    {
        ["conversation"] = agenda.Conversation,
        ["serviceUrl"] = agenda.ServiceUrl,
        ["conversationKind"] = agenda.ConversationKind,
        ["pace"] = agenda.Pace.ToString(),
        ["language"] = agenda.Language,
        ["stopped"] = agenda.IsStopped,
        ["lastPosted"] = agenda.LastPosted is { } date ? LocalDatePattern.Iso.Format(date) : null,
    };

    private static AgendaRecord ToAgenda(SchoolId school, Entity row) => new(
        school,
        row.Values.Text("conversation")!,
        row.Values.Text("serviceUrl")!,
        row.Values.Text("conversationKind")!,
        Enum.Parse<AgendaPace>(row.Values.Text("pace")!),
        row.Values.Text("language")!)
    {
        IsStopped = row.Values.Flag("stopped"),
        LastPosted = row.Values.Text("lastPosted") is { } date ? LocalDatePattern.Iso.Parse(date).Value : null,
        ETag = row.ETag,
    };
}
