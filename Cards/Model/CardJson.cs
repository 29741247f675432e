using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Welbevinden.Cards.Model;

/// <summary>
/// Writes a card as JSON: the type first in every object, null and default values omitted, letters not escaped, text as plain text
/// (<see cref="PlainText"/>), and with the buttons of a form telling what they send (<see cref="FormButtons"/>).
/// </summary>
public static partial class CardJson
{
    // é and ï are not escaped, so that a card takes no extra bytes and can be read in review; control characters and what HTML could take
    // for markup are still escaped.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly CardJsonContext Compact = With(indented: false);
    private static readonly CardJsonContext Indented = With(indented: true);

    public static string ToJson(AdaptiveCard card) => WithEmoji(JsonSerializer.Serialize(Written(card), Compact.AdaptiveCard));

    public static byte[] ToUtf8(AdaptiveCard card) => Encoding.UTF8.GetBytes(ToJson(card));

    /// <summary>The card as a value to place inside another JSON document, such as an activity.</summary>
    public static JsonElement ToElement(AdaptiveCard card) => JsonSerializer.SerializeToElement(Written(card), Compact.AdaptiveCard);

    /// <summary>The same with one property per line, for people who review it.</summary>
    internal static string ToIndentedJson(AdaptiveCard card) =>
        WithEmoji(JsonSerializer.Serialize(Written(card), Indented.AdaptiveCard));

    private static AdaptiveCard Written(AdaptiveCard card) => FormButtons.Of(PlainText.Of(card));

    // No encoder of the framework leaves characters above U+FFFF unescaped; each becomes two escapes that belong together.
    private static string WithEmoji(string json) => json.Contains("\\uD", StringComparison.Ordinal)
        ? SurrogatePair().Replace(json, pair => new string([Unit(pair.Groups["high"]), Unit(pair.Groups["low"])]))
        : json;

    private static char Unit(Group hex) => (char)int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // An even number of backslashes before it: otherwise the text itself contained a backslash and a u.
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u(?<high>D[89AB][0-9A-F]{2})\\u(?<low>D[C-F][0-9A-F]{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SurrogatePair();

    private static CardJsonContext With(bool indented) => new(new JsonSerializerOptions(CardJsonContext.Default.Options)
    {
        Encoder = Encoder,
        WriteIndented = indented,
        NewLine = "\n",
    });
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
