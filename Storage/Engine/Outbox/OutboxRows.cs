using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>
/// How outgoing messages are stored. The partition of a group holds two rows for a message: <c>m:</c>, its identity and its final state,
/// which is kept until retention ends; and <c>o:</c>, what is needed to send it (including the card), which is deleted in the batch that
/// writes the final state.
/// </summary>
internal static class OutboxRows
{
    /// <summary>The partition that lists the groups. A group's own partition has another prefix, so that no name can collide.</summary>
    public const string Index = "index";
    public const string MessagePrefix = "m:";
    public const string OpenPrefix = "o:";

    /// <summary>The row that lists the kinds of the group that are erased as soon as they have ended.</summary>
    public const string Forgotten = "forgotten";
    public const string Kinds = "kinds";
    public const string State = "state";
    public const string Cause = "cause";
    public const string EndedAt = "endedAt";
    public const string Activity = "activity";
    public const string Conversation = "conversation";
    public const string Claimed = "claimed";
    public const string ClaimedUntil = "claimedUntil";

    private const char Separator = '|';

    public static string Partition(string group) => $"g:{group}";

    public static string MessageRow(OutboxKey key) => $"{MessagePrefix}{Tail(key)}";

    public static string OpenRow(OutboxKey key) => $"{OpenPrefix}{Tail(key)}";

    /// <summary>The prefixes of the identity rows of one recipient: its key as it is, and hashed where that does not fit.</summary>
    public static IReadOnlyList<string> MessageRowsOf(string recipient) =>
        [$"{MessagePrefix}{Escaped(recipient)}{Separator}", $"{MessagePrefix}{Hashed(recipient)}{Separator}"];

    /// <summary>The prefixes of the open rows of one recipient: its key as it is, and hashed where that does not fit.</summary>
    public static IReadOnlyList<string> OpenRowsOf(string recipient) =>
        [$"{OpenPrefix}{Escaped(recipient)}{Separator}", $"{OpenPrefix}{Hashed(recipient)}{Separator}"];

    /// <summary>True for the identity row of a message that was accepted in this conversation with this id at Teams.</summary>
    public static bool IsSentAs(Properties values, string conversationId, string activityId) =>
        ReadState(values) == OutboxState.Sent
        && string.Equals(values.Text(Activity), activityId, StringComparison.Ordinal)
        && string.Equals(values.Text(Conversation), conversationId, StringComparison.Ordinal);

    /// <summary>The identity row of a message that has not ended.</summary>
    public static Properties NewMessage() => new() { [State] = nameof(OutboxState.Pending) };

    /// <summary>Of a cancelled message only the day is stored: a question is cancelled at the moment somebody answers.</summary>
    public static Properties Ended(Ending ending, Instant now) => new()
    {
        [State] = ending.State.ToString(),
        [Cause] = ending.Cause,
        [EndedAt] = ending.State == OutboxState.Cancelled ? now.InUtc().Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() : now,
        [Activity] = ending.ActivityId,
        [Conversation] = ending.ConversationId,
    };

    public static Properties Open(OpenMessage message) => new()
    {
        ["recipient"] = message.Key.Recipient,
        ["kind"] = message.Key.Kind,
        ["school"] = message.School.Value,
        ["to"] = message.To is Destination.Conversation to ? to.Kind : null,
        ["conversation"] = (message.To as Destination.Conversation)?.Id,
        ["serviceUrl"] = (message.To as Destination.Conversation)?.ServiceUrl,
        ["person"] = (message.To as Destination.Personal)?.Person.Value,
        ["card"] = message.Card.ToArray(),
        ["attachment"] = message.IsAttachment ? true : null,
        ["replaces"] = message.Replaces,
        ["fleeting"] = message.IsFleeting ? true : null,
        ["otherwiseTo"] = message.Otherwise?.Person.Value,
        ["otherwise"] = message.Otherwise?.Card.ToArray(),
        ["createdAt"] = message.CreatedAt,
        ["expiresAt"] = message.ExpiresAt,
        ["due"] = message.Due,
        ["attempts"] = message.Attempts,
        ["recreated"] = message.Recreated,
        ["passesPause"] = message.PassesPause ? true : null,
        [Claimed] = false,
    };

    public static Properties Postponed(OpenMessage message) => new()
    {
        ["due"] = message.Due,
        ["attempts"] = message.Attempts,
        ["recreated"] = message.Recreated,
        ["heldUntil"] = message.HeldUntil,
        [Claimed] = false,
    };

    public static OpenMessage ReadOpen(string group, Entity row)
    {
        var (values, created) = (row.Values, row.Values.Time("createdAt") ?? Instant.MinValue);
        return new OpenMessage(
            new OutboxKey(group, values.Text("recipient") ?? "", values.Text("kind") ?? ""),
            new SchoolId(values.Text("school") ?? ""),
            ReadDestination(values),
            values.Bytes("card"),
            created,
            values.Time("due") ?? created,
            values.Time("expiresAt"))
        {
            Attempts = (int)values.Number("attempts"),
            Recreated = values.Flag("recreated"),
            HeldUntil = values.Time("heldUntil"),
            PassesPause = values.Flag("passesPause"),
            IsAttachment = values.Flag("attachment"),
            Replaces = values.Text("replaces"),
            IsFleeting = values.Flag("fleeting"),
            Otherwise = values.Text("otherwiseTo") is { } to ? new UnconfirmedNotice(new PersonId(to), values.Bytes("otherwise")) : null,
            ClaimedUntil = values.Flag(Claimed) ? values.Time(ClaimedUntil) : null,
            ETag = row.ETag,
        };
    }

    public static OutboxState ReadState(Properties values) =>
        Enum.TryParse<OutboxState>(values.Text(State), out var state) ? state : OutboxState.Pending;

    private static Destination ReadDestination(Properties values) => values.Text("person") is { } person
        ? new Destination.Personal(new PersonId(person))
        : new Destination.Conversation(values.Text("conversation") ?? "", values.Text("serviceUrl") ?? "", values.Text("to") ?? "");

    /// <summary>
    /// The channel's ids can have any length: a part that makes the key too long for a row is replaced by its hash, the kind first, so that
    /// most rows still begin with their recipient. What fits is stored as it is, as it always was.
    /// </summary>
    private static string Tail(OutboxKey key)
    {
        string[] forms =
        [
            $"{Escaped(key.Recipient)}{Separator}{key.Kind}",
            $"{Escaped(key.Recipient)}{Separator}{Hashed(key.Kind)}",
            $"{Hashed(key.Recipient)}{Separator}{Hashed(key.Kind)}",
        ];
        return Array.Find(forms, form => Limits.Fits(OpenPrefix + form)) ?? forms[^1];
    }

    private static string Hashed(string part) => $"#{Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(part.AsSpan())))}";

    /// <summary>The kind of the message that a row is about.</summary>
    public static string KindOf(string row) => row[(row.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    // A separator inside a recipient must not make two keys equal.
    private static string Escaped(string recipient) =>
        recipient.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
}
