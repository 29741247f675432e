using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Inbound;

/// <summary>What somebody sees after pressing a button on a card.</summary>
internal abstract record InvokeResult
{
    private InvokeResult()
    {
    }

    /// <summary>Another card replaced the one that was acted on.</summary>
    internal sealed record CardReplaced(string Card) : InvokeResult;

    /// <summary>A sentence beside the card, which is drawn anew: what was filled in is gone.</summary>
    internal sealed record Said(string Sentence) : InvokeResult;

    /// <summary>A dialog opens or continues.</summary>
    internal sealed record DialogShown(string Title, string Card) : InvokeResult;

    /// <summary>Done, and nothing to see; an open dialog closes.</summary>
    internal sealed record Nothing : InvokeResult;

    /// <summary>The bot refused, did not answer in time, or sent something that Teams does not know.</summary>
    /// <param name="Status">The status inside the invoke response, otherwise the HTTP status; 0 for no response.</param>
    internal sealed record Failed(int Status, string Code, string Sentence) : InvokeResult;

    private const string UnreachableCode = "BotNotReachable";

    /// <summary>Reads the answer to <c>adaptiveCard/action</c>.</summary>
    public static InvokeResult FromCardAction(BotAnswer answer)
    {
        if (answer.Status != 200 || answer.Body is not { } body)
        {
            return Unreachable(answer);
        }

        var status = body["statusCode"]?.GetValue<int>() ?? 0;
        return (status, body["type"]?.GetValue<string>()) switch
        {
            (200, "application/vnd.microsoft.card.adaptive") when body["value"] is JsonObject card => new CardReplaced(card.ToJsonString()),
            (200, "application/vnd.microsoft.activity.message") => new Said(body["value"]?.ToString() ?? string.Empty),
            (200, null) => new Nothing(),
            _ => new Failed(
                status,
                body["value"]?["code"]?.ToString() ?? "Unknown",
                body["value"]?["message"]?.ToString() ?? "Er ging iets mis. Probeer het opnieuw."),
        };
    }

    /// <summary>Reads the answer to <c>task/fetch</c> and <c>task/submit</c>.</summary>
    public static InvokeResult FromDialog(BotAnswer answer)
    {
        if (answer.Status is < 200 or >= 300)
        {
            return Unreachable(answer);
        }

        var task = answer.Body?["task"];
        return task?["type"]?.GetValue<string>() switch
        {
            "continue" when task["value"]?["card"]?["content"] is JsonObject card => new DialogShown(
                task["value"]!["title"]?.ToString() ?? "Welbevinden", card.ToJsonString()),
            "message" => new Said(task["value"]?.ToString() ?? string.Empty),
            null => new Nothing(),
            var other => new Failed(answer.Status, "UnknownTaskType", $"Onbekend antwoord op een dialoog: {other}."),
        };
    }

    private static Failed Unreachable(BotAnswer answer) =>
        new(answer.Status, UnreachableCode, "Kan de app niet bereiken. Probeer het opnieuw.");
}
