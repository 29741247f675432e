namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// A file beside the database that every process which has the store open holds together, and a process that replaces the database holds
/// alone. The operating system lets go of it when a process dies, however it dies.
/// </summary>
internal static class StoreLock
{
    public const string FileName = "welbevinden.lock";

    // EWOULDBLOCK on Linux and macOS; a sharing violation on Windows.
    private static readonly int[] HeldByOthers = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Held together with others. Null when somebody holds it alone.</summary>
    public static FileStream? Together(string folder) => Take(folder, FileAccess.Read, FileShare.Read);

    /// <summary>Held alone. Null when anybody else holds it.</summary>
    public static FileStream? Alone(string folder) => Take(folder, FileAccess.ReadWrite, FileShare.None);

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
