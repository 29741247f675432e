using System.Text.Json;
using System.Text.Json.Serialization;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// An activity as Teams posts it, reduced to the fields that are read. Any field may be missing; <see cref="ActivityRules"/> knows which
/// are required.
/// </summary>
internal sealed record WireActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public WireAccount? From { get; init; }

    public WireAccount? Recipient { get; init; }

    public WireConversation? Conversation { get; init; }

    public WireChannelData? ChannelData { get; init; }

    public string? Text { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>The name of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of an installation update.</summary>
    public string? Action { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? Entities { get; init; }

    public IReadOnlyList<WireAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<WireAccount?>? MembersRemoved { get; init; }
}

internal sealed record WireAccount(string? Id, string? AadObjectId, string? TenantId = null);

internal sealed record WireConversation(string? Id, string? ConversationType, string? TenantId, bool? IsGroup);

/// <summary>What only Teams adds.</summary>
/// <param name="Tenant">The tenant it comes from.</param>
/// <param name="EventType">What happened to a message, as <c>editMessage</c>.</param>
internal sealed record WireChannelData(WireTenant? Tenant, string? EventType = null);

internal sealed record WireTenant(string? Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WireActivity))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>
    /// Strict, because the sender may be anybody: 32 levels (Teams sends fewer than 12), each key once. Names in any case, as the Bot
    /// Framework SDK reads them: so no field can be one thing to one reader and another to the other.
    /// </summary>
    public static WireJson Strict { get; } = new(new JsonSerializerOptions
    {
        MaxDepth = 32,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
