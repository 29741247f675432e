using ETag = Azure.ETag;

namespace Welbevinden.Storage.Tables;

/// <summary>1 to 100 operations on rows of one partition that happen together or not at all; each row at most once.</summary>
public sealed record Batch(Table Table, string Partition, IReadOnlyList<Operation> Operations)
{
    public static Batch Of(Table table, string partition, params Operation[] operations) => new(table, partition, operations);
}

/// <summary>A write on one row: the closed set of what a batch can contain.</summary>
public abstract record Operation(string Row)
{
    /// <summary>Refused as <see cref="WriteError.AlreadyExists"/> when the row exists.</summary>
    public sealed record Insert(string Row, Properties Values) : Operation(Row);

    /// <summary>Replaces all values. <see cref="ETag.All"/> replaces whatever version is stored.</summary>
    public sealed record Replace(string Row, Properties Values, ETag ETag) : Operation(Row);

    /// <summary>Sets these values and leaves the others.</summary>
    public sealed record Merge(string Row, Properties Values, ETag ETag) : Operation(Row);

    /// <summary>Removes the row.</summary>
    public sealed record Delete(string Row, ETag ETag) : Operation(Row);
}
