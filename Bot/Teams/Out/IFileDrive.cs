using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>Uploads one file that a person consented to, into that person's OneDrive.</summary>
internal interface IFileDrive
{
    /// <summary>Uploads the bytes to the session that Teams created, in one request. Never retried here.</summary>
    Task<UploadResult> PutAsync(UploadPlace place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}

/// <summary>The result of an upload.</summary>
internal abstract record UploadResult
{
    private UploadResult()
    {
    }

    /// <summary>2xx: the file is there.</summary>
    internal sealed record Stored : UploadResult;

    /// <summary>The address is not one of OneDrive or SharePoint: nothing was sent.</summary>
    internal sealed record HostRefused : UploadResult;

    /// <summary>More bytes than <see cref="FileDrive.MaxBytes"/>, or none: nothing was sent.</summary>
    internal sealed record SizeRefused : UploadResult;

    /// <summary>401, 403, 404, 409, 410: the upload session is gone; only a new consent creates another.</summary>
    internal sealed record Expired(int Status) : UploadResult;

    /// <summary>Anything else, or no response at all: the file may or may not be there.</summary>
    internal sealed record Failed(string Cause) : UploadResult;
}
