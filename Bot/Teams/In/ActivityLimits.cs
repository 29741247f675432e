using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// How long what Teams calls things may be: where an activity is read, so that nothing behind the door meets an id that no row can carry.
/// Generous beside what Teams sends (a person 36, a conversation about 150, an activity 13 to 40 characters), far below what a row takes.
/// Pure.
/// </summary>
internal static class ActivityLimits
{
    /// <summary>Characters of any id but a person's or name, and of a service url.</summary>
    public const int MaxId = 512;

    /// <summary>No activity of Teams is older than Teams, and a store begins in 1601.</summary>
    private static readonly Instant Earliest = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>A time beyond would count as the newest for ever.</summary>
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>The first limit that is broken; null when the activity keeps them all.</summary>
    public static RequestRefusal? Broken(WireActivity activity)
    {
        foreach (var (field, value, most) in Of(activity))
        {
            if (value?.Length > most)
            {
                return RequestRefusal.TooLong(field, most);
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
        ("replyToId", activity.ReplyToId, MaxId),
        ("name", activity.Name, MaxId),
        ("action", activity.Action, MaxId),
    ];
}
