using System.Globalization;
using System.Text.Json.Nodes;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>A form as a client holds it: its inputs, and what somebody filled in.</summary>
internal sealed class FilledForm
{
    private readonly JsonObject _data;
    private readonly IReadOnlyList<JsonObject> _inputs;

    public FilledForm(JsonObject data, JsonNode card)
    {
        _data = data;
        _inputs = InputsOf(card);
        IsSent = _inputs.Count > 0
            && Objects(card).Any(one => one["associatedInputs"] is JsonValue sends && (string?)sends == "auto");
    }

    /// <summary>Whether there is something to fill in, and a button that sends it.</summary>
    public bool IsSent { get; }

    /// <summary>Everything filled in as somebody could, with something else than what was there.</summary>
    public JsonObject Good()
    {
        var filled = _data.DeepClone().AsObject();
        foreach (var input in _inputs)
        {
            filled[Id(input)] = Other(input);
        }

        return filled;
    }

    /// <summary>The same with one field as no client should send it; each is a way in which it can be wrong.</summary>
    public IEnumerable<(string Field, JsonObject Filled)> Wrong()
    {
        foreach (var input in _inputs)
        {
            foreach (var value in Wrongs(input))
            {
                var filled = Good();
                filled[Id(input)] = value;
                yield return (Id(input), filled);
            }
        }
    }

    /// <summary>The fields of a card that do not hold what was pressed.</summary>
    public static IEnumerable<string> Lost(JsonObject filled, JsonNode card, string? wrong = null)
    {
        var shown = InputsOf(card).ToDictionary(Id, StringComparer.Ordinal);
        foreach (var (name, value) in filled)
        {
            // A choice that is on no list cannot be shown as chosen.
            if (name == wrong && shown.GetValueOrDefault(name)?["choices"] is not null)
            {
                continue;
            }

            if (shown.TryGetValue(name, out var input) && (input["value"]?.ToString() ?? "") != (value?.ToString() ?? ""))
            {
                yield return $"{name}: {input["value"]} instead of {value}";
            }
        }
    }

    public static IReadOnlyList<JsonObject> InputsOf(JsonNode card) =>
        [.. Objects(card).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)];

    private static string Id(JsonObject input) => (string)input["id"]!;

    private static JsonNode Other(JsonObject input)
    {
        var choices = input["choices"]?.AsArray().Select(choice => (string)choice!["value"]!).ToList();
        return (string)input["type"]! switch
        {
            "Input.ChoiceSet" when input["isMultiSelect"] is not null => string.Join(',', choices!.TakeLast(3)),
            "Input.ChoiceSet" => choices!.ElementAt(Math.Max(0, choices!.Count - 1 - Place(input))),
            "Input.Toggle" => "true",
            "Input.Date" => (string?)input["max"] ?? "2027-03-02",
            "Input.Number" => input["max"]!.DeepClone(),
            _ => "Wat ik typte",
        };
    }

    /// <summary>So that the three places of a list name three aspects.</summary>
    private static int Place(JsonObject input) => char.IsAsciiDigit(Id(input)[^1]) ? Id(input)[^1] - '1' : 0;

    private static IEnumerable<JsonNode?> Wrongs(JsonObject input) => (string)input["type"]! switch
    {
        "Input.ChoiceSet" => ["", "van-geen-lijst"],
        "Input.Toggle" => ["false"],
        "Input.Date" => ["", "1999-01-01"],
        "Input.Number" => [99_999],
        _ => ["", new string('x', 1 + int.Parse(input["maxLength"]?.ToString() ?? "100", CultureInfo.InvariantCulture))],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Objects(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
