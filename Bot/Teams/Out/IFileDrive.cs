using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>The way into a person's OneDrive, for one file to which that person agreed.</summary>
internal interface IFileDrive
{
    /// <summary>Puts the bytes where Teams made room for them, in one request. Never repeated here.</summary>
    Task<UploadResult> PutAsync(UploadPlace place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}

/// <summary>What became of an upload.</summary>
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

    /// <summary>401, 403, 404, 409, 410: the room is no longer there; only a new consent makes a new one.</summary>
    internal sealed record Expired(int Status) : UploadResult;

    /// <summary>Anything else, or no answer at all: the file may be there and may not.</summary>
    internal sealed record Failed(string Cause) : UploadResult;
}
