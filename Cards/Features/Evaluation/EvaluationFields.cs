using System.Text.Json;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>
/// The fields of an evaluation (001 step 7, 003): the name of each in payloads and in the store, its allowed values, and its texts. The
/// name of a goal's or activity's field is the kind, an underscore and the id.
/// </summary>
public static class EvaluationFields
{
    /// <summary>Whether an activity was carried out.</summary>
    public const string Carried = "did";

    /// <summary>One line about an activity.</summary>
    public const string Note = "note";

    /// <summary>Whether a goal is reached.</summary>
    public const string Reached = "goal";

    /// <summary>One line about a goal.</summary>
    public const string Line = "line";

    /// <summary>What to do with a goal from now on.</summary>
    public const string Next = "next";

    /// <summary>What is needed.</summary>
    public const string Needed = "need";

    /// <summary>What a group thinks of it.</summary>
    public const string Thinks = "think";

    /// <summary>Who was asked in a group.</summary>
    public const string Asked = "asked";

    public const int MaxLineLength = 200;

    public const int MaxTextLength = 600;

    public static IReadOnlyList<(string Code, Text Name)> CarriedChoices { get; } =
    [
        ("yes", new("Uitgevoerd", "Carried out")),
        ("partly", new("Deels", "Partly")),
        ("no", new("Niet", "Not")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> ReachedChoices { get; } =
    [
        ("reached", new("Gehaald", "Reached")),
        ("onItsWay", new("Op weg", "On its way")),
        ("notYet", new("Nog niet", "Not yet")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> NextChoices { get; } =
    [
        ("continue", new("Doorgaan", "Continue")),
        ("adjust", new("Bijstellen", "Adjust")),
        ("stop", new("Stoppen", "Stop")),
    ];

    /// <summary>The groups whose view is asked.</summary>
    public static IReadOnlyList<(string Code, Text Name)> Groups { get; } =
    [
        ("colleagues", new("Collega's", "Colleagues")),
        ("parents", new("Ouders", "Parents")),
        ("students", new("Leerlingen", "Students")),
        ("partners", new("Partners", "Partners")),
    ];

    /// <summary>The name of a field; the id is empty for a field that exists only once.</summary>
    public static string Name(string kind, string id = "") => id.Length == 0 ? kind : $"{kind}_{id}";

    /// <summary>The kind and the id in a name.</summary>
    public static (string Kind, string Id) Parse(string name) =>
        name.IndexOf('_', StringComparison.Ordinal) is >= 0 and var at ? (name[..at], name[(at + 1)..]) : (name, "");

    /// <summary>True when every field of a form holds text, or nothing: a form of ours sends no other.</summary>
    public static bool AreTexts(IDictionary<string, JsonElement>? filled) =>
        filled is null || filled.All(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null
            || (Parse(field.Key).Kind is var kind && ChoicesOf(kind) is null && MaxLengthOf(kind) is null));

    /// <summary>The choices of a field; null when it is a text.</summary>
    public static IReadOnlyList<(string Code, Text Name)>? ChoicesOf(string kind) => kind switch
    {
        Carried => CarriedChoices,
        Reached => ReachedChoices,
        Next => NextChoices,
        _ => null,
    };

    /// <summary>The maximum number of characters; null for an unknown field.</summary>
    public static int? MaxLengthOf(string kind) => kind switch
    {
        Note or Line or Asked => MaxLineLength,
        Needed or Thinks => MaxTextLength,
        _ => null,
    };

    /// <summary>A value in words: the name of the choice, or the text itself.</summary>
    public static Text Words(string kind, string value) =>
        ChoicesOf(kind)?.FirstOrDefault(choice => choice.Code == value).Name ?? new Text(value, value);
}
