using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// The maximum length of ids and names from Teams, enforced where an activity is read, so that no other code meets an id that does not fit
/// in a row. Generous compared with what Teams sends (a person 36, a conversation about 150, an activity 13 to 40 characters), and far
/// below what a row can hold. Pure.
/// </summary>
internal static class ActivityLimits
{
    /// <summary>Characters of a service url, of a name, and of any id except a person's.</summary>
    public const int MaxId = 512;

    /// <summary>No activity is older than Teams, and a store cannot hold dates before 1601.</summary>
    private static readonly Instant Earliest = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>A later timestamp would count as the newest for ever.</summary>
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>The first limit that the activity exceeds; null when it is within all of them.</summary>
    public static RequestRefusal? Broken(WireActivity activity)
    {
        foreach (var (field, value, max) in Of(activity))
        {
            if (value?.Length > max)
            {
                return RequestRefusal.TooLong(field, max);
            }
        }

        return activity.Timestamp is { } at && (Instant.FromDateTimeOffset(at) < Earliest || Instant.FromDateTimeOffset(at) > Latest)
            ? RequestRefusal.Timestamp
            : null;
    }

    private static (string Field, string? Value, int Max)[] Of(WireActivity activity) =>
    [
        ("type", activity.Type, MaxId),
        ("id", activity.Id, MaxId),
        ("serviceUrl", activity.ServiceUrl, MaxId),
        ("channelId", activity.ChannelId, MaxId),
        ("from.id", activity.From?.Id, MaxId),
        ("from.aadObjectId", activity.From?.AadObjectId, PersonId.MaxLength),
        ("recipient.id", activity.Recipient?.Id, MaxId),
        ("conversation.id", activity.Conversation?.Id, MaxId),
        ("conversation.conversationType", activity.Conversation?.ConversationType, MaxId),
        ("conversation.tenantId", activity.Conversation?.TenantId, MaxId),
        ("channelData.tenant.id", activity.ChannelData?.Tenant?.Id, MaxId),
        ("channelData.eventType", activity.ChannelData?.EventType, MaxId),
        ("replyToId", activity.ReplyToId, MaxId),
        ("name", activity.Name, MaxId),
        ("action", activity.Action, MaxId),
    ];
}
