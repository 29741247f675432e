using System.Diagnostics;
using Azure;

namespace Welbevinden.Storage.Embedded;

/// <summary>Applies one batch inside the transaction that is open on its connection.</summary>
internal sealed class BatchWriter(Statements statements)
{
    /// <summary>All operations, or none: a batch of more than one is put under a savepoint.</summary>
    public WriteResult Apply(Batch batch)
    {
        if (batch.Operations.Count == 1)
        {
            return ApplyEach(batch);
        }

        Database.Execute(statements.Connection, "SAVEPOINT batch");
        var result = ApplyEach(batch);
        Database.Execute(statements.Connection, result.IsWritten ? "RELEASE batch" : "ROLLBACK TO batch; RELEASE batch");
        return result;
    }

    private WriteResult ApplyEach(Batch batch)
    {
        var partition = Keys.Escape(batch.Partition);
        var etags = new ETag[batch.Operations.Count];
        for (var index = 0; index < etags.Length; index++)
        {
            if (Apply(batch, partition, batch.Operations[index], out etags[index]) is { } error)
            {
                return new WriteResult.Rejected(error, index);
            }
        }

        return new WriteResult.Written(etags);
    }

    private WriteError? Apply(Batch batch, string partition, Operation operation, out ETag etag)
    {
        // Random, not counted: a version must differ from every earlier one of its row, also after delete, restart and restore of a backup.
        var version = Random.Shared.NextInt64(1, long.MaxValue);
        var row = Keys.Escape(operation.Row);
        etag = operation is Operation.Delete ? default : Statements.ETagOf(version);
        return operation switch
        {
            Operation.Insert insert => Insert(batch.Table, partition, row, version, insert.Values),
            Operation.Replace replace => Refused(batch.Table, partition, row, replace.ETag) ?? Update(batch.Table, partition, row, version, replace.Values),
            Operation.Merge merge => Merge(batch, partition, row, version, merge),
            Operation.Delete delete => Refused(batch.Table, partition, row, delete.ETag) ?? Delete(batch.Table, partition, row),
            _ => throw new UnreachableException(),
        };
    }

    private WriteError? Insert(Table table, string partition, string row, long version, Properties values) =>
        statements.With(Statement.Insert, table, partition, row, version, EdmJson.Write(values)).ExecuteNonQuery() == 1 ? null : WriteError.AlreadyExists;

    private WriteError? Update(Table table, string partition, string row, long version, Properties values)
    {
        statements.With(Statement.Update, table, partition, row, version, EdmJson.Write(values)).ExecuteNonQuery();
        return null;
    }

    private WriteError? Delete(Table table, string partition, string row)
    {
        statements.With(Statement.Delete, table, partition, row).ExecuteNonQuery();
        return null;
    }

    private WriteError? Merge(Batch batch, string partition, string row, long version, Operation.Merge merge)
    {
        if (Refused(batch.Table, partition, row, merge.ETag, out var values) is { } refusal)
        {
            return refusal;
        }

        foreach (var (name, value) in merge.Values)
        {
            values[name] = value;
        }

        return Limits.BrokenBy(batch.Partition, merge.Row, values) ?? Update(batch.Table, partition, row, version, values);
    }

    private WriteError? Refused(Table table, string partition, string row, ETag expected) => Refused(table, partition, row, expected, readBody: false, out _);

    private WriteError? Refused(Table table, string partition, string row, ETag expected, out Properties values) =>
        Refused(table, partition, row, expected, readBody: true, out values);

    private WriteError? Refused(Table table, string partition, string row, ETag expected, bool readBody, out Properties values)
    {
        values = [];
        using var found = statements.With(Statement.Get, table, partition, row).ExecuteReader();
        if (!found.Read())
        {
            return WriteError.NotFound;
        }

        if (expected != ETag.All && expected != Statements.ETagOf(found.GetInt64(0)))
        {
            return WriteError.Conflict;
        }

        values = readBody ? EdmJson.Read(found.GetFieldValue<byte[]>(1)) : values;
        return null;
    }
}
