using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// Copies the embedded store to one file that is made anew, so that nothing of what was erased comes along: one consistent moment. A bot
/// that writes meanwhile waits, a second for some hundreds of megabytes.
/// </summary>
public static class EmbeddedBackup
{
    /// <summary>Writes a copy of the store of a folder: everything that was acknowledged before the call is in it.</summary>
    /// <param name="folder">The setting <c>Storage:Path</c>.</param>
    /// <param name="file">Where to; it must not be there yet. It appears only when it is whole.</param>
    /// <exception cref="BackupRefusedException">No copy was made; says why.</exception>
    public static Task WriteAsync(string folder, string file) => BackupRefusedException.GuardedAsync(() =>
    {
        var database = new Database(Path.GetFullPath(folder));
        BackupRefusedException.ThrowIf(!File.Exists(Path.Combine(database.Folder, Database.FileName)), BackupFault.Missing);
        BackupRefusedException.ThrowIf(File.Exists(file), BackupFault.AlreadyThere);
        using var held = database.Hold();
        Write(database, held.Cells, file, $"{file}.partial");
        return Task.CompletedTask;
    });

    /// <summary>
    /// Copies everything behind a connection to a new file, with the cells where there are any, and reads the file back before it counts.
    /// </summary>
    internal static void Copy(SqliteConnection source, CellFile? cells, string file)
    {
        using (var into = source.CreateCommand())
        {
            into.CommandText = "VACUUM INTO $1";
            into.Parameters.AddWithValue("$1", file);
            into.ExecuteNonQuery();
        }

        HeldFolder.Close(new FileInfo(file));
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();

        // One file without a log beside it, so that it can be carried away.
        Database.Execute(copy, "PRAGMA journal_mode=DELETE");
        if (cells is not null)
        {
            new CellSlots(source, cells).KeepIn(copy);
        }

        BackupRefusedException.ThrowIf(DatabaseFile.Fault(copy, "integrity_check"));
    }

    private static void Write(Database database, CellFile cells, string file, string partial)
    {
        File.Delete(partial);
        try
        {
            // The one holds writers off, so that rows and cells are of the same moment; the other reads.
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
