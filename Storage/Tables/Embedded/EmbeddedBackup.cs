using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// Copies the embedded store, at one consistent moment, to one file that is rebuilt, so that it contains nothing that was erased. A bot
/// that writes meanwhile waits, about a second for some hundreds of megabytes.
/// </summary>
public static class EmbeddedBackup
{
    /// <summary>Writes a copy of the store in a folder, with everything that was acknowledged before the call.</summary>
    /// <param name="folder">The setting <c>Storage:Path</c>.</param>
    /// <param name="file">The file to write; it must not exist yet. It appears only when it is complete.</param>
    /// <exception cref="BackupRefusedException">No copy was made; the fault says why.</exception>
    public static Task WriteAsync(string folder, string file) => BackupRefusedException.GuardedAsync(() =>
    {
        var database = new Database(Path.GetFullPath(folder));
        BackupRefusedException.ThrowIf(!File.Exists(Path.Combine(database.Folder, Database.FileName)), BackupFault.Missing);
        BackupRefusedException.ThrowIf(File.Exists(file), BackupFault.AlreadyThere);
        using var locked = database.LockFolder();
        Write(database, locked.Cells, file, $"{file}.partial");
        return Task.CompletedTask;
    });

    /// <summary>
    /// Copies everything of a connection to a new file, with the cells if there are any, and reads the file back to verify it.
    /// </summary>
    internal static void Copy(SqliteConnection source, CellFile? cells, string file)
    {
        using (var into = source.CreateCommand())
        {
            into.CommandText = "VACUUM INTO $1";
            into.Parameters.AddWithValue("$1", file);
            into.ExecuteNonQuery();
        }

        LockedFolder.Close(new FileInfo(file));
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();

        // One file without a separate log, so that it can be moved.
        Database.Execute(copy, "PRAGMA journal_mode=DELETE");
        if (cells is not null)
        {
            new CellSlots(source, cells).WriteInto(copy);
        }

        BackupRefusedException.ThrowIf(DatabaseFile.Fault(copy, "integrity_check"));
    }

    private static void Write(Database database, CellFile cells, string file, string partial)
    {
        File.Delete(partial);
        try
        {
            // One connection blocks writers, so that rows and cells are of the same moment; the other reads.
            using (var pause = database.OpenFirst(cells))
            using (var source = database.Open())
            {
                Database.Execute(pause, "BEGIN IMMEDIATE");
                Copy(source, cells, partial);
                Database.Execute(pause, "ROLLBACK");
            }

            File.Move(partial, file, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
