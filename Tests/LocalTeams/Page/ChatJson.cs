using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Page;

/// <summary>People, conversations, messages and results as the page reads them.</summary>
internal static class ChatJson
{
    public static JsonObject Of(Colleague person, Workspace workspace) => new()
    {
        ["id"] = person.ObjectId,
        ["name"] = person.Name,
        ["roles"] = new JsonArray([.. person.Roles.Select(r => JsonValue.Create(r))]),
        ["team"] = person.Team,
        ["language"] = person.Language,
        ["unread"] = workspace.ConversationsOf(person).Sum(c => workspace.Unseen(c, person.ObjectId)),
    };

    public static JsonObject Of(Conversation chat, Colleague seenBy, Workspace workspace)
    {
        var messages = workspace.Messages(chat);
        return new JsonObject
        {
            ["id"] = chat.Id,
            ["type"] = chat.WireType,
            ["name"] = chat.Name,
            ["team"] = chat.Team?.Name,
            ["members"] = chat.Members.Count,
            ["unread"] = workspace.Unseen(chat, seenBy.ObjectId),
            ["last"] = messages.Count == 0 ? null : Of(messages[^1], seenBy, workspace),
        };
    }

    public static JsonObject Of(ChatMessage message, Colleague seenBy, Workspace workspace) => new()
    {
        ["id"] = message.Id,
        ["mine"] = message.Author == seenBy.ObjectId,
        ["author"] = message.Author is null ? "Welbevinden" : workspace.Find(message.Author)?.Name,
        ["fromBot"] = message.Author is null,
        ["text"] = message.Text,
        ["card"] = message.CardSeenBy(seenBy.ObjectId) is { } card ? JsonNode.Parse(card) : null,
        ["file"] = message.File is null ? null : JsonNode.Parse(message.File),
        ["fileAnswer"] = message.FileAnswer,
        ["at"] = message.At,
        ["edited"] = message.Edited,
        ["root"] = message.Root,
        ["version"] = message.Version,
    };

    public static JsonObject Of(InvokeResult result) => result switch
    {
        InvokeResult.CardReplaced => new JsonObject { ["kind"] = "card" },
        InvokeResult.Said said => new JsonObject { ["kind"] = "said", ["sentence"] = said.Sentence },
        InvokeResult.DialogShown dialog => new JsonObject
        {
            ["kind"] = "dialog",
            ["title"] = dialog.Title,
            ["card"] = JsonNode.Parse(dialog.Card),
        },
        InvokeResult.Nothing => new JsonObject { ["kind"] = "nothing" },
        InvokeResult.Failed failed => new JsonObject
        {
            ["kind"] = "failed",
            ["status"] = failed.Status,
            ["code"] = failed.Code,
            ["sentence"] = failed.Sentence,
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
