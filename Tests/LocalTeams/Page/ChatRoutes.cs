using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Page;

/// <summary>What the page asks and does for the colleague that was picked.</summary>
internal static class ChatRoutes
{
    public static void Map(WebApplication app, LocalTeamsServer server)
    {
        var workspace = server.Workspace;
        app.MapGet("/api/people", () => Json.Answer(new JsonArray([.. workspace.People.Select(p => ChatJson.Of(p, workspace))])));
        app.MapGet("/api/chats", (string person) => For(workspace, person, p => Chats(workspace, p)));
        app.MapGet("/api/messages", (string person, string chat) => For(workspace, person, p => Messages(workspace, p, chat)));
        app.MapPost("/api/type", (Delegate)((HttpContext c) => ActAsync(c, server, TypeAsync)));
        app.MapPost("/api/press", (Delegate)((HttpContext c) => ActAsync(c, server, PressAsync)));
        app.MapPost("/api/dialog/open", (Delegate)((HttpContext c) => ActAsync(c, server, OpenAsync)));
        app.MapPost("/api/dialog/submit", (Delegate)((HttpContext c) => ActAsync(c, server, SubmitAsync)));
        app.MapPost("/api/file", (Delegate)((HttpContext c) => ActAsync(c, server, AnswerFileAsync)));
        app.MapGet("/files/{id}", (string id) => server.Files.Find(id) is { Content: { } content, Name: var name }
            ? Results.File(content, "application/octet-stream", name)
            : Results.NotFound());
        app.MapPost("/api/react", (Delegate)((HttpContext c) => ActAsync(c, server, ReactAsync)));
    }

    private static JsonArray Chats(Workspace workspace, Colleague person) =>
        new([.. workspace.ConversationsOf(person).OrderBy(c => c.Type).Select(c => ChatJson.Of(c, person, workspace))]);

    /// <summary>The messages of a chat; reading them marks them as seen.</summary>
    private static JsonArray Messages(Workspace workspace, Colleague person, string chatId)
    {
        if (workspace.Conversation(chatId) is not { } chat || !chat.Members.Contains(person))
        {
            return [];
        }

        workspace.MarkSeen(chat, person.ObjectId);
        return new JsonArray([.. workspace.Messages(chat).Select(m => ChatJson.Of(m, person, workspace))]);
    }

    private static async Task<JsonObject> TypeAsync(LocalTeamsServer server, Deed deed)
    {
        var text = deed.Body["text"]?.GetValue<string>() ?? string.Empty;
        var answer = await server.People.TypeAsync(deed.Person, deed.Chat, text, deed.Body["root"]?.GetValue<string>());
        return answer.Status is >= 200 and < 300
            ? ChatJson.Of(new InvokeResult.Nothing())
            : ChatJson.Of(new InvokeResult.Failed(answer.Status, "BotNotReachable", $"De app antwoordde niet goed ({answer.Status})."));
    }

    private static async Task<JsonObject> PressAsync(LocalTeamsServer server, Deed deed) => deed.Message is { } message
        ? ChatJson.Of(
            await server.People.PressAsync(
                deed.Person, deed.Chat, message, deed.Body["verb"]?.GetValue<string>() ?? string.Empty, deed.Data))
        : Vanished();

    private static async Task<JsonObject> OpenAsync(LocalTeamsServer server, Deed deed) => deed.Message is { } message
        ? ChatJson.Of(await server.People.OpenDialogAsync(deed.Person, deed.Chat, message, deed.Data))
        : Vanished();

    private static async Task<JsonObject> SubmitAsync(LocalTeamsServer server, Deed deed) =>
        ChatJson.Of(await server.People.SubmitDialogAsync(deed.Person, deed.Chat, deed.Data));

    private static async Task<JsonObject> AnswerFileAsync(LocalTeamsServer server, Deed deed)
    {
        if (deed.Message is not { } message)
        {
            return Vanished();
        }

        var accept = deed.Body["accept"]?.GetValue<bool>() == true;
        return await server.People.AnswerFileAsync(deed.Person, deed.Chat, message, accept)
            ? ChatJson.Of(new InvokeResult.Nothing())
            : ChatJson.Of(new InvokeResult.Failed(502, "FileConsent", "De app nam je antwoord niet aan. Probeer het opnieuw."));
    }

    private static async Task<JsonObject> ReactAsync(LocalTeamsServer server, Deed deed)
    {
        if (deed.Message is not { } message)
        {
            return Vanished();
        }

        await server.People.ReactAsync(deed.Person, deed.Chat, message);
        return ChatJson.Of(new InvokeResult.Nothing());
    }

    private static JsonObject Vanished() => ChatJson.Of(new InvokeResult.Failed(404, "MessageGone", "Dit bericht is er niet meer."));

    private static IResult For(Workspace workspace, string person, Func<Colleague, JsonNode> answer) =>
        workspace.Find(person) is { } found ? Json.Answer(answer(found)) : Results.NotFound();

    private static async Task<IResult> ActAsync(
        HttpContext context, LocalTeamsServer server, Func<LocalTeamsServer, Deed, Task<JsonObject>> act)
    {
        try
        {
            var body = await PageRequest.ReadAsync(context);
            return Deed.Read(body, server.Workspace) is { } deed ? Json.Answer(await act(server, deed)) : Results.NotFound();
        }
        catch (ArgumentException e)
        {
            return Json.Answer(new JsonObject { ["error"] = e.Message }, 400);
        }
    }

    /// <summary>Who does something, where, to which message, with what.</summary>
    private sealed record Deed(Colleague Person, Conversation Chat, ChatMessage? Message, JsonObject Data, JsonObject Body)
    {
        public static Deed? Read(JsonObject body, Workspace workspace)
        {
            var person = workspace.Find(body["person"]?.GetValue<string>() ?? string.Empty);
            var chat = workspace.Conversation(body["chat"]?.GetValue<string>() ?? string.Empty);
            if (person is null || chat is null || !chat.Members.Contains(person))
            {
                return null;
            }

            var messageId = body["message"]?.GetValue<string>();
            var message = workspace.Messages(chat).FirstOrDefault(m => m.Id == messageId);
            return new Deed(person, chat, message, body["data"] as JsonObject ?? [], body);
        }
    }
}
