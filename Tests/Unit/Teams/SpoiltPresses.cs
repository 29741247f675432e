using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Teams;

/// <summary>One press in which one field is not what a card of ours sends.</summary>
/// <param name="Verb">Of which button.</param>
/// <param name="Field">Which field; the data as a whole when it has none.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Json">The data as JSON.</param>
internal sealed record SpoiltPress(string Verb, string Field, string Kind, string Json);

/// <summary>
/// Every button that a card ever had, with each field of its payload spoilt in every way: too long, of another kind, at the end of what a
/// number or the calendar holds, half a character, or one that nothing can normalise.
/// </summary>
internal static class SpoiltPresses
{
    public const string TooLong = "too long";
    public const string OtherKind = "of another kind";
    public const string Extreme = "extreme";
    public const string HalfCharacter = "half a character";
    public const string NoCharacter = "no character";

    private const string Place = "THE-SPOILT-VALUE";

    private static readonly string[] Dates =
        ["\"0001-01-01\"", "\"9999-12-31\"", "\"-9998-01-01\"", "\"31-12-9999\"", "\"0001-01-01T00:00:00Z\""];

    private static readonly (string Kind, string Json)[] Texts =
    [
        (TooLong, Repeated("x", 70_000)),
        (TooLong, Repeated("😀", 5001)),
        (TooLong, Repeated("a ", 10_001)),
        (OtherKind, "7"),
        (OtherKind, "true"),
        (OtherKind, "[]"),
        (OtherKind, "[\"x\"]"),
        (OtherKind, "{\"a\":{\"b\":[1]}}"),
        (HalfCharacter, "\"x\\ud83d\""),
        (HalfCharacter, "\"\\ude00x\""),
        (NoCharacter, "\"x\uFFFE\""),
        (NoCharacter, "\"\\uffff\""),
        (NoCharacter, "\"\uFDD0x\""),
    ];

    private static readonly (string Kind, string Json)[] Numbers =
    [
        (Extreme, "2147483647"), (Extreme, "-2147483648"), (Extreme, "1e400"), (Extreme, "-1e400"), (Extreme, "9223372036854775808"),
        (Extreme, "1000001"), (OtherKind, "\"veel\""), (OtherKind, "true"), (OtherKind, "[1]"), (OtherKind, "{}"), (OtherKind, "1.5"),
        (TooLong, "\"" + new string('9', 70_000) + "\""), (HalfCharacter, "\"1\\ud83d\""), (NoCharacter, "\"1\uFFFE\""),
    ];

    private static readonly (string Kind, string Json)[] Lists =
    [
        (TooLong, "[" + string.Join(',', Enumerable.Repeat("\"x\"", 10_000)) + "]"), (TooLong, "[" + Repeated("x", 70_000) + "]"),
        (OtherKind, "\"x\""), (OtherKind, "[null]"), (OtherKind, "[1]"), (OtherKind, "{}"), (HalfCharacter, "[\"\\ud83d\"]"),
        (NoCharacter, "[\"\uFFFE\"]"),
    ];

    private static readonly (string Kind, string Json)[] Others =
    [
        (OtherKind, "\"misschien\""), (OtherKind, "[]"), (OtherKind, "{}"), (Extreme, "99"), (Extreme, "-1"), (Extreme, "1e400"),
        (TooLong, Repeated("x", 70_000)), (HalfCharacter, "\"\\ud83d\""), (NoCharacter, "\"\uFFFE\""),
    ];

    public static IEnumerable<SpoiltPress> All { get; } = [.. Buttons().SelectMany(button => Of(button.Verb, button.Shape, button.Data))];

    private static IEnumerable<SpoiltPress> Of(string verb, JsonTypeInfo shape, JsonObject data)
    {
        if (shape.Properties.Count == 0)
        {
            return ((string[])["[]", "\"x\"", "7", "true"]).Select(json => new SpoiltPress(verb, "", OtherKind, json));
        }

        return
            from property in shape.Properties
            from name in property.IsExtensionData
                ? [.. data.Select(one => one.Key).Where(key => key.Contains('_', StringComparison.Ordinal))]
                : new[] { property.Name }
            from spoilt in SpoilsOf(property, name)
            select new SpoiltPress(verb, property.IsExtensionData ? name.Split('_')[0] : name, spoilt.Kind, With(data, name, spoilt.Json));
    }

    private static (string Kind, string Json)[] SpoilsOf(JsonPropertyInfo property, string name)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(int) ? Numbers
            : type == typeof(IReadOnlyList<string>) ? Lists
            : type != typeof(string) && !property.IsExtensionData ? Others
            : IsDate(name) ? [.. Texts, .. Dates.Select(date => (Extreme, date))]
            : Texts;
    }

    private static bool IsDate(string name) =>
        name.StartsWith("date", StringComparison.OrdinalIgnoreCase) || name is "until" or "on" or "picked" or "was";

    private static string With(JsonObject data, string field, string json)
    {
        var spoilt = data.DeepClone();
        spoilt[field] = Place;
        return spoilt.ToJsonString().Replace($"\"{Place}\"", json, StringComparison.Ordinal);
    }

    /// <summary>Every button of the list of all that were ever sent, for the lead, and the verbs that are on no card of it.</summary>
    private static IEnumerable<(string Verb, JsonTypeInfo Shape, JsonObject Data)> Buttons()
    {
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests/Unit/Cards/pressed.json")))!.AsArray();
        foreach (var (_, name, verb) in Declared.Verbs)
        {
            var shape = (JsonTypeInfo)verb.GetType().GetProperty("Shape")!.GetValue(verb)!;
            var pressed = list.Where(button => (string?)button!["verb"] == name)
                .Select(button => button!["data"]!.DeepClone().AsObject())
                .DefaultIfEmpty([])
                .MaxBy(data => data.Count)!;
            if (pressed.ContainsKey("for"))
            {
                pressed["for"] = Some.Lead.Value;
            }

            yield return (name, shape, pressed);
        }
    }

    private static string Repeated(string unit, int times) => $"\"{string.Concat(Enumerable.Repeat(unit, times))}\"";
}
