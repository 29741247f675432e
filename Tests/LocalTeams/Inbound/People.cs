using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Inbound;

/// <summary>What people do in Teams, called by a test or by the page: type, press, fill in a dialog, install, remove, react.</summary>
internal sealed class People(Workspace workspace, Activities activities, BotDoor bot, FileShelf shelf, Func<string> origin)
{
    /// <summary>Somebody types a line to the bot; it appears in the conversation and is posted to the bot.</summary>
    /// <param name="root">In a channel the message that is answered; null starts a new thread.</param>
    public async Task<BotAnswer> TypeAsync(
        Colleague from, Conversation conversation, string text, string? root = null, CancellationToken cancellationToken = default)
    {
        var message = workspace.Post(conversation, from.ObjectId, text, card: null, root);
        return await bot.PostAsync(activities.Message(from, conversation, message), cancellationToken);
    }

    /// <summary>Somebody types a line in the personal chat with the bot.</summary>
    public Task<BotAnswer> TypeAsync(Colleague from, string text) => TypeAsync(from, workspace.PersonalChat(from), text);

    /// <summary>Somebody presses an <c>Action.Execute</c>. The inputs override the action's own data, as in Teams.</summary>
    public async Task<InvokeResult> PressAsync(
        Colleague from, Conversation conversation, ChatMessage message, string verb, JsonObject data,
        CancellationToken cancellationToken = default)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            ["trigger"] = "manual",
        };
        var answer = await bot.InvokeAsync(activities.Invoke("adaptiveCard/action", from, conversation, value, message), cancellationToken);
        var result = InvokeResult.FromCardAction(answer);
        if (result is InvokeResult.CardReplaced replaced)
        {
            workspace.Change(conversation, message.Id, m => Replace(m, conversation, from, replaced.Card));
        }

        return result;
    }

    /// <summary>Somebody presses a button that opens a dialog (<c>Action.Submit</c> with <c>msteams.type = task/fetch</c>).</summary>
    public async Task<InvokeResult> OpenDialogAsync(
        Colleague from, Conversation conversation, ChatMessage message, JsonObject data, CancellationToken cancellationToken = default) =>
        InvokeResult.FromDialog(
            await bot.InvokeAsync(activities.Invoke("task/fetch", from, conversation, Task(data), message), cancellationToken));

    /// <summary>Somebody submits a dialog.</summary>
    public async Task<InvokeResult> SubmitDialogAsync(
        Colleague from, Conversation conversation, JsonObject data, CancellationToken cancellationToken = default) =>
        InvokeResult.FromDialog(
            await bot.InvokeAsync(activities.Invoke("task/submit", from, conversation, Task(data), replyTo: null), cancellationToken));

    /// <summary>
    /// Somebody allows or declines a file. When allowed, an upload session is created in that person's OneDrive and the bot gets its
    /// address; answering again creates a new session, as in Teams. False when the message offers no file or the bot did not accept the
    /// answer.
    /// </summary>
    public async Task<bool> AnswerFileAsync(
        Colleague from, Conversation conversation, ChatMessage message, bool accept, CancellationToken cancellationToken = default)
    {
        if (message.File is null || JsonNode.Parse(message.File) is not { } asked || asked["content"]?["acceptContext"] is not { } context)
        {
            return false;
        }

        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = accept ? "accept" : "decline",
            ["context"] = context.DeepClone(),
        };
        if (accept)
        {
            value["uploadInfo"] = Room(shelf.MakeRoom(asked["name"]!.GetValue<string>()));
        }

        var answer = await bot.InvokeAsync(activities.Invoke("fileConsent/invoke", from, conversation, value, message), cancellationToken);
        if (answer.Status is < 200 or >= 300)
        {
            return false;
        }

        workspace.Change(conversation, message.Id, m => m with { FileAnswer = accept ? "accept" : "decline" });
        return true;
    }

    private JsonObject Room(StoredFile room) => new()
    {
        ["contentUrl"] = $"{origin()}/drive/files/{room.Id}/{Uri.EscapeDataString(room.Name)}",
        ["name"] = room.Name,
        ["uploadUrl"] = $"{origin()}/drive/upload/{room.Id}?tempauth=local",
        ["uniqueId"] = room.Id,
        ["fileType"] = room.Type,
    };

    /// <summary>
    /// The app is installed for somebody, or the bot is added to a shared conversation. Both updates, at once or in the given order.
    /// </summary>
    public async Task InstallAsync(
        Colleague by, Conversation conversation, InstallOrder order = InstallOrder.InstallationFirst, int times = 1)
    {
        conversation.Installed = true;
        foreach (var shared in conversation.Team is { } team ? workspace.Channels(team.Id) : [])
        {
            shared.Installed = true;
        }

        for (var i = 0; i < times; i++)
        {
            await PostBothAsync(
                activities.InstallationUpdate(by, conversation, "add"),
                activities.ConversationUpdate(by, conversation, added: true),
                order);
        }
    }

    /// <summary>The app is installed for somebody in the personal chat.</summary>
    public Task InstallAsync(Colleague person, InstallOrder order = InstallOrder.InstallationFirst, int times = 1) =>
        InstallAsync(person, workspace.PersonalChat(person), order, times);

    public async Task RemoveAsync(Colleague by, Conversation conversation)
    {
        conversation.Installed = false;
        await bot.PostAsync(activities.InstallationUpdate(by, conversation, "remove"));
        if (conversation.Type != ConversationType.Personal)
        {
            await bot.PostAsync(activities.ConversationUpdate(by, conversation, added: false));
        }
    }

    public Task<BotAnswer> ReactAsync(Colleague from, Conversation conversation, ChatMessage message, string kind = "like") =>
        bot.PostAsync(activities.Reaction(from, conversation, message, kind));

    private async Task PostBothAsync(JsonObject installation, JsonObject update, InstallOrder order)
    {
        switch (order)
        {
            case InstallOrder.InstallationFirst:
                await bot.PostAsync(installation);
                await bot.PostAsync(update);
                break;
            case InstallOrder.ConversationFirst:
                await bot.PostAsync(update);
                await bot.PostAsync(installation);
                break;
            case InstallOrder.AtOnce:
                await System.Threading.Tasks.Task.WhenAll(bot.PostAsync(installation), bot.PostAsync(update));
                break;
        }
    }

    // In a shared conversation only the person who acted sees the response to an action; the bot updates the message for the others.
    private static ChatMessage Replace(ChatMessage message, Conversation conversation, Colleague from, string card) =>
        conversation.Type == ConversationType.Personal
            ? message with { Card = card }
            : message with { CardFor = message.CardFor.SetItem(from.ObjectId, card) };

    private static JsonObject Task(JsonObject data) =>
        new() { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } };
}

/// <summary>In which order the two updates of an installation arrive; Teams promises none.</summary>
internal enum InstallOrder
{
    InstallationFirst,
    ConversationFirst,
    AtOnce,
}
