using System.Globalization;
using System.Text;
using System.Text.Json;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// The line that somebody typed: without markup, without the mentions that Teams requires in channels and group chats, and made fit.
/// </summary>
internal static class TypedText
{
    /// <summary>Longer than any command and far shorter than a letter: what comes after it is neither read nor stored.</summary>
    public const int MaxLength = 1000;

    /// <summary>Of the text as it came; a quoted message before the line itself is at most half of this.</summary>
    private const int MaxMarkupLength = 64 * 1024;

    /// <summary>A line mentions the bot once or twice; each further mention would mean searching the whole text again.</summary>
    private const int MaxMentions = 20;

    public static string Of(WireActivity activity, string botId)
    {
        var words = Readable(activity.Text);
        foreach (var (text, name, isBot) in Mentions(activity, botId).Take(MaxMentions))
        {
            // In the usual form, an element, it is gone already; some clients write only the name.
            words = text.Length > 0 ? Without(words, text) : isBot ? WithoutName(words, name) : words;
        }

        return FitText.Cut(words, MaxLength).Trim();
    }

    /// <summary>The words, without characters that cannot be seen and with ordinary spaces.</summary>
    private static string Readable(string? text)
    {
        // Before, because the tokeniser takes U+FFFF for the end; and behind, because a character reference may name anything.
        var words = FitText.Of(TeamsMarkup.WordsOf(FitText.Of(FitText.Cut(text ?? "", MaxMarkupLength))));
        var seen = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Joiners hold emoji together.
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format || rune.Value is 0x200C or 0x200D)
            {
                seen.Append(rune.Value == 0x00A0 ? " " : rune.ToString());
            }
        }

        return seen.ToString().Trim();
    }

    private static string Without(string words, string mention)
    {
        var at = words.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? words : $"{words[..at]} {words[(at + mention.Length)..]}".Trim();
    }

    /// <summary>A mention that does not say how it is written: then only at the beginning, where it usually is.</summary>
    private static string WithoutName(string words, string name)
    {
        var said = words.StartsWith('@') ? words[1..] : words;
        return name.Length > 0
            && said.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (said.Length == name.Length || !char.IsLetterOrDigit(said[name.Length]))
                ? said[name.Length..].Trim()
                : words;
    }

    /// <summary>Who are mentioned: the words of it, empty when these stand in an element or are not told, and the name.</summary>
    private static IEnumerable<(string Text, string Name, bool IsBot)> Mentions(WireActivity activity, string botId)
    {
        if (activity.Entities is not { ValueKind: JsonValueKind.Array } entities)
        {
            yield break;
        }

        foreach (var entity in entities.EnumerateArray())
        {
            if (Text(entity, "type") is "mention" && entity.TryGetProperty("mentioned", out var mentioned))
            {
                var isBot = string.Equals(Text(mentioned, "id"), botId, StringComparison.OrdinalIgnoreCase);
                yield return (Readable(Text(entity, "text")), Readable(Text(mentioned, "name")), isBot);
            }
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}
