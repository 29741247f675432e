using System.Text.Json;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Connector;

/// <summary>What each connector route does to the stand-in's conversations, without faults and limits.</summary>
internal sealed class ConnectorOperations(Workspace workspace, Func<string> tenantId)
{
    private const int MaxMessageBytes = 100 * 1024;

    public ConnectorAnswer Do(ConnectorRoute route, string body, IQueryCollection query) => route switch
    {
        ConnectorRoute.CreateConversation => Create(body),
        ConnectorRoute.Send r => In(r.Conversation, c => Send(c, r, body)),
        ConnectorRoute.Update r => In(r.Conversation, c => Update(c, r.Activity, body)),
        ConnectorRoute.Delete r => In(r.Conversation, c => Delete(c, r.Activity)),
        ConnectorRoute.Members r => In(r.Conversation, c => new(200, MemberPages.All(c, tenantId()))),
        ConnectorRoute.PagedMembers r => In(r.Conversation, c => MemberPages.Page(c, tenantId(), query)),
        ConnectorRoute.Member r => In(r.Conversation, c => MemberPages.One(c, tenantId(), r.Id)),
        ConnectorRoute.TeamDetails r => TeamDetails(r.Id),
        ConnectorRoute.TeamChannels r => TeamChannels(r.Id),
        _ => ConnectorAnswer.Error(404, "NotFound", "No such route."),
    };

    /// <summary>The person with whom a create request asks for a conversation; null when it names nobody known.</summary>
    public Colleague? PersonAskedFor(string body) =>
        Parse(body)?["members"] is JsonArray { Count: > 0 } members && members[0]?["id"]?.GetValue<string>() is { } id
            ? workspace.Find(id)
            : null;

    private ConnectorAnswer Create(string body)
    {
        if (Parse(body) is not { } parameters)
        {
            return ConnectorAnswer.Error(400, "BadSyntax", "The body is not a JSON object.");
        }

        var tenant = parameters["tenantId"]?.GetValue<string>() ?? parameters["channelData"]?["tenant"]?["id"]?.GetValue<string>();
        if (!string.Equals(tenant, tenantId(), StringComparison.Ordinal))
        {
            return ConnectorAnswer.Error(403, "BotNotRegistered", "The bot is not registered in this tenant.");
        }

        if (PersonAskedFor(body) is not { } person)
        {
            return ConnectorAnswer.Error(400, "BadArgument", "Failed to decrypt pairwise id: no such member.");
        }

        var chat = workspace.PersonalChat(person);
        return chat.Installed
            ? new ConnectorAnswer(201, new JsonObject { ["id"] = chat.Id }, chat.Id)
            : ConnectorAnswer.Error(403, "ForbiddenOperationException", "The app is not installed for this user.");
    }

    private ConnectorAnswer Send(Conversation conversation, ConnectorRoute.Send route, string body)
    {
        if (ReadActivity(body) is not { } activity)
        {
            return ConnectorAnswer.Error(400, "BadSyntax", "Not an activity with text, an Adaptive Card or a file card.");
        }

        if (body.Length > MaxMessageBytes)
        {
            return ConnectorAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");
        }

        var root = RootOf(conversation, route);
        if (activity is { Text: not null, Card: not null })
        {
            // Teams splits text and card into two messages and returns no id (platform facts, section 3).
            workspace.Post(conversation, author: null, activity.Text, card: null, root);
            workspace.Post(conversation, author: null, text: null, activity.Card, root);
            return new ConnectorAnswer(201, new JsonObject()) { WithCard = true };
        }

        if (activity.File is not null && conversation.Type != ConversationType.Personal)
        {
            return ConnectorAnswer.Error(400, "BadArgument", "File cards are for the personal chat only.");
        }

        var message = workspace.Post(conversation, author: null, activity.Text, activity.Card, root, activity.File);
        return new ConnectorAnswer(201, new JsonObject { ["id"] = message.Id }, message.Id) { WithCard = activity.Card is not null };
    }

    private ConnectorAnswer Update(Conversation conversation, string activityId, string body)
    {
        if (ReadActivity(body) is not { } activity)
        {
            return ConnectorAnswer.Error(400, "BadSyntax", "Not an activity with text or Adaptive Cards.");
        }

        var found = workspace.Change(
            conversation,
            activityId,
            m => m with { Text = activity.Text, Card = activity.Card, CardFor = m.CardFor.Clear(), Edited = true });
        return found
            ? new ConnectorAnswer(200, new JsonObject { ["id"] = activityId }, activityId) { WithCard = activity.Card is not null }
            : NoActivity();
    }

    private ConnectorAnswer Delete(Conversation conversation, string activityId) =>
        workspace.Remove(conversation, activityId) ? new ConnectorAnswer(200, Body: null, activityId) : NoActivity();

    private ConnectorAnswer TeamDetails(string id) =>
        workspace.Teams.FirstOrDefault(t => t.Id == id) is { } team
            ? new(200, new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["memberCount"] = team.Members.Count })
            : ConnectorAnswer.Error(404, "TeamNotFound", "No such team.");

    // The general channel has no name on the wire.
    private ConnectorAnswer TeamChannels(string id)
    {
        var channels = workspace.Channels(id)
            .Select(c => (JsonNode)new JsonObject { ["id"] = c.Id, ["name"] = c.Id == id ? null : c.Name })
            .ToArray();
        return channels.Length == 0
            ? ConnectorAnswer.Error(404, "TeamNotFound", "No such team.")
            : new(200, new JsonObject { ["conversations"] = new JsonArray(channels) });
    }

    private ConnectorAnswer In(string conversationId, Func<Conversation, ConnectorAnswer> act) =>
        workspace.Conversation(conversationId) switch
        {
            null => ConnectorAnswer.Error(404, "ConversationNotFound", "Conversation not found."),
            { Installed: false } =>
                ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster."),
            { } conversation => act(conversation),
        };

    private static string? RootOf(Conversation conversation, ConnectorRoute.Send route)
    {
        if (conversation.Type != ConversationType.Channel)
        {
            return null;
        }

        var parts = route.Conversation.Split(";messageid=");
        return parts.Length == 2 ? parts[1] : route.ReplyTo;
    }

    private static ConnectorAnswer NoActivity() =>
        ConnectorAnswer.Error(404, "ActivityNotFoundInConversation", "The activity is not in this conversation.");

    private static Outgoing? ReadActivity(string body)
    {
        if (Parse(body) is not { } activity || activity["type"]?.GetValue<string>() != "message")
        {
            return null;
        }

        var text = activity["text"]?.GetValue<string>();
        var attachment = activity["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0] : null;
        if (attachment is null)
        {
            return string.IsNullOrEmpty(text) ? null : new Outgoing(text, Card: null);
        }

        if (IsFileCard(attachment))
        {
            return new Outgoing(Text: null, Card: null, attachment.ToJsonString());
        }

        var isCard = attachment["contentType"]?.GetValue<string>() == "application/vnd.microsoft.card.adaptive"
            && attachment["content"] is JsonObject content && content["type"]?.GetValue<string>() == "AdaptiveCard";
        return isCard ? new Outgoing(string.IsNullOrEmpty(text) ? null : text, attachment["content"]!.ToJsonString()) : null;
    }

    private static bool IsFileCard(JsonNode attachment) => attachment["contentType"]?.GetValue<string>() switch
    {
        "application/vnd.microsoft.teams.card.file.consent" => attachment["name"] is not null
            && attachment["content"]?["acceptContext"] is JsonObject,
        "application/vnd.microsoft.teams.card.file.info" => attachment["name"] is not null
            && attachment["contentUrl"] is not null
            && attachment["content"]?["uniqueId"] is not null,
        _ => false,
    };

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Outgoing(string? Text, string? Card, string? File = null);
}
