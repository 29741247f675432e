using Microsoft.Win32.SafeHandles;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// A file next to the database in which each cell is overwritten in place, so that only the newest version of its row is anywhere on the
/// disk. SQLite cannot promise that: its log, or its journal while a transaction ends, holds the previous version together with the new
/// one.
/// </summary>
internal sealed class CellFile : IDisposable
{
    public const string FileName = "welbevinden.cells";

    /// <summary>How often a cell that is just being overwritten is read again; an overwrite takes microseconds.</summary>
    private const int MaxReads = 20;

    private readonly SafeFileHandle _file;

    private CellFile(SafeFileHandle file)
    {
        _file = file;
    }

    /// <summary>Opens the file of a folder, creating it when it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static CellFile Open(string folder) =>
        new(
            File.OpenHandle(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>The cell of a slot; null when there is none, or it is damaged.</summary>
    public Cell? Read(int slot)
    {
        var bytes = new byte[Cell.Size];
        for (var tries = 0; tries < MaxReads; tries++)
        {
            if (RandomAccess.Read(_file, bytes, At(slot)) < Cell.Size || bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0)
            {
                return null;
            }

            if (Cell.Of(bytes) is { } cell)
            {
                return cell;
            }

            Thread.Yield();
        }

        return null;
    }

    public void Write(int slot, byte[] cell) => RandomAccess.Write(_file, cell, At(slot));

    /// <summary>Overwrites the slot with zeros.</summary>
    public void Erase(int slot) => Write(slot, new byte[Cell.Size]);

    /// <summary>Truncates the file to this many slots.</summary>
    public void Truncate(int slots) => RandomAccess.SetLength(_file, At(slots));

    /// <summary>Returns when everything written is on the disk.</summary>
    public void Sync() => RandomAccess.FlushToDisk(_file);

    public void Dispose() => _file.Dispose();

    private static long At(int slot) => (long)slot * Cell.Size;
}
