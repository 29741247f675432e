namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// A lock file next to the database: shared by every process that has the store open, and exclusive to a process that replaces the
/// database. The operating system releases it when a process dies, however it dies.
/// </summary>
internal static class StoreLock
{
    public const string FileName = "welbevinden.lock";

    // EWOULDBLOCK on Linux and macOS; a sharing violation on Windows.
    private static readonly int[] HeldByOthers = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Shared with others. Null when another process has it exclusively.</summary>
    public static FileStream? Shared(string folder) => Take(folder, FileAccess.Read, FileShare.Read);

    /// <summary>Exclusive. Null when any other process has it.</summary>
    public static FileStream? Exclusive(string folder) => Take(folder, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Take(string folder, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, access, share, bufferSize: 0);
        }
        catch (IOException held) when (HeldByOthers.Contains(held.HResult))
        {
            return null;
        }
    }
}
