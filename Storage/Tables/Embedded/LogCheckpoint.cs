using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// Decides when the write-ahead log is checkpointed into the database and emptied, so that what was erased or overwritten is soon gone from
/// the disk, and does it. SQLite by itself keeps the pages of earlier commits in its log until they are overwritten.
/// </summary>
internal sealed class LogCheckpoint(SqliteConnection connection)
{
    /// <summary>The delay after something was erased.</summary>
    private static readonly TimeSpan AfterErasing = TimeSpan.FromMilliseconds(500);

    /// <summary>The delay after something was overwritten, and for a retry when a reader was in the way.</summary>
    private static readonly TimeSpan AfterWriting = TimeSpan.FromSeconds(10);

    private const int BusyMilliseconds = 50;

    private long? _dueAt;

    /// <summary>How long the lane may wait for work, in milliseconds; -1 for no limit.</summary>
    public int Patience =>
        _dueAt is { } due
            ? (int)Math.Max(0, Math.Ceiling(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due).TotalMilliseconds))
            : Timeout.Infinite;

    public bool IsDue => Patience == 0;

    /// <summary>Registers a committed batch.</summary>
    public void Note(Batch batch)
    {
        if (batch.Operations.Any(operation => operation is Operation.Delete))
        {
            Schedule(AfterErasing);
        }
        else if (batch.Operations.Any(operation => operation is not Operation.Insert))
        {
            Schedule(AfterWriting);
        }
    }

    /// <summary>Empties the log and returns free pages to the disk. Never fails: what could not be done now is tried again.</summary>
    public void Run()
    {
        _dueAt = null;
        try
        {
            if (!TryEmpty())
            {
                Schedule(AfterErasing);
            }
        }
        catch (SqliteException)
        {
            Schedule(AfterWriting);
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

    private void Schedule(TimeSpan after)
    {
        var at = Stopwatch.GetTimestamp() + (long)(after.TotalSeconds * Stopwatch.Frequency);
        _dueAt = _dueAt is { } earlier && earlier < at ? earlier : at;
    }
}
