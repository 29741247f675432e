using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Unit.Support;

/// <summary>
/// A copy of a store's folder as it is at this moment, as a thief or a backup program would take it; deleted on disposal.
/// </summary>
internal sealed class CopyOf : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-copy-");

    /// <summary>Takes the copy.</summary>
    /// <param name="folder">What to copy; null for an empty folder.</param>
    public CopyOf(string? folder)
    {
        foreach (var file in folder is null ? [] : System.IO.Directory.GetFiles(folder, "welbevinden.*"))
        {
            Take(file);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Every file of a folder, whoever has it open.</summary>
    public static IEnumerable<byte[]> BytesOf(string folder) =>
        System.IO.Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Read);

    public void TakeCellsOf(string folder) => Take(Path.Combine(folder, CellFile.FileName));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Take(string file)
    {
        using var target = File.Open(
            Path.Combine(Folder, Path.GetFileName(file)), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        target.Write(Read(file));
    }

    private static byte[] Read(string file)
    {
        using var source = File.Open(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
