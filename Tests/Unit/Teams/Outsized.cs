using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// Creates activities at and over every limit: each field that Teams sends, and others, at n, n + 1 and far beyond, with emoji, half
/// characters, keys that escape badly, nesting, and wrong types. The same seed gives the same ones.
/// </summary>
internal sealed class Outsized(int seed, string serviceUrl, string tenant, IReadOnlyList<string> people)
{
    /// <summary>Represents half a surrogate pair in the JSON, which no serializer writes.</summary>
    private const string Half = "HALF-A-CHARACTER";

    private static readonly int[] Lengths = [
        0,
        1,
        35,
        63,
        64,
        65,
        128,
        255,
        256,
        257,
        390,
        490,
        511,
        512,
        513,
        1000,
        1001,
        2048,
        32_767,
        32_768,
        32_769,
        100_000,
    ];
    private static readonly string[] Units = [
        "a",
        "9",
        "-",
        "_",
        "%",
        "/",
        "'",
        "|",
        "\0",
        "\u007f",
        "é",
        "😀",
        "\u0301",
        "\uffff",
        " ",
        "<at>",
        "\n",
        ".",
    ];
    private static readonly string[] Lines = [
        "hulp",
        "check-in",
        "status",
        "mijn gegevens",
        "plan",
        "start check-in",
        "schijf",
        "pauze",
        "evaluatie",
        "top 3",
        "resultaten",
        "aspecten",
    ];
    private static readonly string[] Words = [
        "",
        "here",
        "2026",
        "2026-11-23",
        "9999-12-31",
        "vision",
        "3hb",
        "1",
        "sunny",
        "checkin-esdoorn-2026-11-23",
        "00000000-0000-4000-8000-00000000000a",
    ];
    private static readonly string[] Times = [
        "0001-01-01T00:00:00Z",
        "1600-12-31T23:59:59Z",
        "1601-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "2026-11-22T11:00:00Z",
        "2026-11-22T11:00:00-14:00",
    ];

    private static readonly string[] Fields =
    [
        "type", "id", "timestamp", "serviceUrl", "channelId", "from.id", "from.aadObjectId", "from.name",
        "recipient.id", "conversation.id", "conversation.conversationType",
        "conversation.tenantId", "conversation.isGroup", "channelData.tenant.id", "channelData.team.id",
        "text", "replyToId", "name", "action", "value", "value.action.verb",
        "value.action.data", "value.data.verb", "value.data.card", "value.data", "value.context",
        "value.uploadInfo.uploadUrl", "value.uploadInfo.uniqueId", "entities", "entities.0.text",
        "membersAdded", "membersRemoved", "membersAdded.0.id", "locale", "attachments",
    ];

    private static readonly IReadOnlyList<(string Verb, JsonTypeInfo Shape)> Verbs =
        [.. Declared.Verbs.Select(verb => (verb.Name, (JsonTypeInfo)verb.Verb.GetType().GetProperty("Shape")!.GetValue(verb.Verb)!))];

    private readonly Random _random = new(seed);

    /// <summary>The bytes of the next one, with the modified fields for the message of a failing test.</summary>
    public (byte[] Body, string Bent) Next()
    {
        var activity = Whole();
        var bent = new List<string>();
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            var field = Pick(Fields);
            var (value, what) = Bend(field);
            Put(activity, field.Split('.'), value);
            bent.Add($"{field} = {what}");
        }

        return (Encoding.UTF8.GetBytes(
            activity.ToJsonString().Replace(Half, "\\ud83d", StringComparison.Ordinal)), string.Join(", ", bent));
    }

    private (JsonNode? Value, string What) Bend(string field) => _random.Next(24) switch
    {
        0 => (JsonValue.Create(_random.Next()), "a number"),
        1 => (null, "null"),
        2 => (Nested(_random.Next(2) == 0 ? 20 : 40), "nested"),
        3 => (JsonValue.Create(field == "timestamp" ? Pick(Times) : "x" + Half), "half a character, or a time"),
        _ when field == "timestamp" => (JsonValue.Create(Pick(Times)), "a time"),
        _ => Long(),
    };

    private (JsonNode? Value, string What) Long()
    {
        var (unit, length) = (Pick(Units), Lengths[_random.Next(Lengths.Length)]);
        return (JsonValue.Create(
            string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + (length % unit.Length == 0 ? 0 : 1)))), $"{length} of '{unit}'");
    }

    private static JsonNode Nested(int deep)
    {
        JsonNode node = new JsonObject { ["a"] = 1 };
        for (var level = 0; level < deep; level++)
        {
            node = level % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }

    /// <summary>A good activity of any kind that Teams sends.</summary>
    private JsonObject Whole()
    {
        var kind = _random.Next(7);
        var activity = new JsonObject
        {
            ["type"] = kind switch { < 2 => "message", < 5 => "invoke", 5 => "conversationUpdate", _ => "installationUpdate" },
            ["id"] = $"a{_random.Next()}",
            ["timestamp"] = "2026-11-22T11:00:00.123Z",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:x", ["aadObjectId"] = Pick(people) },
            ["recipient"] = new JsonObject { ["id"] = "28:app" },
            ["conversation"] = new JsonObject
            {
                ["id"] = $"a:{_random.Next(50)}",
                ["conversationType"] = Pick(["personal", "personal", "channel", "groupChat"]),
                ["tenantId"] = tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["text"] = Pick(Lines),
            ["replyToId"] = $"card{_random.Next(20)}",
        };
        Fill(activity, kind);
        return activity;
    }

    private void Fill(JsonObject activity, int kind)
    {
        switch (kind)
        {
            case 2:
                (activity["name"], activity["value"]) = ("adaptiveCard/action", new JsonObject { ["action"] = Pressed() });
                break;
            case 3:
                (activity["name"], activity["value"]) = (Pick(["task/fetch", "task/submit"]), new JsonObject { ["data"] = Opened() });
                break;
            case 4:
                (activity["name"], activity["value"]) = ("fileConsent/invoke", new JsonObject
                {
                    ["type"] = "fileUpload",
                    ["action"] = "decline",
                    ["context"] = new JsonObject(),
                });
                break;
            case 5:
                activity[Pick(["membersAdded", "membersRemoved"])] = new JsonArray(new JsonObject { ["id"] = "28:app" });
                break;
            case 6:
                activity["action"] = Pick(["add", "remove"]);
                break;
        }
    }

    /// <summary>A verb with all the fields of its payload, each with any value of its type.</summary>
    private JsonObject Pressed()
    {
        var (verb, shape) = Pick(Verbs);
        var data = new JsonObject();
        foreach (var property in shape.Properties)
        {
            data[property.Name] = ValueOf(property.PropertyType);
        }

        return new JsonObject { ["verb"] = verb, ["data"] = data };
    }

    private JsonObject Opened()
    {
        var pressed = Pressed();
        var data = (JsonObject)pressed["data"]!.DeepClone();
        data["verb"] = (string)pressed["verb"]!;
        return data;
    }

    private JsonNode? ValueOf(Type type) => type switch
    {
        _ when type == typeof(string) => _random.Next(3) == 0 ? JsonValue.Create(Pick(Words)) : Long().Value,
        _ when type == typeof(bool) => JsonValue.Create(_random.Next(2) == 0),
        _ when type == typeof(int) || type == typeof(int?) || type == typeof(long) => JsonValue.Create(
            Pick([0, 1, -1, 40, int.MaxValue, int.MinValue])),
        _ => Pick<Func<JsonNode?>>([() => null, () => new JsonArray(), () => new JsonObject(), () => Nested(5)])(),
    };

    private static void Put(JsonNode into, string[] way, JsonNode? value)
    {
        for (var at = 0; at < way.Length; at++)
        {
            var last = at == way.Length - 1;
            var name = way[at];
            if (name == "0")
            {
                into = (JsonArray)into;
                ((JsonArray)into).Add(last ? value : new JsonObject());
                into = ((JsonArray)into)[^1]!;
                continue;
            }

            if (last)
            {
                into[name] = value;
                return;
            }

            into[name] = way[at + 1] == "0" ? into[name] as JsonArray ?? [] : into[name] as JsonObject ?? [];
            into = into[name]!;
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
