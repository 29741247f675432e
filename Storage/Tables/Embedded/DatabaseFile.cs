using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Checks a SQLite file: intact, ours, and not of a newer version.</summary>
internal static class DatabaseFile
{
    /// <summary>
    /// What is wrong with the file of a connection; null when it can be used. Without an application id it is ours when it is empty or has
    /// our tables.
    /// </summary>
    /// <param name="connection">Open, on the file.</param>
    /// <param name="check"><c>quick_check</c> or <c>integrity_check</c>.</param>
    /// <exception cref="SqliteException">It is not a database, or cannot be read.</exception>
    public static EmbeddedStoreFault? Fault(SqliteConnection connection, string check)
    {
        if (!string.Equals(Ask(connection, $"PRAGMA {check}(1)") as string, "ok", StringComparison.Ordinal))
        {
            return EmbeddedStoreFault.Corrupt;
        }

        // One moment for all of it: another process that makes the file just now must not be seen halfway.
        Database.Execute(connection, "BEGIN");
        try
        {
            return Owner(connection);
        }
        finally
        {
            Database.Execute(connection, "COMMIT");
        }
    }

    /// <summary>True when the bot has used the file.</summary>
    public static bool HasOurTables(SqliteConnection connection) =>
        Number(connection, $"SELECT count(*) FROM sqlite_master WHERE name='{Schema.Outbox.Name}'") == 1;

    /// <summary>
    /// Rebuilds a file from before erased data was overwritten (it lacks <c>auto_vacuum</c>, which only a rebuild can set), and empties the
    /// log. When another process is in the way, or the disk is full, the next opening does it.
    /// </summary>
    public static void Clean(SqliteConnection connection)
    {
        try
        {
            if (Number(connection, "PRAGMA auto_vacuum") == 0)
            {
                Database.Execute(connection, "PRAGMA auto_vacuum=INCREMENTAL; VACUUM;");
            }
        }
        catch (SqliteException)
        {
            // Not a reason to keep a school waiting.
        }

        new LogCheckpoint(connection).Run();
    }

    private static EmbeddedStoreFault? Owner(SqliteConnection connection) =>
        (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version")) switch
        {
            (Database.ApplicationId, > Database.Schema) => EmbeddedStoreFault.Newer,
            (Database.ApplicationId, _) => null,
            (0, Database.Schema) when HasOurTables(connection) => null,
            (0, _) when Number(connection, "SELECT count(*) FROM sqlite_master") == 0 => null,
            _ => EmbeddedStoreFault.Foreign,
        };

    private static long Number(SqliteConnection connection, string sql) =>
        Convert.ToInt64(Ask(connection, sql), CultureInfo.InvariantCulture);

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
