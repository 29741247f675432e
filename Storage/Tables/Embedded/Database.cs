using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>The SQLite file of a folder: how connections to it are opened, and what its errors mean to a caller.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: with the write-ahead log, <c>NORMAL</c> would survive a killed process too, but a commit is then synced to disk
/// only at a checkpoint, and a power cut takes back writes that were acknowledged. The bot answers Teams after the acknowledgement and is
/// not asked again, so a write that is acknowledged has to be on the disk. Group commit pays for it (see <see cref="WriteLane"/>).
/// <c>secure_delete</c>: what is erased or overwritten is filled with noughts, not left lying in a free page until something needs the
/// room.
/// </remarks>
internal sealed class Database(string folder)
{
    public const string FileName = "welbevinden.db";

    /// <summary>How rows lie in the file. A bot opens what an older one made and refuses what a newer one made.</summary>
    public const long Schema = 1;

    /// <summary>Says in the file's header whose it is: <c>WELB</c>.</summary>
    public const long ApplicationId = 0x57454C42;

    /// <summary>How long a connection waits for another process that writes.</summary>
    public const string BusyTimeout = "PRAGMA busy_timeout=5000;";

    private const int BusySeconds = 5;

    public string Folder { get; } = folder;

    /// <summary>Makes the folder where it is missing, and holds the store against whoever would replace it.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot be held; says why.</exception>
    public HeldFolder Hold()
    {
        try
        {
            return HeldFolder.Open(Folder) ?? throw new EmbeddedStoreException(EmbeddedStoreFault.Locked, Folder, inner: null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedStoreException(EmbeddedStoreFault.NotWritable, Folder, refused);
        }
    }

    /// <summary>Makes the file where it is missing, and looks it over.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot be used; says why.</exception>
    public SqliteConnection OpenFirst(CellFile cells)
    {
        try
        {
            return Settled(LookedOver(Open()), cells);
        }
        catch (IOException refused)
        {
            throw new EmbeddedStoreException(EmbeddedStoreFault.Failing, Folder, refused);
        }
        catch (SqliteException refused)
        {
            throw new EmbeddedStoreException(FaultOf(refused), Folder, refused);
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder, FileName),
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Execute(
                connection,
                $"{BusyTimeout} PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants and table names that Table's own rule has checked.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>An error while the store is in use, in the words of the port; one of our own making stays as it is.</summary>
    public Exception Unavailable(Exception error) =>
        error is SqliteException or IOException
            ? new StoreUnavailableException($"The embedded store in '{Folder}' failed: {error.Message}", error)
            : error;

    /// <summary>What an error at opening means.</summary>
    public static EmbeddedStoreFault FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => EmbeddedStoreFault.Locked,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => EmbeddedStoreFault.Corrupt,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => EmbeddedStoreFault.NotWritable,
        _ => EmbeddedStoreFault.Failing,
    };

    /// <summary>Finishes what a process that died left unfinished, and leaves no history of the time before.</summary>
    private static SqliteConnection Settled(SqliteConnection connection, CellFile cells)
    {
        try
        {
            Execute(connection, "BEGIN IMMEDIATE");
            new CellSlots(connection, cells).CatchUp();
            Execute(connection, "COMMIT");
            DatabaseFile.Clean(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection LookedOver(SqliteConnection connection)
    {
        try
        {
            if (DatabaseFile.Fault(connection, "quick_check") is { } fault)
            {
                throw new EmbeddedStoreException(fault, Folder, inner: null);
            }

            // A write that changes nothing: a read-only file is refused now and not at the first answer of a colleague.
            Execute(connection, $"BEGIN IMMEDIATE; PRAGMA application_id={ApplicationId}; PRAGMA user_version={Schema}; COMMIT;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
