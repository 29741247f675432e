using FsCheck;
using FsCheck.Fluent;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// Generates activities as text: good ones, and ones with a field left out, twice, in another case, of another type, or in what some
/// parsers take for JSON. Payloads hold what parsers like to change: texts that look like dates, numbers at the edges, escapes.
/// </summary>
internal static class AnyActivity
{
    private static readonly Gen<string> Scalar = Gen.Elements(
        "\"2026-11-23T08:00:00Z\"",
        "\"2026-11-23T08:00:00.1234567+05:00\"",
        "\"2026-11-23\"",
        "\"/Date(0)/\"",
        "\"\\/Date(1198908717056)\\/\"",
        "\"12:30:00\"",
        "\"P1D\"",
        "\"4f9b5c1e-0000-4000-8000-00000000000a\"",
        "\"\"",
        "\"NaN\"",
        "\"1.0\"",
        "\"é 😀 \\u00e9 \\ud83d\\ude00 \\u2028 \\\" \\\\ <b>\"",
        "\"\\u0000\\u001f\"",
        "\"$type\"",
        "0",
        "-1",
        "1.10",
        "0.1",
        "1e5",
        "1E-7",
        "9007199254740993",
        "12345678901234567890123",
        "true",
        "false",
        "null");

    /// <summary>What Newtonsoft reads and JSON does not know, or what only half a parser reads.</summary>
    private static readonly Gen<string> Nonsense = Gen.Elements(
        "NaN", "Infinity", "-Infinity", "'single'", "/* comment */ 1", "[1,]", "{\"a\":1,}", "0x1F", "01", "+1", "1.", "undefined",
        "new Date(0)", "{a:1}", "\"\\ud83d\"", "\"\t\"", "{\"a\":1,\"a\":2}", "[", "\"");

    /// <summary>Names that mean something to the SDK or to its serialiser.</summary>
    private static readonly Gen<string> Name = Gen.Elements(
        "weather", "Weather", "round", "$type", "$ref", "$id", "$values", "type", "verb", "msteams", "", "é", "a.b",
        "2026-11-23T08:00:00Z");

    private static readonly Gen<string> Time = Gen.Frequency(
        (20, Gen.Elements(
            "\"2026-11-23T08:00:00.123Z\"",
            "\"2026-11-23T08:00:00Z\"",
            "\"2026-11-23T09:00:00.1234567+01:00\"",
            "\"2026-11-23T08:00:00-14:00\"",
            "\"2026-11-23T08:00\"",
            "\"2026-11-23\"",
            "null")),
        (1, Gen.Elements(
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.9999999Z\"",
            "\"yesterday\"",
            "\"2026-13-40T08:00:00Z\"",
            "\"23-11-2026\"",
            "1763884800")));

    private static readonly Gen<string> Kind = Gen.OneOf(
        Gen.Constant("\"type\":\"message\",\"text\":\" hulp\\u00a0 \""),
        Gen.Elements("\"conversationUpdate\"", "\"messageReaction\"", "\"typing\"").Select(static type =>
            $"\"type\":{type},\"membersAdded\":[null,{{\"id\":\"28:app-1\"}}],\"reactionsAdded\":[{{\"type\":\"like\"}}]"),
        Gen.Elements("add", "remove", "add-upgrade", "other").Select(static action =>
            $"\"type\":\"installationUpdate\",\"action\":\"{action}\""),
        Tree(3).Select(static data =>
            $"\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{{\"action\":{{\"verb\":\"v\",\"data\":{{\"x\":{data}}}}}}}"),
        Tree(3).Select(static data =>
            $"\"type\":\"invoke\",\"name\":\"task/submit\",\"value\":{{\"data\":{{\"verb\":\"v\",\"x\":{data}}},\"context\":{data}}}"),
        Tree(1).Select(static data =>
            $"\"type\":\"invoke\",\"name\":\"task/fetch\",\"value\":{data}"),
        Tree(1).Select(static data =>
            "\"type\":\"invoke\",\"name\":\"fileConsent/invoke\",\"value\":{\"type\":\"fileUpload\",\"action\":\"decline\","
                + $"\"context\":{{\"offer\":{data}}}}}"));

    public static Gen<string> Text { get; } =
        from kind in Kind
        from fields in Gen.CollectToList(
            [
                Field("id", "\"a1\""),
                Time.SelectMany(static time => Field("timestamp", time)),
                Time.SelectMany(static time => Field("localTimestamp", time)),
                Field("serviceUrl", $"\"{TwoParsers.ServiceUrl}\""),
                Field("channelId", "\"msteams\""),
                Field("from", "{\"id\":\"29:sanne\",\"aadObjectId\":\"sanne-id\",\"name\":\"2026-11-23T08:00:00Z\"}"),
                Field("recipient", "{\"id\":\"28:app-1\"}"),
                Field("conversation", "{\"id\":\"a:1\",\"conversationType\":\"personal\",\"tenantId\":\"tenant-1\",\"isGroup\":false}"),
                Field("channelData", "{\"tenant\":{\"id\":\"tenant-1\"},\"team\":{\"id\":\"19:x\"},\"settings\":7}"),
                Field("entities", "[{\"type\":\"clientInfo\",\"country\":\"NL\"},{\"type\":\"mention\",\"text\":\"hulp\","
                    + "\"mentioned\":{\"id\":\"28:app-1\"}}]"),
                Field("replyToId", "\"card-1\""),
                Field("locale", "\"nl-NL\""),
                Field("deliveryMode", "\"expectReplies\""),
                Field("attachments", "[{\"contentType\":\"text/html\",\"content\":\"<p>hulp</p>\"}]"),
                Field("expiration", "\"2026-11-24T08:00:00Z\""),
            ],
            static field => field)
        from tail in Gen.Frequency((60, Gen.Constant("}")), (1, Gen.Elements("},", "}{}", "", ",}", "} // end")))
        select "{" + string.Join(',', fields.Where(static field => field.Length > 0).Prepend(kind)) + tail;

    private static Gen<string> Field(string name, string usual)
    {
        var other = char.ToUpperInvariant(name[0]) + name[1..];
        return Gen.Frequency(
            (300, Gen.Constant($"\"{name}\":{usual}")),
            (3, Gen.Constant("")),
            (3, Tree(2).Select(tree => $"\"{name}\":{tree}")),
            (2, Gen.Constant($"\"{other}\":{usual}")),
            (1, Gen.Constant($"\"{name}\":{usual},\"{name}\":{usual}")),
            (2, Scalar.Select(scalar => $"\"{name}\":{usual},\"{other}\":{scalar}")),
            (1, Nonsense.Select(nonsense => $"\"{name}\":{nonsense}")));
    }

    private static Gen<string> Tree(int deep) => deep == 0
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (2, Gen.ArrayOf(Tree(deep - 1), 3).Select(static items => $"[{string.Join(',', items)}]")),
            (2, from names in Gen.ArrayOf(Name, 3)
                from items in Gen.ArrayOf(Tree(deep - 1), 3)
                let fields = names.Zip(items, static (name, item) => $"\"{name}\":{item}").Distinct(StringComparer.Ordinal)
                select $"{{{string.Join(',', fields)}}}"));
}
