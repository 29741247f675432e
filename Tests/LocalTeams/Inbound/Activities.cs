using System.Globalization;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Inbound;

/// <summary>The activities that Teams posts to a bot, as JSON.</summary>
internal sealed class Activities(LocalTeamsOptions options, Func<string> tenantId, Func<string> serviceUrl)
{
    private string BotId => $"28:{options.AppId}";

    /// <summary>A typed line. In a shared conversation it starts with the mention of the bot, as only mentions reach it there.</summary>
    public JsonObject Message(Colleague from, Conversation conversation, ChatMessage message)
    {
        var activity = Frame(
            "message", from, conversation, conversation.Type == ConversationType.Channel ? message.Root ?? message.Id : null);
        activity["id"] = message.Id;
        activity["textFormat"] = "plain";
        activity["text"] = message.Text;
        if (conversation.Type != ConversationType.Personal)
        {
            const string mention = "<at>Welbevinden</at>";
            activity["text"] = $"{mention} {message.Text}";
            activity["entities"]!.AsArray().Add((JsonNode)new JsonObject
            {
                ["type"] = "mention",
                ["text"] = mention,
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "Welbevinden" },
            });
        }

        return activity;
    }

    /// <summary>A press on a card, or a dialog that is opened or submitted.</summary>
    /// <param name="name"><c>adaptiveCard/action</c>, <c>task/fetch</c> or <c>task/submit</c>.</param>
    /// <param name="replyTo">The message that carries the card; null for a dialog.</param>
    public JsonObject Invoke(string name, Colleague from, Conversation conversation, JsonObject value, ChatMessage? replyTo)
    {
        var activity = Frame("invoke", from, conversation, replyTo?.Root);
        activity["name"] = name;
        activity["value"] = value.DeepClone();
        if (replyTo is not null)
        {
            activity["replyToId"] = replyTo.Id;
        }

        return activity;
    }

    /// <summary>The app was installed or removed.</summary>
    /// <param name="action"><c>add</c> or <c>remove</c>.</param>
    public JsonObject InstallationUpdate(Colleague from, Conversation conversation, string action)
    {
        var activity = Frame("installationUpdate", from, conversation, root: null);
        activity["action"] = action;
        return activity;
    }

    /// <summary>The bot was added to a conversation or removed from it.</summary>
    /// <param name="added">True when the bot was added, false when it was removed.</param>
    public JsonObject ConversationUpdate(Colleague from, Conversation conversation, bool added)
    {
        var activity = Frame("conversationUpdate", from, conversation, root: null);
        activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray(new JsonObject { ["id"] = BotId });
        return activity;
    }

    public JsonObject Reaction(Colleague from, Conversation conversation, ChatMessage to, string kind)
    {
        var activity = Frame("messageReaction", from, conversation, to.Root);
        activity["replyToId"] = to.Id;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = kind });
        return activity;
    }

    /// <summary>The same activity as Teams sends it again: another id, another time.</summary>
    public JsonObject Again(JsonObject activity)
    {
        var again = activity.DeepClone().AsObject();
        again["id"] = NewId();
        again["timestamp"] = Timestamp();
        return again;
    }

    private JsonObject Frame(string type, Colleague from, Conversation conversation, string? root) => new()
    {
        ["type"] = type,
        ["id"] = NewId(),
        ["timestamp"] = Timestamp(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl(),
        ["from"] = new JsonObject { ["id"] = from.TeamsId, ["name"] = from.Name, ["aadObjectId"] = from.ObjectId },
        ["conversation"] = conversation.ToWire(tenantId(), root),
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Welbevinden" },
        ["locale"] = from.Language == "en" ? "en-GB" : "nl-NL",
        ["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = from.Language == "en" ? "en-GB" : "nl-NL",
                ["country"] = "NL",
                ["platform"] = "Web",
            }),
        ["channelData"] = ChannelData(conversation),
    };

    private JsonObject ChannelData(Conversation conversation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId() } };
        if (conversation.Team is { } team)
        {
            data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name };
            data["channel"] = new JsonObject { ["id"] = conversation.Id };
        }

        return data;
    }

    private string Timestamp() => options.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string NewId() => $"f:{Guid.NewGuid()}";
}
