using System.Text.Json;

namespace Welbevinden.Unit.Lint;

/// <summary>The rules of the card lint as predicates on JSON, so that a broken card can prove that each can fail.</summary>
internal static class CardRules
{
    private static readonly string[] OnlyDutch = ["het", "een", "niet", "je", "ik", "wat", "voor", "met"];
    private static readonly string[] OnlyEnglish = ["the", "you", "not", "your", "what", "this", "and", "to"];
    private static readonly string[] Worded =
        ["text", "title", "label", "errorMessage", "value", "altText", "placeholder", "fallbackText", "x"];

    public static IEnumerable<JsonElement> Objects(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    public static string? Property(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool IsExtension(string type) =>
        type.StartsWith("Chart.", StringComparison.Ordinal) || type is "Badge" or "Icon";

    public static bool HasPlainFallback(JsonElement node) =>
        node.TryGetProperty("fallback", out var fallback)
        && fallback.ValueKind == JsonValueKind.Object
        && Objects(fallback).All(inner => !IsExtension(Property(inner, "type") ?? ""));

    public static bool IsCompleteInput(JsonElement node) =>
        new[] { "id", "label", "errorMessage" }.All(name => !string.IsNullOrWhiteSpace(Property(node, name)));

    /// <summary>All that people read on a card, in one string.</summary>
    public static string Words(JsonElement card) => string.Join(
        '\n',
        Objects(card)
            .SelectMany(node => Worded.Select(name => Property(node, name)))
            .OfType<string>());

    public static IReadOnlyList<string> ForeignWords(string text, string language)
    {
        var words = text.Split([' ', '\n', '.', ',', '?', '!', ':', ';', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Intersect(language == "nl" ? OnlyEnglish : OnlyDutch, StringComparer.Ordinal)];
    }
}
