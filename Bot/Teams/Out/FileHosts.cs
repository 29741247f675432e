using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// Knows which hosts are the school's own OneDrive and SharePoint. The address of an upload comes from a client, and every tenant of
/// Microsoft 365 has a host of the same form; so either an administrator named the hosts (<c>Teams:FileHosts</c>), or the OneDrive that
/// took the first file is the only one from then on.
/// </summary>
internal sealed partial class FileHosts(ChannelOptions options, ConversationStore store, ILogger<FileHosts> log)
{
    /// <summary>OneDrive for Business, where Teams puts files of a personal chat; a site of SharePoint has a host without it.</summary>
    private const string OneDrive = "-my.sharepoint.com";

    /// <summary>Whether this is an https address of SharePoint Online, of any tenant.</summary>
    public static bool IsSharePoint(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && IsSharePoint(url);

    public static bool IsSharePoint(Uri url) =>
        url.Scheme is "https"
            && url.IsDefaultPort
            && url.UserInfo.Length == 0
            && url.IdnHost.EndsWith(".sharepoint.com", StringComparison.Ordinal);

    /// <summary>True when a file may be sent to this address, and a link may lead there.</summary>
    public async Task<bool> AreAcceptedAsync(Uri upload, Uri content, CancellationToken cancellationToken)
    {
        var known = options.FileHosts.Count > 0 ? options.FileHosts
            : await store.FileHostAsync(cancellationToken) is { } first ? [first]
            : [];
        if (known.Count == 0)
        {
            return upload.IdnHost == content.IdnHost && upload.IdnHost.EndsWith(OneDrive, StringComparison.Ordinal);
        }

        if (known.Contains(upload.IdnHost, StringComparer.Ordinal) && known.Contains(content.IdnHost, StringComparer.Ordinal))
        {
            return true;
        }

        LogForeign(upload.IdnHost, string.Join(", ", known));
        return false;
    }

    /// <summary>The host took a file: from now on it is the school's, unless the hosts are set or another was first.</summary>
    public async Task RememberAsync(Uri upload, CancellationToken cancellationToken)
    {
        if (options.FileHosts.Count == 0 && await store.FileHostAsync(cancellationToken) is null)
        {
            await store.RememberFileHostAsync(upload.IdnHost, cancellationToken);
            LogLearnt(upload.IdnHost);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file was addressed to {Host}, which is not this school's ({Known}); set "
        + "Teams:FileHosts when the school's OneDrive has moved")]
    private partial void LogForeign(string host, string known);

    [LoggerMessage(Level = LogLevel.Information, Message = "Files go to {Host} from now on; Teams:FileHosts may name it")]
    private partial void LogLearnt(string host);
}
