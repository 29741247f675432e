using ETag = Azure.ETag;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// The one port to durable state, with the semantics of Azure Table storage: rows live in partitions, every row has an ETag, a batch is
/// atomic within one partition. Two engines implement it: <c>Embedded</c> (SQLite) and <c>AzureTables</c>.
/// </summary>
/// <remarks>
/// What a caller can foresee (a row that exists or changed, a value over a limit) is a <see cref="WriteResult"/>.
/// <see cref="StoreUnavailableException"/> means the engine itself could not be reached; the write may or may not have happened.
/// </remarks>
public interface ITableStore
{
    /// <summary>Reads one row, or null when it is not there.</summary>
    Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken);

    /// <summary>Applies 1 to 100 operations on one partition, all or none.</summary>
    Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Reads one page of rows in ordinal order of their row key. A page may be empty and still have a continuation: go on until
    /// <see cref="Page.Continuation"/> is null.
    /// </summary>
    /// <param name="table">Which table.</param>
    /// <param name="range">Which rows of which partition.</param>
    /// <param name="continuation">From the previous page; null for the first.</param>
    /// <param name="pageSize">1 to 1,000 rows.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken);

    /// <summary>Creates missing tables; start-up calls it once with <see cref="Schema.All"/>, before anything is read or written.</summary>
    Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken);

    /// <summary>
    /// Serves a readiness check: returns when the engine can be written, at the cost of one small write. The tables must exist.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be written (a full disk, missing permission); the message says
    /// why.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}

/// <summary>
/// The name of a table: 3 to 63 letters and digits, starting with a letter (Azure Tables' rule). The list is in <see cref="Schema"/>.
/// </summary>
public readonly record struct Table(string Name)
{
    /// <summary>
    /// The row key of rows of which no earlier version may be found in a copy of the store's files; null when the table has none. Such a
    /// row and the other rows of its batch share 4 KiB. An engine that exposes no files (Azure Tables) stores them like any row.
    /// </summary>
    public string? RowWithoutHistory { get; init; }
}

/// <summary>
/// The key of a row. Both parts may be any text: an engine escapes what its keys do not allow and restores it on reading.
/// </summary>
public readonly record struct EntityKey(string Partition, string Row);

/// <summary>A row as read: its key, its values and the ETag a later conditional write must name.</summary>
public sealed record Entity(EntityKey Key, Properties Values, ETag ETag);

/// <summary>Rows of one partition: those whose row key starts with <see cref="RowPrefix"/> (all when empty).</summary>
public readonly record struct KeyRange(string Partition, string RowPrefix = "");

/// <summary>One page of a range query.</summary>
public sealed record Page(IReadOnlyList<Entity> Entities, string? Continuation);

/// <summary>The result of a batch.</summary>
public abstract record WriteResult
{
    private WriteResult()
    {
    }

    /// <summary>Durable. One ETag per operation, in order; default for a delete.</summary>
    public sealed record Written(IReadOnlyList<ETag> ETags) : WriteResult;

    /// <summary>Nothing of the batch was stored. <paramref name="Index"/> is the operation that was refused first, 0-based.</summary>
    public sealed record Rejected(WriteError Error, int Index) : WriteResult;

    /// <summary>
    /// Distinguishes success from refusal, but not one refusal from another: <see cref="TryWrite"/> decides what may be retried.
    /// </summary>
    public bool IsWritten => this is Written;
}

/// <summary>Why a batch was refused. The limits are Azure Tables' own (platform facts, section 5), the same in both engines.</summary>
public enum WriteError
{
    /// <summary>Insert of a row that exists.</summary>
    AlreadyExists,

    /// <summary>Replace, merge or delete of a row that does not exist.</summary>
    NotFound,

    /// <summary>The row changed since its ETag was read.</summary>
    Conflict,

    /// <summary>A key of more than 512 characters once escaped (Azurite's limit; Azure's own is 1 KiB).</summary>
    KeyTooLong,

    /// <summary>A value of more than 64 KiB (text counts two bytes a character).</summary>
    PropertyTooLarge,

    /// <summary>Text with half a surrogate pair, which no encoding carries.</summary>
    TextInvalid,

    /// <summary>An instant before the year 1601, where Edm.DateTime begins.</summary>
    InstantTooEarly,

    /// <summary>
    /// A property name that is empty, longer than 255 characters, not an ASCII identifier, or one of the system's (PartitionKey, RowKey,
    /// Timestamp).
    /// </summary>
    PropertyNameInvalid,

    /// <summary>More than 252 values of our own (255 minus the three system ones).</summary>
    TooManyProperties,

    /// <summary>A row of more than 1 MiB.</summary>
    EntityTooLarge,

    /// <summary>A batch without operations.</summary>
    BatchEmpty,

    /// <summary>A batch of more than 100 operations.</summary>
    TooManyOperations,

    /// <summary>A batch of more than 4 MiB on the wire (estimated upwards: keys and headers in their longest form).</summary>
    BatchTooLarge,

    /// <summary>A batch that names one row twice.</summary>
    RowTwiceInBatch,
}

/// <summary>The engine could not be reached or failed internally. A write that throws this may have happened.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
