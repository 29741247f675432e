using System.Net.Http.Headers;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// Uploads to OneDrive for Business with the address from a consent: no token of ours is sent, and no redirect is followed.
/// </summary>
/// <remarks>
/// Teams has no file consent in GCC High and DoD (according to its documentation on bots and files), so the only hosts are those of
/// SharePoint Online, which the public cloud and GCC share.
/// </remarks>
internal sealed class FileDrive(ChannelOptions options, ChannelHttp http, FileHosts hosts) : IFileDrive
{
    /// <summary>4 MB: a report is some tens of KB. One request to an upload session may be 60 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Teams waits 15 seconds for the response to an invoke.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<UploadResult> PutAsync(UploadPlace place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (Accept(place.UploadUrl) is not { } address || Accept(place.ContentUrl) is not { } link)
        {
            return new UploadResult.HostRefused();
        }

        if (content.Length is 0 or > MaxBytes)
        {
            return new UploadResult.SizeRefused();
        }

        if (options.LocalChannel is not null)
        {
            return await SendAsync(address, content, cancellationToken);
        }

        if (!await hosts.AreAcceptedAsync(address, link, cancellationToken))
        {
            return new UploadResult.HostRefused();
        }

        var result = await SendAsync(address, content, cancellationToken);
        if (result is UploadResult.Stored)
        {
            await hosts.RememberAsync(address, cancellationToken);
        }

        return result;
    }

    private async Task<UploadResult> SendAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Put, address);
        request.Content = new ReadOnlyMemoryContent(content);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await http.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return ResultOf((int)response.StatusCode);
        }
        catch (HttpRequestException e)
        {
            return new UploadResult.Failed($"{e.HttpRequestError}");
        }
        catch (OperationCanceledException)
        {
            return new UploadResult.Failed("Timeout");
        }
    }

    /// <summary>
    /// The meaning of a status. 202 is an upload session that waits for more: as the whole file was sent, that is a failure.
    /// </summary>
    internal static UploadResult ResultOf(int status) => status switch
    {
        200 or 201 or 204 => new UploadResult.Stored(),
        401 or 403 or 404 or 409 or 410 => new UploadResult.Expired(status),
        _ => new UploadResult.Failed($"{status}"),
    };

    /// <summary>
    /// The address when it is a stand-in's or SharePoint's; null when it is neither. <see cref="FileHosts"/> knows whose SharePoint.
    /// </summary>
    internal Uri? Accept(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
        && (options.LocalChannel is { } local ? ServiceUrls.IsUnder(local, url) : FileHosts.IsSharePoint(url)) ? url : null;
}
