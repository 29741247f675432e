using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// One request to the bot, valid unless a test breaks something: token, headers and body are built by hand, so that no library keeps it
/// well-formed.
/// </summary>
internal sealed class Attempt
{
    public const string AppId = "app-1";
    public const string Tenant = "tenant-1";

    /// <summary>Used wherever there is content; must never turn up in a log.</summary>
    public const string Secret = "Geheim-antwoord-van-Sanne";

    public Attempt(Channel channel, DateTimeOffset now)
    {
        Key = channel.Key;
        Claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["nbf"] = now.ToUnixTimeSeconds() - 10,
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
            ["serviceurl"] = channel.Origin + "/amer/",
        };
        Activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a1",
            ["timestamp"] = "2026-11-23T08:00:00.123Z",
            ["serviceUrl"] = channel.Origin + "/amer/",
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:sanne", ["aadObjectId"] = "sanne-id", ["name"] = Secret },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "Welbevinden" },
            ["conversation"] = new JsonObject { ["id"] = "a:personal", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["text"] = Secret,
        };
    }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1" };

    public JsonObject Claims { get; }

    public JsonObject Activity { get; }

    public RSA Key { get; set; }

    public HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    /// <summary>Replaces the signed token.</summary>
    public Func<string, string>? Token { get; set; }

    /// <summary>Replaces <c>Bearer TOKEN</c>; one header for each value.</summary>
    public Func<string, string[]>? Authorization { get; set; }

    public byte[]? Body { get; set; }

    public string? ContentType { get; set; } = "application/json; charset=utf-8";

    public string? ContentEncoding { get; set; }

    public bool Chunked { get; set; }

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string Base64(string text) => Base64(Encoding.UTF8.GetBytes(text));

    public JsonObject Part(string name) => (JsonObject)Activity[name]!;

    public string Signed()
    {
        var content = Base64(Header.ToJsonString()) + "." + Base64(Claims.ToJsonString());
        return content + "." + Base64(Key.SignData(Encoding.ASCII.GetBytes(content), Hash, RSASignaturePadding.Pkcs1));
    }

    public HttpRequestMessage ToRequest(Uri address)
    {
        var token = Token?.Invoke(Signed()) ?? Signed();
        var content = new ByteArrayContent(Body ?? Encoding.UTF8.GetBytes(Activity.ToJsonString()));
        if (ContentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (ContentEncoding is not null)
        {
            content.Headers.ContentEncoding.Add(ContentEncoding);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (Chunked)
        {
            request.Headers.TransferEncodingChunked = true;
        }

        foreach (var value in Authorization?.Invoke(token) ?? [$"Bearer {token}"])
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return request;
    }

}
