using System.Text.Json;

namespace Welbevinden.Bot.Teams.In;

/// <summary>The line that somebody typed, without the mention of the bot that Teams requires in channels and group chats.</summary>
internal static class TypedText
{
    /// <summary>Longer than any command and far shorter than a letter: what comes after it is neither read nor stored.</summary>
    public const int MaxLength = 1000;

    /// <summary>A line mentions the bot once or twice; each further mention would mean searching the whole text again.</summary>
    private const int MaxMentions = 20;

    public static string Of(WireActivity activity, string botId)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity, botId).Take(MaxMentions))
        {
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        return Cut(text.Replace('\u00A0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal).Trim());
    }

    private static IEnumerable<string> Mentions(WireActivity activity, string botId)
    {
        if (activity.Entities is not { ValueKind: JsonValueKind.Array } entities)
        {
            yield break;
        }

        foreach (var entity in entities.EnumerateArray())
        {
            if (Text(entity, "type") is not "mention" || !entity.TryGetProperty("mentioned", out var mentioned))
            {
                continue;
            }

            if (string.Equals(Text(mentioned, "id"), botId, StringComparison.OrdinalIgnoreCase)
                && Text(entity, "text") is { Length: > 0 } mention)
            {
                yield return mention;
            }
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;

    /// <summary>Cuts, but not in the middle of a character.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
