using System.Diagnostics;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Applies batches inside the open transaction of its connection, and collects the cells to write before the commit.</summary>
internal sealed class BatchWriter(Statements statements, CellSlots slots)
{
    private readonly List<CellMark> _marks = [];
    private readonly List<int> _freed = [];
    private (int Slot, Cell Cell)? _cell;
    private byte[]? _cellBytes;

    /// <summary>Cells to write, and to sync, before the commit.</summary>
    public List<(int Slot, byte[] Bytes)> Cells { get; } = [];

    /// <summary>Slots to erase after the commit.</summary>
    public List<int> Freed { get; } = [];

    /// <summary>All operations, or none: a batch of more than one runs in a savepoint.</summary>
    public WriteResult Apply(Batch batch)
    {
        if (batch.Operations.Count == 1)
        {
            return Gathered(ApplyEach(batch));
        }

        Database.Execute(statements.Connection, "SAVEPOINT batch");
        var result = ApplyEach(batch);
        Database.Execute(statements.Connection, result.IsWritten ? "RELEASE batch" : "ROLLBACK TO batch; RELEASE batch");
        return Gathered(result);
    }

    /// <summary>Forgets what was collected in a transaction that has ended.</summary>
    public void Clear()
    {
        Cells.Clear();
        Freed.Clear();
    }

    /// <summary>Brings SQLite up to date with the cells that a batch is about to overwrite. True when there was anything to do.</summary>
    public bool CatchUp(Batch batch) =>
        batch.Table.RowWithoutHistory is { } named
        && batch.Operations.Any(operation => operation.Row == named)
        && new CellKey(batch.Table.Name, Keys.Escape(batch.Partition), Keys.Escape(named)) is var key
        && Find(batch.Table, key) is { } found
        && CellSlots.SlotIn(found.Body) is { } slot
        && slots.CatchUp(slot, key);

    private WriteResult ApplyEach(Batch batch)
    {
        var partition = Keys.Escape(batch.Partition);
        (_cell, var etags) = (null, new ETag[batch.Operations.Count]);
        _marks.Clear();
        _freed.Clear();
        for (var index = 0; index < etags.Length; index++)
        {
            if (Apply(batch, partition, batch.Operations[index], out etags[index]) is { } error)
            {
                return new WriteResult.Rejected(error, index);
            }
        }

        _cellBytes = _cell is { Cell: var cell } ? (cell with { Marks = _marks }).ToBytes() : null;
        return _cell is not null && _cellBytes is null
            ? new WriteResult.Rejected(WriteError.BatchTooLarge, etags.Length - 1)
            : new WriteResult.Written(etags);
    }

    private WriteResult Gathered(WriteResult result)
    {
        if (result.IsWritten)
        {
            Freed.AddRange(_freed);
        }

        if (result.IsWritten && _cell is { } cell)
        {
            Cells.Add((cell.Slot, _cellBytes!));
        }

        return result;
    }

    private WriteError? Apply(Batch batch, string partition, Operation operation, out ETag etag)
    {
        // Random rather than counted: a version must differ from every earlier one of its row, even after a delete, a restart or a restored
        // backup.
        var version = Random.Shared.NextInt64(1, long.MaxValue);
        var key = new CellKey(batch.Table.Name, partition, Keys.Escape(operation.Row));
        etag = operation is Operation.Delete ? default : Statements.ETagOf(version);
        return operation switch
        {
            Operation.Insert insert => Insert(batch.Table, key, version, insert, isInCell: insert.Row == batch.Table.RowWithoutHistory),
            Operation.Replace replace => Refused(batch.Table, key, replace.ETag, out var found)
                ?? Update(batch.Table, key, found, version, EdmJson.Write(replace.Values)),
            Operation.Merge merge => Merge(batch, key, version, merge),
            Operation.Delete delete => Refused(batch.Table, key, delete.ETag, out var found) ?? Delete(batch.Table, key, found),
            _ => throw new UnreachableException(),
        };
    }

    private WriteError? Insert(Table table, CellKey key, long version, Operation.Insert insert, bool isInCell)
    {
        var body = EdmJson.Write(insert.Values);
        if (!isInCell)
        {
            _marks.Add(new CellMark(key.Row, 0, version, body));
            return statements.With(Statement.Insert, table, key.Partition, key.Row, version, body).ExecuteNonQuery() == 1
                ? null
                : WriteError.AlreadyExists;
        }

        if (Find(table, key) is not null)
        {
            return WriteError.AlreadyExists;
        }

        var slot = slots.Take(key, [.. Freed, .. _freed]);
        statements.With(Statement.Insert, table, key.Partition, key.Row, version, CellSlots.Pointer(slot)).ExecuteNonQuery();
        return IntoCell(slot, new Cell(key, 0, version, body, []));
    }

    private WriteError? Update(Table table, CellKey key, Stored found, long version, byte[] body)
    {
        var slot = CellSlots.SlotIn(found.Body);
        statements.With(Statement.Update, table, key.Partition, key.Row, version, slot is null ? body : found.Body).ExecuteNonQuery();
        if (slot is { } taken)
        {
            return IntoCell(taken, new Cell(key, found.Version, version, body, []));
        }

        _marks.Add(new CellMark(key.Row, found.Version, version, body));
        return null;
    }

    private WriteError? IntoCell(int slot, Cell cell)
    {
        _cell = (slot, cell);
        return cell.ToBytes() is null ? WriteError.EntityTooLarge : null;
    }

    private WriteError? Delete(Table table, CellKey key, Stored found)
    {
        if (CellSlots.SlotIn(found.Body) is { } slot)
        {
            slots.Free(slot);
            _freed.Add(slot);
        }
        else
        {
            _marks.Add(new CellMark(key.Row, found.Version, 0, Body: null));
        }

        statements.With(Statement.Delete, table, key.Partition, key.Row).ExecuteNonQuery();
        return null;
    }

    private WriteError? Merge(Batch batch, CellKey key, long version, Operation.Merge merge)
    {
        if (Refused(batch.Table, key, merge.ETag, out var found) is { } refusal)
        {
            return refusal;
        }

        var values = EdmJson.Read(slots.Resolve(key, found).Body);
        foreach (var (name, value) in merge.Values)
        {
            values[name] = value;
        }

        return Limits.BrokenBy(batch.Partition, merge.Row, values) ?? Update(batch.Table, key, found, version, EdmJson.Write(values));
    }

    private WriteError? Refused(Table table, CellKey key, ETag expected, out Stored found)
    {
        if (Find(table, key) is not { } row)
        {
            found = default;
            return WriteError.NotFound;
        }

        found = row;
        return expected != ETag.All && expected != Statements.ETagOf(row.Version) ? WriteError.Conflict : null;
    }

    private Stored? Find(Table table, CellKey key)
    {
        using var row = statements.With(Statement.Get, table, key.Partition, key.Row).ExecuteReader();
        return row.Read() ? new Stored(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}

/// <summary>A row as SQLite has it: its version, and its values or a pointer to their cell.</summary>
internal readonly record struct Stored(long Version, byte[] Body);
