using System.Collections.Concurrent;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Unit.Support;

/// <summary>People's OneDrive: takes every file, or does what a test says.</summary>
internal sealed class FakeDrive : IFileDrive
{
    /// <summary>Every upload that was tried, with the text of the file.</summary>
    public ConcurrentQueue<(UploadPlace Place, string Text)> Uploads { get; } = new();

    /// <summary>The result of an upload.</summary>
    public Func<Task<UploadResult>> Answer { get; set; } = () => Task.FromResult<UploadResult>(new UploadResult.Stored());

    public Task<UploadResult> PutAsync(UploadPlace place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Uploads.Enqueue((place, System.Text.Encoding.UTF8.GetString(content.Span)));
        return Answer();
    }
}
