using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// Says when the write-ahead log is to be folded into the database and emptied, so that what was erased or overwritten is gone from the
/// disk soon after, and does it. SQLite by itself keeps the pages of earlier commits in its log until they are overwritten.
/// </summary>
internal sealed class LogFolding(SqliteConnection connection)
{
    /// <summary>After something was erased.</summary>
    private static readonly TimeSpan AfterErasing = TimeSpan.FromMilliseconds(500);

    /// <summary>After something was overwritten, and again where a reader was in the way.</summary>
    private static readonly TimeSpan AfterWriting = TimeSpan.FromSeconds(10);

    private const int BusyMilliseconds = 50;

    private long? _dueAt;

    /// <summary>How long the lane may wait for work, in milliseconds; -1 for as long as it takes.</summary>
    public int Patience =>
        _dueAt is { } due
            ? (int)Math.Max(0, Math.Ceiling(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due).TotalMilliseconds))
            : Timeout.Infinite;

    public bool IsDue => Patience == 0;

    /// <summary>Notes that a batch was committed.</summary>
    public void Note(Batch batch)
    {
        if (batch.Operations.Any(operation => operation is Operation.Delete))
        {
            Plan(AfterErasing);
        }
        else if (batch.Operations.Any(operation => operation is not Operation.Insert))
        {
            Plan(AfterWriting);
        }
    }

    /// <summary>Empties the log and gives free pages back to the disk. Never fails: what could not be done now is tried again.</summary>
    public void Fold()
    {
        _dueAt = null;
        try
        {
            if (!TryEmpty())
            {
                Plan(AfterErasing);
            }
        }
        catch (SqliteException)
        {
            Plan(AfterWriting);
        }
    }

    private bool TryEmpty()
    {
        Database.Execute(connection, $"PRAGMA busy_timeout={BusyMilliseconds}; PRAGMA incremental_vacuum;");
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0;
        }
        finally
        {
            Database.Execute(connection, Database.BusyTimeout);
        }
    }

    private void Plan(TimeSpan after)
    {
        var at = Stopwatch.GetTimestamp() + (long)(after.TotalSeconds * Stopwatch.Frequency);
        _dueAt = _dueAt is { } earlier && earlier < at ? earlier : at;
    }
}
