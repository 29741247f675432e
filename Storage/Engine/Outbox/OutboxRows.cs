using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>
/// How outgoing messages lie in rows. The partition of a group holds two rows for a message: <c>m:</c>, its identity and its end, which
/// stays until retention ends; and <c>o:</c>, what it takes to send it (the card among it), which goes in the same batch as the end is
/// written.
/// </summary>
internal static class OutboxRows
{
    /// <summary>The partition that names the groups. A group's own partition begins with another prefix, so no name can collide.</summary>
    public const string Index = "index";
    public const string MessagePrefix = "m:";
    public const string OpenPrefix = "o:";

    /// <summary>The row that says which kinds of the group are forgotten as soon as they have ended.</summary>
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

    /// <summary>The beginnings of the identity rows of one recipient: as its key is, and as it is where that does not fit.</summary>
    public static IReadOnlyList<string> MessageRowsOf(string recipient) =>
        [$"{MessagePrefix}{Escaped(recipient)}{Separator}", $"{MessagePrefix}{Hashed(recipient)}{Separator}"];

    /// <summary>The beginnings of the open rows of one recipient: as its key is, and as it is where that does not fit.</summary>
    public static IReadOnlyList<string> OpenRowsOf(string recipient) =>
        [$"{OpenPrefix}{Escaped(recipient)}{Separator}", $"{OpenPrefix}{Hashed(recipient)}{Separator}"];

    /// <summary>True for the identity row of a message that was accepted in this conversation under this id of Teams.</summary>
    public static bool IsSentAs(Properties values, string conversationId, string activityId) =>
        ReadState(values) == OutboxState.Sent
        && string.Equals(values.Text(Activity), activityId, StringComparison.Ordinal)
        && string.Equals(values.Text(Conversation), conversationId, StringComparison.Ordinal);

    /// <summary>The identity row of a message that has not ended.</summary>
    public static Properties NewMessage() => new() { [State] = nameof(OutboxState.Pending) };

    /// <summary>Of what was cancelled only the day: a question is cancelled in the moment in which somebody answers.</summary>
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
        ["createdAt"] = message.CreatedAt,
        ["expiresAt"] = message.ExpiresAt,
        ["due"] = message.Due,
        ["attempts"] = message.Attempts,
        ["recreated"] = message.Recreated,
        [Claimed] = false,
    };

    public static Properties Postponed(OpenMessage message) => new()
    {
        ["due"] = message.Due,
        ["attempts"] = message.Attempts,
        ["recreated"] = message.Recreated,
        [Claimed] = false,
    };

    public static OpenMessage ReadOpen(string group, Entity row)
    {
        var values = row.Values;
        var created = values.Time("createdAt") ?? Instant.MinValue;
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
            IsAttachment = values.Flag("attachment"),
            Replaces = values.Text("replaces"),
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
    /// Ids of the channel are as long as it likes: a part that makes the key too long for a row goes in as its hash, the kind first, so
    /// that most rows still begin with whom they are for. What fits stands as it is, as it always did.
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

    // The separator inside a recipient must not make two keys the same.
    private static string Escaped(string recipient) =>
        recipient.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
}
