using System.Diagnostics;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// Writes that may race with others. Two refusals must never be confused: that somebody else was first, which reading again resolves, and a
/// limit of the store, which nothing resolves. Taking the second for the first would mean retrying for ever.
/// </summary>
public static class TryWrite
{
    /// <summary>How often the cycle of reading, deciding and writing is repeated before giving up.</summary>
    public const int MaxAttempts = 40;

    /// <summary>Writes once.</summary>
    /// <returns>Null when somebody else was first: a row of the batch was created, changed or deleted since it was read.</returns>
    /// <exception cref="StoreLimitException">The batch exceeds a limit; it can never be stored.</exception>
    public static async Task<WriteResult.Written?> TryWriteAsync(
        this ITableStore store, Batch batch, CancellationToken cancellationToken) =>
        await store.WriteAsync(batch, cancellationToken) switch
        {
            WriteResult.Written written => written,
            WriteResult.Rejected { Error: var error } when IsOvertaken(error) => null,
            WriteResult.Rejected rejected => throw new StoreLimitException(batch.Table, rejected.Error, rejected.Index),
            _ => throw new UnreachableException(),
        };

    /// <summary>Reads, decides and writes, and repeats while somebody else is first: the only such loop, and it is bounded.</summary>
    /// <param name="store">Where.</param>
    /// <param name="decide">Reads and decides what to write; null when there is nothing (any more) to write.</param>
    /// <param name="cancellationToken">Stops between attempts.</param>
    /// <returns>False when somebody else was first <see cref="MaxAttempts"/> times; the last decision was not written.</returns>
    /// <exception cref="StoreLimitException">A batch exceeds a limit.</exception>
    public static async Task<bool> SettleAsync(
        this ITableStore store, Func<CancellationToken, Task<Batch?>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await decide(cancellationToken) is not { } batch || await store.TryWriteAsync(batch, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes values over whatever is there, or as a new row: the port has no such operation.</summary>
    /// <exception cref="StoreUnavailableException">Others kept creating and deleting the row.</exception>
    /// <exception cref="StoreLimitException">The values exceed a limit.</exception>
    public static async Task PutAsync(
        this ITableStore store, Table table, EntityKey key, Properties values, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            Operation write = attempt % 2 == 0
                ? new Operation.Replace(key.Row, values, Azure.ETag.All)
                : new Operation.Insert(key.Row, values);
            if (await store.TryWriteAsync(Batch.Of(table, key.Partition, write), cancellationToken) is not null)
            {
                return;
            }
        }

        throw new StoreUnavailableException(
            $"A row of {table.Name} was created and deleted {MaxAttempts} times while it was being written.");
    }

    /// <summary>True for a refusal that reading again resolves. A new kind of refusal has to be classified here.</summary>
    private static bool IsOvertaken(WriteError error) => error switch
    {
        WriteError.AlreadyExists or WriteError.NotFound or WriteError.Conflict => true,
        WriteError.KeyTooLong or WriteError.PropertyTooLarge or WriteError.TextInvalid or WriteError.InstantTooEarly
            or WriteError.PropertyNameInvalid
            or WriteError.TooManyProperties or WriteError.EntityTooLarge => false,
        WriteError.BatchEmpty or WriteError.TooManyOperations or WriteError.BatchTooLarge or WriteError.RowTwiceInBatch => false,
    };
}

/// <summary>
/// A write exceeds a limit of the store and can never be stored: a bug of ours, or input that was not limited on arrival.
/// </summary>
public sealed class StoreLimitException(Table table, WriteError error, int index)
    : InvalidOperationException($"A batch for {table.Name} was refused as {error} at operation {index}.")
{
    public WriteError Error { get; } = error;
}
