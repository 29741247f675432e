using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>The SQLite file of a folder: how connections to it are opened, and what its errors mean to a caller.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: with the write-ahead log, <c>NORMAL</c> would survive a killed process too, but would sync a commit to disk
/// only at a checkpoint, and a power cut would undo acknowledged writes. The bot answers Teams after the acknowledgement and is not asked
/// again, so an acknowledged write has to be on the disk. Group commit makes that affordable (see <see cref="WriteLane"/>).
/// <c>secure_delete</c>: what is erased or overwritten is filled with zeros, not left in a free page until something needs the space.
/// </remarks>
internal sealed class Database(string folder)
{
    public const string FileName = "welbevinden.db";

    /// <summary>The version of the file format. A bot opens files of older versions and refuses those of newer ones.</summary>
    public const long Schema = 1;

    /// <summary>Identifies our files in the file header: <c>WELB</c>.</summary>
    public const long ApplicationId = 0x57454C42;

    /// <summary>How long a connection waits for another process that writes.</summary>
    public const string BusyTimeout = "PRAGMA busy_timeout=5000;";

    private const int BusySeconds = 5;

    public string Folder { get; } = folder;

    /// <summary>Creates the folder when it is missing, and locks the store against being replaced.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot be locked; the message says why.</exception>
    public LockedFolder LockFolder()
    {
        try
        {
            return LockedFolder.Open(Folder) ?? throw new EmbeddedStoreException(EmbeddedStoreFault.Locked, Folder, inner: null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedStoreException(EmbeddedStoreFault.NotWritable, Folder, refused);
        }
    }

    /// <summary>Creates the file when it is missing, and checks it.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot be used; the message says why.</exception>
    public SqliteConnection OpenFirst(CellFile cells)
    {
        try
        {
            return Recovered(Verified(Open()), cells);
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

    /// <summary>Translates an error while the store is in use to the port's exception; our own exceptions stay as they are.</summary>
    public Exception Unavailable(Exception error) =>
        error is SqliteException or IOException
            ? new StoreUnavailableException($"The embedded store in '{Folder}' failed: {error.Message}", error)
            : error;

    /// <summary>The meaning of an error at opening.</summary>
    public static EmbeddedStoreFault FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => EmbeddedStoreFault.Locked,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => EmbeddedStoreFault.Corrupt,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => EmbeddedStoreFault.NotWritable,
        _ => EmbeddedStoreFault.Failing,
    };

    /// <summary>Finishes what a process that died left unfinished, and leaves no earlier history.</summary>
    private static SqliteConnection Recovered(SqliteConnection connection, CellFile cells)
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

    private SqliteConnection Verified(SqliteConnection connection)
    {
        try
        {
            if (DatabaseFile.Fault(connection, "quick_check") is { } fault)
            {
                throw new EmbeddedStoreException(fault, Folder, inner: null);
            }

            // A write that changes nothing: a read-only file is refused now rather than at the first answer of a colleague.
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
