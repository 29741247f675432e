namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The folder of an open store: locked against being replaced, readable by the bot's own account only, with its cell file.
/// </summary>
internal sealed class LockedFolder : IDisposable
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private LockedFolder(FileStream locked, CellFile cells)
    {
        _lock = locked;
        Cells = cells;
    }

    public CellFile Cells { get; }

    /// <summary>Creates the folder when it is missing, and locks it. Null when another process has it exclusively.</summary>
    /// <exception cref="IOException">It cannot be created or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static LockedFolder? Open(string folder)
    {
        Make(folder);
#pragma warning disable CA2000 // The result owns it, or it is disposed below.
        var locked = StoreLock.Shared(folder);
#pragma warning restore CA2000
        try
        {
            return locked is null ? null : new LockedFolder(locked, OpenFiles(folder));
        }
        catch
        {
            locked?.Dispose();
            throw;
        }
    }

    /// <summary>Removes the right of others to read one of the bot's files.</summary>
    public static void Close(FileInfo file) => Narrow(file.FullName, OwnFile);

    /// <summary>Creates a folder that only the bot's account can open; an existing one stays as it is.</summary>
    public static DirectoryInfo Make(string folder) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnFolder);

    public void Dispose()
    {
        Cells.Dispose();
        _lock.Dispose();
    }

    /// <summary>SQLite gives its log and the log's index the mode of the database, so the database file is created here.</summary>
    private static CellFile OpenFiles(string folder)
    {
        File
            .Open(
                Path.Combine(folder, Database.FileName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete)
            .Dispose();
        var cells = CellFile.Open(folder);
        Narrow(folder, OwnFolder);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("welbevinden.*"))
        {
            Close(file);
        }

        return cells;
    }

    /// <summary>The bot may not own a mounted folder; then whoever mounted it decides.</summary>
    private static void Narrow(string path, UnixFileMode mode)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != mode)
            {
                File.SetUnixFileMode(path, mode);
            }
        }
        catch (Exception notOurs) when (notOurs is UnauthorizedAccessException or IOException)
        {
            // It can be used as it is.
        }
    }
}
