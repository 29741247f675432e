using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Replaces an embedded store that nobody has open by a backup, or changes nothing and says why.</summary>
public static class EmbeddedRestore
{
    /// <summary>
    /// The backup is checked, copied next to the store and prepared there; only then are the two swapped, by moves on one disk.
    /// </summary>
    /// <param name="folder">The setting <c>Storage:Path</c>; created when it is missing.</param>
    /// <param name="file">A file that <see cref="EmbeddedBackup.WriteAsync"/> wrote.</param>
    /// <param name="aside">The name of the folder, within <paramref name="folder"/>, to which the old store is moved.</param>
    /// <param name="settle">Prepares the restored store before anybody opens it.</param>
    /// <exception cref="BackupRefusedException">Nothing was restored, and the old store is in its place; the fault says why.</exception>
    public static Task FromAsync(string folder, string file, string aside, Func<ITableStore, Task> settle) =>
        BackupRefusedException.GuardedAsync(async () =>
    {
        BackupRefusedException.ThrowIf(!File.Exists(file), BackupFault.Missing);
        using var source = OpenReadOnly(file);
        BackupRefusedException.ThrowIf(DatabaseFile.Fault(source, "integrity_check"));
        BackupRefusedException.ThrowIf(!DatabaseFile.HasOurTables(source), BackupFault.Foreign);
        folder = LockedFolder.Make(folder).FullName;
        using var alone = StoreLock.Exclusive(folder) ?? throw new BackupRefusedException(BackupFault.InUse);
        var prepared = Emptied(Path.Combine(folder, "restoring"));
        try
        {
            EmbeddedBackup.Copy(source, cells: null, Path.Combine(prepared, Database.FileName));
            await using (var store = EmbeddedTableStore.Open(prepared))
            {
                await settle(store);
            }

            Swap(folder, prepared, Path.Combine(folder, aside));
        }
        finally
        {
            Directory.Delete(prepared, recursive: true);
        }
    });

    private static string Emptied(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return LockedFolder.Make(folder).FullName;
    }

    /// <summary>When the last move fails the first ones are undone.</summary>
    private static void Swap(string folder, string prepared, string aside)
    {
        var current = Path.Combine(folder, Database.FileName);
        string[] files = [current, $"{current}-wal", $"{current}-shm", Path.Combine(folder, CellFile.FileName)];
        var moved = new List<(string From, string To)>();
        try
        {
            foreach (var from in files.Where(File.Exists))
            {
                LockedFolder.Make(aside);
                var to = Path.Combine(aside, Path.GetFileName(from));
                File.Move(from, to);
                moved.Add((from, to));
            }

            File.Move(Path.Combine(prepared, CellFile.FileName), Path.Combine(folder, CellFile.FileName));
            File.Move(Path.Combine(prepared, Database.FileName), current);
        }
        catch
        {
            moved.ForEach(one => File.Move(one.To, one.From, overwrite: true));
            throw;
        }
    }

    private static SqliteConnection OpenReadOnly(string file)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
