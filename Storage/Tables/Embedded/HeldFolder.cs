namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The folder of a store while it is open: held against whoever would replace it, for the eyes of the bot's own account only, with its
/// cells at hand.
/// </summary>
internal sealed class HeldFolder : IDisposable
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private HeldFolder(FileStream held, CellFile cells)
    {
        _lock = held;
        Cells = cells;
    }

    public CellFile Cells { get; }

    /// <summary>Makes the folder where it is missing, and holds it. Null when somebody holds it alone.</summary>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static HeldFolder? Open(string folder)
    {
        Make(folder);
#pragma warning disable CA2000 // What is opened here holds it, or it is let go below.
        var held = StoreLock.Together(folder);
#pragma warning restore CA2000
        try
        {
            return held is null ? null : new HeldFolder(held, OpenFiles(folder));
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Takes from others the right to read a file of the bot's own.</summary>
    public static void Close(FileInfo file) => Narrow(file.FullName, OwnFile);

    /// <summary>Makes a folder that only the bot's account can open; one that is there stays as it is.</summary>
    public static DirectoryInfo Make(string folder) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnFolder);

    public void Dispose()
    {
        Cells.Dispose();
        _lock.Dispose();
    }

    /// <summary>SQLite gives its log and the log's index the mode of the database: so that one is made here.</summary>
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

    /// <summary>Of a mounted folder the bot may not be the owner; whoever mounted it decides then.</summary>
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
