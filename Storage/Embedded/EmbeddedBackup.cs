using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Embedded;

/// <summary>Copies the embedded store to a file by SQLite's own online backup: one consistent moment, while the bot goes on writing.</summary>
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
        Write(database, file, $"{file}.partial");
        return Task.CompletedTask;
    });

    /// <summary>Copies everything behind a connection to a new file, and reads the file back before it counts.</summary>
    internal static void Copy(SqliteConnection source, string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);

        // One file without a log beside it, so that it can be carried away.
        Database.Execute(copy, "PRAGMA journal_mode=DELETE");
        BackupRefusedException.ThrowIf(DatabaseFile.Fault(copy, "integrity_check"));
    }

    private static void Write(Database database, string file, string partial)
    {
        File.Delete(partial);
        try
        {
            using (var source = database.Open())
            {
                Copy(source, partial);
            }

            File.Move(partial, file, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
