using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using NodaTime;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>Rows, operations and ranges of the port as the client of the Table service has them, and back.</summary>
internal static class TableRows
{
    public static TableTransactionAction ActionOf(string partition, Operation operation) => operation switch
    {
        Operation.Insert insert => new(TableTransactionActionType.Add, RowOf(partition, insert.Row, insert.Values)),
        Operation.Replace replace => new(
            TableTransactionActionType.UpdateReplace, RowOf(partition, replace.Row, replace.Values), replace.ETag),
        Operation.Merge merge => new(TableTransactionActionType.UpdateMerge, RowOf(partition, merge.Row, merge.Values), merge.ETag),
        Operation.Delete delete => new(TableTransactionActionType.Delete, RowOf(partition, delete.Row, []), delete.ETag),
        _ => throw new UnreachableException(),
    };

    public static string FilterOf(KeyRange range)
    {
        var partition = Keys.Escape(range.Partition);
        var prefix = Keys.EscapePrefix(range.RowPrefix);
        return prefix.Length == 0
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
            : TableClient.CreateQueryFilter(
                $"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {Keys.AfterPrefix(prefix)}");
    }

    /// <summary>A row of a page.</summary>
    /// <inheritdoc cref="Read(EntityKey, TableEntity)"/>
    public static Entity Read(string partition, TableEntity row) => Read(new EntityKey(partition, Keys.Restore(row.RowKey)), row);

    /// <summary>The row of a key that was asked for.</summary>
    /// <exception cref="StoreUnavailableException">It has no ETag, so it is no row of the service.</exception>
    public static Entity Read(EntityKey key, TableEntity row)
    {
        var values = new Properties();
        foreach (var (name, value) in row)
        {
            if (!IsOfTheService(name))
            {
                values[name] = value is DateTimeOffset time ? Instant.FromDateTimeOffset(time) : value;
            }
        }

        return row.ETag == default ? throw TableErrors.Unreadable("a row without ETag") : new Entity(key, values, row.ETag);
    }

    private static TableEntity RowOf(string partition, string row, Properties values)
    {
        var entity = new TableEntity(Keys.Escape(partition), Keys.Escape(row));
        foreach (var (name, value) in values)
        {
            if (value is double special && !double.IsFinite(special))
            {
                // JSON has no notation for these, and the client gives up. The service takes them as typed text and so returns them.
                entity[name] = special.ToString(CultureInfo.InvariantCulture);
                entity[name + EdmJson.TypeSuffix] = "Edm.Double";
            }
            else
            {
                entity[name] = value is Instant instant ? instant.ToDateTimeOffset() : value;
            }
        }

        return entity;
    }

    private static bool IsOfTheService(string name) =>
        name is "PartitionKey" or "RowKey" or "Timestamp" || name.StartsWith("odata.", StringComparison.Ordinal);
}
