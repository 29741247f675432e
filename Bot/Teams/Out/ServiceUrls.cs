namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// Which service urls belong to Teams: the only ones that an activity may name and that the bot's token may be sent to (platform facts,
/// section 3).
/// </summary>
internal sealed class ServiceUrls(ChannelOptions options)
{
    /// <summary>The default of the public cloud (platform facts, section 3).</summary>
    public const string PublicCloud = "https://smba.trafficmanager.net/teams/";

    /// <summary>The url when it may be used; null when it may not.</summary>
    public Uri? Accept(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            || url.UserInfo.Length > 0
            || url.Query.Length > 0
            || url.Fragment.Length > 0)
        {
            return null;
        }

        return (options.LocalChannel is { } local ? IsUnder(local, url) : IsTeams(url)) ? url : null;
    }

    /// <summary>With a stand-in, only the stand-in is accepted: a development machine has no business with the real channel.</summary>
    public static bool IsUnder(Uri local, Uri url) =>
        string.Equals(url.GetLeftPart(UriPartial.Authority), local.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private static bool IsTeams(Uri url) =>
        url.Scheme is "https" && url.IsDefaultPort
        && (url.IdnHost is "smba.trafficmanager.net" or "smba.infra.gcc.teams.microsoft.com"
            || url.IdnHost.EndsWith(".botframework.com", StringComparison.Ordinal));
}
