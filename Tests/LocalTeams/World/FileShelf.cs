using System.Globalization;

namespace Welbevinden.LocalTeams.World;

/// <summary>
/// Everybody's OneDrive: the upload session for a file once its person agreed, and the file when the bot has uploaded it. In memory, the
/// newest fifty.
/// </summary>
internal sealed class FileShelf
{
    public const int MaxBytes = 8 * 1024 * 1024;
    private const int Most = 50;

    private readonly Lock _gate = new();
    private readonly List<StoredFile> _files = [];

    /// <summary>How many uploads were accepted.</summary>
    public int Uploads { get; private set; }

    /// <summary>Creates an upload session for a file.</summary>
    public StoredFile MakeRoom(string name)
    {
        var room = new StoredFile(Guid.NewGuid().ToString("N"), name, Content: null);
        lock (_gate)
        {
            _files.Add(room);
            if (_files.Count > Most)
            {
                _files.RemoveAt(0);
            }
        }

        return room;
    }

    public StoredFile? Find(string id)
    {
        lock (_gate)
        {
            return _files.Find(file => file.Id == id);
        }
    }

    /// <summary>
    /// Takes a whole file in one request, as an upload session of OneDrive does: 201 and the session is closed, 404 when there is none (any
    /// more), 411, 413 or 416 when length or <c>Content-Range</c> are not those of the whole file.
    /// </summary>
    public async Task<int> PutAsync(HttpContext context, string id)
    {
        if (context.Request.ContentLength is not { } length)
        {
            return 411;
        }

        if (length > MaxBytes)
        {
            return 413;
        }

        var whole = string.Create(CultureInfo.InvariantCulture, $"bytes 0-{length - 1}/{length}");
        if (length == 0 || context.Request.Headers.ContentRange != whole)
        {
            return 416;
        }

        var content = new byte[length];
        await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted);
        lock (_gate)
        {
            var index = _files.FindIndex(file => file.Id == id && file.Content is null);
            if (index < 0)
            {
                return 404;
            }

            _files[index] = _files[index] with { Content = content };
            Uploads++;
            return 201;
        }
    }
}

/// <summary>A file of somebody; without content until it is uploaded.</summary>
internal sealed record StoredFile(string Id, string Name, byte[]? Content)
{
    public string Type => Path.GetExtension(Name).TrimStart('.');
}
