using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>The request and response bodies of the connector. Pure.</summary>
internal static class ConnectorBody
{
    /// <summary>
    /// A message with one card and no text: text beside a card makes Teams split it in two and return no id. <c>summary</c> is what a phone
    /// shows as the notification; it is the card's own <c>fallbackText</c>, and omitted when the card has none.
    /// </summary>
    public static byte[] Message(string cardJson) => WireObject.Write(json =>
    {
        json.WriteString("type", "message");
        if (TextOf(cardJson, "fallbackText") is { Length: > 0 } summary)
        {
            json.WriteString("summary", summary);
        }

        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", AnswerBody.AdaptiveCardType);
        json.WriteCard("content", cardJson);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>A message with one complete attachment. A phone shows the file's name as the notification.</summary>
    public static byte[] FileMessage(string attachmentJson) => WireObject.Write(json =>
    {
        json.WriteString("type", "message");
        if (TextOf(attachmentJson, "name") is { Length: > 0 } name)
        {
            json.WriteString("summary", name);
        }

        json.WriteStartArray("attachments");
        json.WriteRawValue(attachmentJson);
        json.WriteEndArray();
    });

    public static byte[] Conversation(string botId, string tenantId, PersonId person) => WireObject.Write(json =>
    {
        json.WriteBoolean("isGroup", false);
        json.WriteObject("bot", bot => bot.WriteString("id", botId));
        json.WriteStartArray("members");
        json.WriteStartObject();
        json.WriteString("id", person.Value);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("tenantId", tenantId);
        json.WriteObject("channelData", data => data.WriteObject("tenant", tenant => tenant.WriteString("id", tenantId)));
    });

    /// <summary>A page of members; null when it is not one.</summary>
    public static WireMembers? Members(string body) => Read(body, ConnectorJson.Default.WireMembers);

    public static WireMember? Member(string body) => Read(body, ConnectorJson.Default.WireMember);

    private static T? Read<T>(string body, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text of a JSON object; null when it has none of that name.</summary>
    internal static string? TextOf(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }
}

/// <summary>A member as Teams lists it; both names of the Entra object id occur.</summary>
internal sealed record WireMember(string? Id, string? AadObjectId, string? ObjectId)
{
    /// <summary>Null for a bot or a guest without an account: not somebody that this bot can know.</summary>
    public Member? ToMember() =>
        Id is { Length: > 0 } id && (AadObjectId ?? ObjectId) is { Length: > 0 } person ? new Member(id, new PersonId(person)) : null;
}

internal sealed record WireMembers(IReadOnlyList<WireMember?>? Members, string? ContinuationToken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WireMember))]
[JsonSerializable(typeof(WireMembers))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
