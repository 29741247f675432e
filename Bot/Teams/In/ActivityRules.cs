using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// What an activity must contain, and what its token must say about it. Pure; checked for every request, even when the token is known.
/// </summary>
internal static class ActivityRules
{
    /// <summary>
    /// The only channel. This also keeps emulator, skill and AseChannel traffic out, should their issuer ever be accepted.
    /// </summary>
    private const string Teams = "msteams";

    /// <summary>The first rule that is broken; null when the activity is complete and the token was issued for it.</summary>
    public static RequestRefusal? Check(WireActivity activity, ChannelToken token, ChannelOptions options, ServiceUrls serviceUrls)
    {
        if (Missing(activity) is { } missing)
        {
            return missing;
        }

        if (ActivityLimits.Broken(activity) is { } tooMuch)
        {
            return tooMuch;
        }

        if (activity.ChannelId is not Teams)
        {
            return RequestRefusal.OtherChannel;
        }

        if (!token.Endorsements.Contains(Teams))
        {
            return RequestRefusal.NotEndorsed;
        }

        if (!string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return RequestRefusal.OtherServiceUrl;
        }

        if (serviceUrls.Accept(activity.ServiceUrl!) is null)
        {
            return RequestRefusal.ForeignServiceUrl;
        }

        return IsOfTenant(activity, options.TenantId) ? null : RequestRefusal.OtherTenant;
    }

    private static RequestRefusal? Missing(WireActivity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            return RequestRefusal.NoType;
        }

        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            return RequestRefusal.NoChannel;
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            return RequestRefusal.NoActivityServiceUrl;
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return RequestRefusal.NoConversation;
        }

        return string.IsNullOrEmpty(activity.From?.Id) ? RequestRefusal.NoFrom : null;
    }

    /// <summary>
    /// Channel tokens carry no tenant; the activity does, in one or two places. At least one must be present, and all must match. So must
    /// the tenant of whoever sends it, where that is told: in a meeting people of another organisation take part, whose ids are not ours.
    /// </summary>
    private static bool IsOfTenant(WireActivity activity, string tenant)
    {
        var ofConversation = activity.Conversation?.TenantId;
        var ofChannel = activity.ChannelData?.Tenant?.Id;
        string?[] named = [ofConversation, ofChannel];
        return named.Any(id => id is not null)
            && named.Append(activity.From?.TenantId).All(id => id is null || string.Equals(id, tenant, StringComparison.OrdinalIgnoreCase));
    }
}
