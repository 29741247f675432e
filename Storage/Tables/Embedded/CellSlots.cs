using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Maps rows to cells, in SQLite; and brings SQLite up to date with a cell that was written when the process died.</summary>
/// <remarks>
/// A batch with such a row is committed by writing its cell, which is synced before SQLite commits the same. So a cell is never behind its
/// row in SQLite, and at most one batch ahead: the lane brings SQLite up to date before a cell is overwritten.
/// </remarks>
internal sealed class CellSlots(SqliteConnection connection, CellFile cells)
{
    // JSON never begins with a zero byte, so a body that does is a pointer to a cell.
    private const byte PointerMark = 0;
    private const int PointerSize = 1 + sizeof(int);

    /// <summary>The table of SQLite; a name that no table of the port can have.</summary>
    private const string Map = "\"cell-slots\"";

    /// <summary>
    /// The same rows in a backup, which is one file: <see cref="WriteInto"/> writes this table, the first opening reads and drops it.
    /// </summary>
    private const string Kept = "\"cells-kept\"";

    /// <summary>What SQLite stores instead of a row's values.</summary>
    public static byte[] Pointer(int slot)
    {
        var pointer = new byte[PointerSize];
        pointer[0] = PointerMark;
        BinaryPrimitives.WriteInt32LittleEndian(pointer.AsSpan(1), slot);
        return pointer;
    }

    /// <summary>The slot that a body points to; null when it is the values themselves.</summary>
    public static int? SlotIn(ReadOnlySpan<byte> body) =>
        body.Length == PointerSize && body[0] == PointerMark ? BinaryPrimitives.ReadInt32LittleEndian(body[1..]) : null;

    /// <summary>The row itself, from its cell if it has one. A damaged or missing cell gives a row without values.</summary>
    public static Stored Resolve(CellFile cells, CellKey key, Stored row) => SlotIn(row.Body) switch
    {
        null => row,
        { } slot when cells.Read(slot) is { } cell && cell.Key == key => new Stored(cell.Version, cell.Body),
        _ => row with { Body = "{}"u8.ToArray() },
    };

    /// <inheritdoc cref="Resolve(CellFile, CellKey, Stored)"/>
    public Stored Resolve(CellKey key, Stored row) => Resolve(cells, key, row);

    /// <summary>A slot for a row that has none yet, within the transaction that is open.</summary>
    /// <param name="key">The row.</param>
    /// <param name="freed">Slots given up in this transaction: their cells are erased after its commit, and are in use until then.</param>
    public int Take(CellKey key, IEnumerable<int> freed)
    {
        var used = Rows($"SELECT slot FROM {Map}", static row => row.GetInt32(0)).Concat(freed).ToHashSet();
        var slot = Enumerable.Range(0, used.Count + 1).First(free => !used.Contains(free));
        Run($"INSERT INTO {Map} (slot, t, p, r) VALUES ($1, $2, $3, $4)", slot, key.Table, key.Partition, key.Row);
        return slot;
    }

    /// <summary>
    /// Gives up the slot of a row that is deleted, within the transaction that is open; its cell is erased after the commit.
    /// </summary>
    public void Free(int slot) => Run($"DELETE FROM {Map} WHERE slot=$1", slot);

    /// <summary>
    /// Brings SQLite up to date with every cell, and erases cells that no row points to. Call it in a transaction, before anything is read.
    /// </summary>
    public void CatchUp()
    {
        Run(
            $"CREATE TABLE IF NOT EXISTS {Map} (slot INTEGER PRIMARY KEY, t TEXT NOT NULL, p TEXT NOT NULL, r TEXT NOT NULL, UNIQUE "
                + $"(t, p, r))");
        RestoreCells();
        var used = Rows(
            $"SELECT slot, t, p, r FROM {Map}",
            static row => (Slot: row.GetInt32(0), Key: new CellKey(row.GetString(1), row.GetString(2), row.GetString(3))));
        foreach (var (slot, key) in used)
        {
            CatchUp(slot, key);
        }

        var last = used.Count == 0 ? -1 : used.Max(one => one.Slot);
        foreach (var free in Enumerable.Range(0, last + 1).Except(used.Select(one => one.Slot)))
        {
            cells.Erase(free);
        }

        cells.Truncate(last + 1);
    }

    /// <summary>Redoes in SQLite what the cell records. True when there was anything to do.</summary>
    public bool CatchUp(int slot, CellKey key)
    {
        if (cells.Read(slot) is not { } cell || cell.Key != key || cell.Version == VersionOf(key))
        {
            return false;
        }

        foreach (var mark in cell.Marks)
        {
            Redo(key, mark);
        }

        Run($"UPDATE \"{key.Table}\" SET version=$3 WHERE p=$1 AND r=$2", key.Partition, key.Row, cell.Version);
        return true;
    }

    /// <summary>Writes the values of all cells into a copy of the database, so that a backup is one file.</summary>
    public void WriteInto(SqliteConnection copy)
    {
        var target = new CellSlots(copy, cells);
        target.Run($"CREATE TABLE {Kept} (slot INTEGER PRIMARY KEY, content BLOB NOT NULL)");
        foreach (var slot in Rows($"SELECT slot FROM {Map}", static row => row.GetInt32(0)))
        {
            if (cells.Read(slot) is { } cell && (cell with { Marks = [] }).ToBytes() is { } bytes)
            {
                target.Run($"INSERT INTO {Kept} (slot, content) VALUES ($1, $2)", slot, bytes);
            }
        }
    }

    /// <summary>Recreates the cells from a restored backup.</summary>
    private void RestoreCells()
    {
        if (Rows($"SELECT 1 FROM sqlite_master WHERE name='{Kept.Trim('"')}'", static _ => true).Count == 0)
        {
            return;
        }

        foreach (var (slot, content) in Rows(
            $"SELECT slot, content FROM {Kept}", static row => (row.GetInt32(0), row.GetFieldValue<byte[]>(1))))
        {
            cells.Write(slot, content);
        }

        cells.Sync();
        Run($"DROP TABLE {Kept}");
    }

    /// <summary>Only on a row that is unchanged: a row that was deleted or changed meanwhile stays so.</summary>
    private void Redo(CellKey key, CellMark mark)
    {
        switch (mark)
        {
            case { Body: null }:
                Run($"DELETE FROM \"{key.Table}\" WHERE p=$1 AND r=$2 AND version=$3", key.Partition, mark.Row, mark.Before);
                break;
            case { Before: 0 }:
                Run(
                    $"INSERT OR IGNORE INTO \"{key.Table}\" (p, r, version, body) VALUES ($1, $2, $3, $4)",
                    key.Partition,
                    mark.Row,
                    mark.Version,
                    mark.Body);
                break;
            default:
                Run(
                    $"UPDATE \"{key.Table}\" SET version=$4, body=$5 WHERE p=$1 AND r=$2 AND version=$3",
                    key.Partition,
                    mark.Row,
                    mark.Before,
                    mark.Version,
                    mark.Body);
                break;
        }
    }

    private long VersionOf(CellKey key) =>
        Rows(
            $"SELECT version FROM \"{key.Table}\" WHERE p=$1 AND r=$2",
            static row => row.GetInt64(0),
            key.Partition,
            key.Row).FirstOrDefault();

    private void Run(string sql, params object[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object[] parameters)
    {
        using var command = Command(sql, parameters);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }

    private SqliteCommand Command(string sql, object[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants, and names of tables that Table's own rule has checked when their rows were written.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var at = 0; at < parameters.Length; at++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), parameters[at]);
        }

        return command;
    }
}
