using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Welbevinden.Unit.Teams;

/// <summary>One request that Teams would not make, and the expected response.</summary>
internal sealed record Stranger(string Name, int Status, string Code, Action<Attempt> Spoil);

/// <summary>The table of tokens and requests that are refused.</summary>
internal static class Strangers
{
    public static IReadOnlyList<Stranger> All { get; } = [
        .. Headers(),
        .. Tokens(),
        .. Claims(),
        .. Bodies(),
        .. Activities(),
        .. Invokes(),
    ];

    private static IEnumerable<Stranger> Headers() =>
    [
        new("no Authorization header", 401, "token.missing", a => a.Authorization = _ => []),
        new("an empty Authorization header", 401, "token.missing", a => a.Authorization = _ => [""]),
        new("scheme without token", 401, "token.header", a => a.Authorization = _ => ["Bearer"]),
        new("token without scheme", 401, "token.header", a => a.Authorization = t => [t]),
        new("another scheme", 401, "token.header", a => a.Authorization = t => ["Basic " + t]),
        new("three parts in the header", 401, "token.header", a => a.Authorization = t => [$"Bearer {t} x"]),
        new("two spaces in the header", 401, "token.header", a => a.Authorization = t => ["Bearer  " + t]),
        new("two Authorization headers", 401, "token.header", a => a.Authorization = t => ["Bearer " + t, "Bearer " + t]),
    ];

    private static IEnumerable<Stranger> Tokens() =>
    [
        new("a token that is a word", 401, "token.malformed", a => a.Token = _ => "letmein"),
        new("a token of two parts", 401, "token.malformed", a => a.Token = t => t[..t.LastIndexOf('.')]),
        new("a token of four parts", 401, "token.malformed", a => a.Token = t => t + ".x"),
        new("an encrypted token of five parts", 401, "token.encrypted", a => a.Token = t => t + ".x.y"),
        new("five empty parts", 401, "token.encrypted", a => a.Token = _ => "...."),
        new("three empty parts", 401, "token.malformed", a => a.Token = _ => ".."),
        new("a token with a character that is none of its alphabet", 401, "token.malformed", a => a.Token = t => t + "=="),
        new("a token of 9 KB", 401, "token.malformed", a => a.Claims["x"] = new string('x', 9000)),
        new("a header part that is no JSON", 401, "token.malformed", a => a.Token = t => Attempt.Base64("nonsense") + t[t.IndexOf('.')..]),
        new("a header part that is a list", 401, "token.malformed", a => a.Token = t => Attempt.Base64("[1]") + t[t.IndexOf('.')..]),
        new(
            "a claims part that is no JSON",
            401,
            "token.malformed",
            a => a.Token = t => t.Split('.') is var p ? $"{p[0]}.{Attempt.Base64("{")}.{p[2]}" : t),
        new("an empty signature", 401, "token.signature", a => a.Token = t => t[..(t.LastIndexOf('.') + 1)]),
        new("algorithm none", 401, "token.algorithm", a => a.Header["alg"] = "none"),
        new("algorithm none without signature", 401, "token.algorithm", a =>
        {
            a.Header["alg"] = "none";
            a.Token = t => t[..(t.LastIndexOf('.') + 1)];
        }),
        new("algorithm HS256 with the public key as secret", 401, "token.algorithm", a => HmacWithPublicKey(a)),
        new("algorithm PS256", 401, "token.algorithm", a => a.Header["alg"] = "PS256"),
        new("algorithm ES256", 401, "token.algorithm", a => a.Header["alg"] = "ES256"),
        new("no algorithm", 401, "token.algorithm", a => a.Header.Remove("alg")),
        new("algorithm in lower case", 401, "token.algorithm", a => a.Header["alg"] = "rs256"),
        new("RS512 said, RS256 signed", 401, "token.signature", a => a.Header["alg"] = "RS512"),
        new("no key id", 401, "token.key", a => a.Header.Remove("kid")),
        new("an unknown key id", 401, "token.key", a => a.Header["kid"] = "k9"),
        new("a key id that is a path", 401, "token.key", a => a.Header["kid"] = "../../k1"),
        new("signed with another key than the key id names", 401, "token.signature", a => a.Header["kid"] = "unendorsed"),
        new("signed with an own key under a published id", 401, "token.signature", a => a.Key = RSA.Create(2048)),
        new("an own key named by jku", 401, "token.signature", a => OwnKey(a, "jku", "http://127.0.0.1:9/keys")),
        new("an own key named by x5u", 401, "token.signature", a => OwnKey(a, "x5u", "http://127.0.0.1:9/cert")),
        new("an own key brought as jwk", 401, "token.signature", a => OwnJwk(a)),
        new("claims changed after signing", 401, "token.signature", a => a.Token = t => Forge(a, t)),
    ];

    private static IEnumerable<Stranger> Claims() =>
    [
        new("no issuer", 401, "token.issuer", a => a.Claims.Remove("iss")),
        new(
            "the issuer of the emulator",
            401,
            "token.issuer",
            a => a.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        new(
            "the issuer of a skill",
            401,
            "token.issuer",
            a => a.Claims["iss"] = $"https://login.microsoftonline.com/{Attempt.Tenant}/v2.0"),
        new("the issuer of the other cloud", 401, "token.issuer", a => a.Claims["iss"] = "https://api.botframework.us"),
        new("the issuer with a slash more", 401, "token.issuer", a => a.Claims["iss"] = "https://api.botframework.com/"),
        new("no audience", 401, "token.audience", a => a.Claims.Remove("aud")),
        new("another bot's audience", 401, "token.audience", a => a.Claims["aud"] = "app-2"),
        new("an empty audience", 401, "token.audience", a => a.Claims["aud"] = ""),
        new("expired six minutes ago", 401, "token.expired", a => Lifetime(a, -3600, -360)),
        new("valid in six minutes", 401, "token.notYetValid", a => Lifetime(a, 360, 3600)),
        new("no expiry", 401, "token.lifetime", a => a.Claims.Remove("exp")),
        new("expiry before beginning", 401, "token.lifetime", a => Lifetime(a, 3600, 1800)),
        new("expiry beyond all years", 401, "token.lifetime", a => a.Claims["exp"] = 999_999_999_999),
        new("expiry as text", 401, "token.malformed", a => a.Claims["exp"] = "tomorrow"),
        new("no service url in the token", 401, "token.serviceUrl", a => a.Claims.Remove("serviceurl")),
        new(
            "a token for another path of the service url",
            403,
            "token.otherServiceUrl",
            a => a.Claims["serviceurl"] = a.Activity["serviceUrl"] + "x"),
        new(
            "a token for another host",
            403,
            "token.otherServiceUrl",
            a => a.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        new("a key that is not endorsed for Teams", 403, "token.endorsement", a => a.Header["kid"] = "unendorsed-own"),
    ];

    private static IEnumerable<Stranger> Bodies() =>
    [
        new("no content type", 415, "body.contentType", a => a.ContentType = null),
        new("content type text", 415, "body.contentType", a => a.ContentType = "text/plain"),
        new("content type form", 415, "body.contentType", a => a.ContentType = "application/x-www-form-urlencoded"),
        new("content type XML", 415, "body.contentType", a => a.ContentType = "application/xml"),
        new("another character set", 415, "body.contentType", a => a.ContentType = "application/json; charset=utf-16"),
        new("a compressed body", 415, "body.contentType", a => a.ContentEncoding = "gzip"),
        new("a body of 256 KB and one byte", 413, "body.tooLarge", a => a.Body = new byte[(256 * 1024) + 1]),
        new("the same in chunks, without length", 413, "body.tooLarge", a =>
        {
            a.Chunked = true;
            a.Body = new byte[(256 * 1024) + 1];
        }),
        new("an empty body", 400, "body.notJson", a => a.Body = []),
        new("a body that is null", 400, "body.notJson", a => a.Body = "null"u8.ToArray()),
        new("a body that is a list", 400, "body.notJson", a => a.Body = "[]"u8.ToArray()),
        new("a body that is no JSON", 400, "body.notJson", a => a.Body = Bytes("<xml>" + Attempt.Secret)),
        new("a body that breaks off", 400, "body.notJson", a => a.Body = Bytes(a.Activity.ToJsonString()[..^2])),
        new("two objects", 400, "body.notJson", a => a.Body = Bytes(a.Activity.ToJsonString() + "{}")),
        new("a comment", 400, "body.notJson", a => a.Body = Bytes("/* x */" + a.Activity.ToJsonString())),
        new(
            "a key twice",
            400,
            "body.notJson",
            a => a.Body = Bytes(a.Activity.ToJsonString()[..^1] + ",\"serviceUrl\":\"https://evil.example\"}")),
        new(
            "a key twice deep in the value",
            400,
            "body.notJson",
            a => a.Body = Bytes(a.Activity.ToJsonString()[..^1] + ",\"value\":{\"a\":{\"b\":1,\"b\":2}}}")),
        new(
            "33 levels deep",
            400,
            "body.notJson",
            a => a.Body = Bytes(a.Activity.ToJsonString()[..^1] + ",\"value\":" + new string('[', 33) + new string(']', 33) + "}")),
        new(
            "bytes that are no UTF-8",
            400,
            "body.notJson",
            a => a.Body = [.. Bytes(a.Activity.ToJsonString()[..^1] + ",\"x\":\""), 0xff, 0xfe, (byte)'"', (byte)'}']),
        new(
            "half a character in an escape",
            400,
            "body.notJson",
            a => a.Body = Bytes(a.Activity.ToJsonString()[..^1] + ",\"value\":{\"x\":\"\\ud83d\"}}")),
        new("a from that is a text", 400, "body.notJson", a => a.Activity["from"] = Attempt.Secret),
        new("a timestamp that is none", 400, "body.notJson", a => a.Activity["timestamp"] = "yesterday"),
    ];

    private static IEnumerable<Stranger> Activities() =>
    [
        new("no type", 400, "activity.type", a => a.Activity.Remove("type")),
        new("no conversation", 400, "activity.conversation", a => a.Activity.Remove("conversation")),
        new("a conversation without id", 400, "activity.conversation", a => a.Part("conversation").Remove("id")),
        new("no from", 400, "activity.from", a => a.Activity.Remove("from")),
        new("a from without id", 400, "activity.from", a => a.Part("from").Remove("id")),
        new("no service url", 400, "activity.serviceUrl", a => a.Activity.Remove("serviceUrl")),
        new("no channel", 400, "activity.channelId", a => a.Activity.Remove("channelId")),
        new("an empty channel", 400, "activity.channelId", a => a.Activity["channelId"] = ""),
        new("the emulator's channel", 403, "activity.otherChannel", a => a.Activity["channelId"] = "emulator"),
        new("the AseChannel", 403, "activity.otherChannel", a => a.Activity["channelId"] = "AseChannel"),
        new("the web chat", 403, "activity.otherChannel", a => a.Activity["channelId"] = "webchat"),
        new("Teams in capitals", 403, "activity.otherChannel", a => a.Activity["channelId"] = "MSTEAMS"),
        new(
            "a service url of somebody else, in token and activity",
            403,
            "activity.foreignServiceUrl",
            a => ServiceUrl(a, "https://evil.example/")),
        new(
            "a service url of Teams at a bot with a stand-in",
            403,
            "activity.foreignServiceUrl",
            a => ServiceUrl(a, "https://smba.trafficmanager.net/emea/")),
        new(
            "a service url with somebody's name in it",
            403,
            "activity.foreignServiceUrl",
            a => ServiceUrl(a, a.Activity["serviceUrl"]!.ToString().Replace("//", "//x@"))),
        new("another tenant in the conversation", 403, "activity.tenant", a => a.Part("conversation")["tenantId"] = "tenant-2"),
        new(
            "another tenant in the channel data",
            403,
            "activity.tenant",
            a => a.Part("channelData")["tenant"] = new JsonObject { ["id"] = "tenant-2" }),
        new("no tenant at all", 403, "activity.tenant", a =>
        {
            a.Part("conversation").Remove("tenantId");
            a.Activity.Remove("channelData");
        }),
        new("an id that is longer than ids are", 400, "activity.tooLong", a => a.Activity["id"] = new string('x', 513)),
        new(
            "a person whose id is longer than that of a person",
            400,
            "activity.tooLong",
            a => a.Part("from")["aadObjectId"] = new string('x', 65)),
        new("a time before all stores", 400, "activity.timestamp", a => a.Activity["timestamp"] = "0001-01-01T00:00:00Z"),
        new("a sender without Entra id", 403, "activity.person", a => a.Part("from").Remove("aadObjectId")),
    ];

    private static IEnumerable<Stranger> Invokes() =>
    [
        new("an invoke without name", 400, "invoke.name", a => Invoke(a, null, new JsonObject())),
        new("an invoke that this bot has not", 501, "invoke.unknown", a => Invoke(a, "composeExtension/query", new JsonObject())),
        new("a card action without value", 400, "invoke.payload", a => Invoke(a, "adaptiveCard/action", null)),
        new("a card action that is a text", 400, "invoke.payload", a => Invoke(a, "adaptiveCard/action", JsonValue.Create(Attempt.Secret))),
        new(
            "a card action without verb",
            400,
            "invoke.payload",
            a => Invoke(a, "adaptiveCard/action", Action(new JsonObject { ["data"] = new JsonObject() }))),
        new(
            "a card action whose verb is a number",
            400,
            "invoke.payload",
            a => Invoke(a, "adaptiveCard/action", Action(new JsonObject { ["verb"] = 7 }))),
        new(
            "a card action whose data is a list",
            400,
            "invoke.payload",
            a => Invoke(a, "adaptiveCard/action", Action(new JsonObject { ["verb"] = "x", ["data"] = new JsonArray() }))),
        new("a dialog without data", 400, "invoke.payload", a => Invoke(a, "task/fetch", new JsonObject())),
        new(
            "a dialog without verb",
            400,
            "invoke.payload",
            a => Invoke(a, "task/submit", new JsonObject { ["data"] = new JsonObject { ["name"] = Attempt.Secret } })),
        new("an answer to a file without value", 400, "invoke.file", a => Invoke(a, "fileConsent/invoke", null)),
        new(
            "an answer to a file that is no upload",
            400,
            "invoke.file",
            a => Invoke(a, "fileConsent/invoke", new JsonObject { ["type"] = "other", ["action"] = "accept" })),
        new(
            "an answer to a file that is neither yes nor no",
            400,
            "invoke.file",
            a => Invoke(a, "fileConsent/invoke", new JsonObject { ["type"] = "fileUpload", ["action"] = "maybe" })),
        new(
            "a file allowed without a place",
            400,
            "invoke.file",
            a => Invoke(a, "fileConsent/invoke", new JsonObject { ["type"] = "fileUpload", ["action"] = "accept" })),
        new("a file allowed with half a place", 400, "invoke.file", a => Invoke(a, "fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://x.sharepoint.com/" + Attempt.Secret, ["name"] = 7 },
        })),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static JsonObject Action(JsonObject action) => new() { ["action"] = action };

    private static void Invoke(Attempt attempt, string? name, JsonNode? value)
    {
        attempt.Activity["type"] = "invoke";
        attempt.Activity["name"] = name;
        attempt.Activity["value"] = value;
    }

    private static void ServiceUrl(Attempt attempt, string url)
    {
        attempt.Activity["serviceUrl"] = url;
        attempt.Claims["serviceurl"] = url;
    }

    private static void Lifetime(Attempt attempt, int from, int until)
    {
        var now = (long)attempt.Claims["nbf"]! + 10;
        attempt.Claims["nbf"] = now + from;
        attempt.Claims["exp"] = now + until;
    }

    private static void OwnKey(Attempt attempt, string header, string address)
    {
        attempt.Key = RSA.Create(2048);
        attempt.Header[header] = address;
    }

    private static void OwnJwk(Attempt attempt)
    {
        attempt.Key = RSA.Create(2048);
        var parameters = attempt.Key.ExportParameters(includePrivateParameters: false);
        attempt.Header["jwk"] = new JsonObject
        {
            ["kty"] = "RSA",
            ["n"] = Attempt.Base64(parameters.Modulus!),
            ["e"] = Attempt.Base64(parameters.Exponent!),
        };
    }

    private static void HmacWithPublicKey(Attempt attempt)
    {
        attempt.Header["alg"] = "HS256";
        attempt.Token = token =>
        {
            var content = token[..token.LastIndexOf('.')];
            return content
                + "."
                + Attempt.Base64(HMACSHA256.HashData(attempt.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(content)));
        };
    }

    private static string Forge(Attempt attempt, string token)
    {
        var parts = token.Split('.');
        attempt.Claims["x"] = "more";
        return $"{parts[0]}.{Attempt.Base64(attempt.Claims.ToJsonString())}.{parts[2]}";
    }
}
