using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Welbevinden.Bot.Teams.In;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>An activity as the SDK reads it, and what the bot uses of it. Pure.</summary>
internal static class SdkActivity
{
    /// <summary>
    /// Dates within the value of an invoke stay the texts they are, and <c>$id</c>, <c>$ref</c> and <c>$values</c> are fields as any other.
    /// A field of another type than the SDK expects is left out: our own parser has read everything that the bot uses, so this is one that
    /// it does not use.
    /// </summary>
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        Error = (_, error) => error.ErrorContext.Handled = true,
    });

    /// <summary>
    /// The bytes as an activity, or why not. Newtonsoft's parser is lenient (comments, NaN, a key twice), so what ours refuses is refused
    /// before it is asked.
    /// </summary>
    public static (Activity? Activity, RequestRefusal? Refusal) Parse(ArraySegment<byte> body)
    {
        if (ActivityBody.Parse(body) is (null, var refusal))
        {
            return (null, refusal);
        }

        // By way of tokens: the reader of text cannot go on behind a field of another type.
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body)));
        if (Json.Deserialize<JObject>(reader)?.ToObject<Activity>(Json) is not { } activity)
        {
            return (null, RequestRefusal.NotJson);
        }

        // By these two the SDK would change the culture of the turn and replace its answer.
        (activity.Locale, activity.DeliveryMode) = (null, null);
        return (activity, null);
    }

    public static WireActivity ToWire(this Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = Account(activity.From),
        Recipient = Account(activity.Recipient),
        Conversation = activity.Conversation is { } there
            ? new WireConversation(there.Id, there.ConversationType, there.TenantId, there.IsGroup)
            : null,
        ChannelData = new WireChannelData(
            new WireTenant((string?)Field(Field(activity.ChannelData as JObject, "tenant"), "id")),
            (string?)Field(activity.ChannelData as JObject, "eventType")),
        Text = activity.Text,
        ReplyToId = activity.ReplyToId,
        Name = activity.Name,
        Action = activity.Action,
        Value = Element(activity.Value),
        Entities = Element(activity.Entities),
        MembersAdded = activity.MembersAdded?.Select(Account).ToList(),
        MembersRemoved = activity.MembersRemoved?.Select(Account).ToList(),
    };

    private static WireAccount? Account(ChannelAccount? account) =>
        account is null ? null : new WireAccount(account.Id, account.AadObjectId, (string?)account.Properties?["tenantId"]);

    private static JToken? Field(JToken? of, string name) => (of as JObject)?.GetValue(name, StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Element(object? value) =>
        value is null ? null : JsonElement.Parse(JToken.FromObject(value, Json).ToString(Formatting.None));
}
