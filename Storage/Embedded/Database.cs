using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Welbevinden.Storage.Embedded;

/// <summary>The SQLite file of a folder: how connections to it are opened, and what its errors mean to a caller.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: with the write-ahead log, <c>NORMAL</c> would survive a killed process too, but a commit is then synced to disk
/// only at a checkpoint, and a power cut takes back writes that were acknowledged. The bot answers Teams after the acknowledgement and is
/// not asked again, so a write that is acknowledged has to be on the disk. Group commit pays for it (see <see cref="WriteLane"/>).
/// </remarks>
internal sealed class Database(string folder)
{
    public const string FileName = "welbevinden.db";
    private const int BusySeconds = 5;

    public string Folder { get; } = folder;

    /// <summary>Makes folder and file where they are missing, and looks the file over.</summary>
    /// <exception cref="EmbeddedStoreException">It cannot be used; says why.</exception>
    public SqliteConnection OpenFirst()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            return LookedOver(Open());
        }
        catch (SqliteException refused)
        {
            throw new EmbeddedStoreException(FaultOf(refused), Folder, refused);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedStoreException(EmbeddedStoreFault.NotWritable, Folder, refused);
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
            Execute(connection, $"PRAGMA busy_timeout={BusySeconds * 1000}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
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

    /// <summary>An error while the store is in use, in the words of the port.</summary>
    public StoreUnavailableException Unavailable(SqliteException error) => new($"The embedded store in '{Folder}' failed: {error.Message}", error);

    private static EmbeddedStoreFault FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => EmbeddedStoreFault.Locked,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => EmbeddedStoreFault.Corrupt,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => EmbeddedStoreFault.NotWritable,
        _ => EmbeddedStoreFault.Failing,
    };

    private static SqliteConnection LookedOver(SqliteConnection connection)
    {
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        var found = check.ExecuteScalar() as string;
        if (string.Equals(found, "ok", StringComparison.Ordinal))
        {
            // A write that changes nothing: a read-only file is refused now and not at the first answer of a colleague.
            Execute(connection, "BEGIN IMMEDIATE; PRAGMA user_version=1; COMMIT;");
            return connection;
        }

        connection.Dispose();
        throw new SqliteException(found ?? "no answer to quick_check", raw.SQLITE_CORRUPT);
    }
}
