using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.World;

/// <summary>Kinds of conversation; the wire has them in camel case.</summary>
internal enum ConversationType
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>One message. It is replaced as a whole when it changes.</summary>
/// <param name="Author">Entra object id; null for the bot.</param>
/// <param name="Card">The Adaptive Card as JSON.</param>
/// <param name="Root">In a channel the message that this one replies to; null elsewhere.</param>
internal sealed record ChatMessage(string Id, string? Author, string? Text, string? Card, DateTimeOffset At, string? Root)
{
    public bool Edited { get; init; }

    /// <summary>One of Teams' own file cards, as the attachment came in; null for any other message.</summary>
    public string? File { get; init; }

    /// <summary>The person's answer to a file card: <c>accept</c> or <c>decline</c>; the page shows it.</summary>
    public string? FileAnswer { get; init; }

    /// <summary>The number of changes, so that a page can tell old from new.</summary>
    public int Version { get; init; }

    /// <summary>What somebody got in response to an action in a shared conversation; others keep seeing <see cref="Card"/>.</summary>
    public ImmutableDictionary<string, string> CardFor { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string? CardSeenBy(string objectId) => CardFor.GetValueOrDefault(objectId) ?? Card;
}

/// <summary>A conversation and its newest 300 messages. Guarded by its <see cref="Workspace"/>.</summary>
internal sealed class Conversation(string id, ConversationType type, string name, IReadOnlyList<Colleague> members)
{
    public const int MaxMessages = 300;

    public string Id => id;

    public ConversationType Type => type;

    public string Name => name;

    public IReadOnlyList<Colleague> Members => members;

    /// <summary>The team of a channel.</summary>
    public Team? Team { get; init; }

    /// <summary>Whether the app is installed; if not, the connector answers 403 as Teams does.</summary>
    public bool Installed { get; set; }

    public List<ChatMessage> Messages { get; } = [];

    /// <summary>Id of the last message each person has seen.</summary>
    public Dictionary<string, string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Who a message here is for: the person of a personal chat, otherwise the conversation.</summary>
    public string Recipient => type == ConversationType.Personal ? members[0].ObjectId : id;

    public string WireType => type switch
    {
        ConversationType.Personal => "personal",
        ConversationType.GroupChat => "groupChat",
        ConversationType.Channel => "channel",
    };

    /// <summary>The conversation object of an inbound activity.</summary>
    public JsonObject ToWire(string tenantId, string? root)
    {
        var json = new JsonObject
        {
            ["id"] = root is null ? id : $"{id};messageid={root}",
            ["conversationType"] = WireType,
            ["tenantId"] = tenantId,
        };
        if (type != ConversationType.Personal)
        {
            json["isGroup"] = true;
        }

        return json;
    }
}

/// <summary>A team; its id is the id of its general channel.</summary>
internal sealed record Team(string Id, string Name, IReadOnlyList<Colleague> Members);
