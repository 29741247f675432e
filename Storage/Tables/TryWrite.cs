using System.Diagnostics;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// Writes that others may be racing for. Two refusals must never be taken for each other: that somebody was first, which reading again
/// mends, and a limit of the store, which nothing mends. Whoever took the second for the first would try for ever.
/// </summary>
public static class TryWrite
{
    /// <summary>How often a row is read, decided about and written anew before it is left to another time.</summary>
    public const int MaxAttempts = 40;

    /// <summary>Writes once.</summary>
    /// <returns>Null when somebody else was first: a row of the batch came, changed or went since it was read.</returns>
    /// <exception cref="StoreLimitException">The batch breaks a limit; the same batch never can be stored.</exception>
    public static async Task<WriteResult.Written?> TryWriteAsync(
        this ITableStore store, Batch batch, CancellationToken cancellationToken) =>
        await store.WriteAsync(batch, cancellationToken) switch
        {
            WriteResult.Written written => written,
            WriteResult.Rejected { Error: var error } when IsOvertaken(error) => null,
            WriteResult.Rejected rejected => throw new StoreLimitException(batch.Table, rejected.Error, rejected.Index),
            _ => throw new UnreachableException(),
        };

    /// <summary>Reads, decides and writes, again while somebody else is first: the one such loop there is, and it ends.</summary>
    /// <param name="store">Where.</param>
    /// <param name="decide">Reads and decides what to write; null when there is nothing (any more) to write.</param>
    /// <param name="cancellationToken">Stops between attempts.</param>
    /// <returns>False when somebody else was first <see cref="MaxAttempts"/> times; the last decision was not written.</returns>
    /// <exception cref="StoreLimitException">A batch breaks a limit.</exception>
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
    /// <exception cref="StoreUnavailableException">Others made and removed the row all the time.</exception>
    /// <exception cref="StoreLimitException">The values break a limit.</exception>
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

        throw new StoreUnavailableException($"A row of {table.Name} came and went {MaxAttempts} times while it was written.");
    }

    /// <summary>True for what reading again mends. A new kind of refusal has to say here which of the two it is.</summary>
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
/// A write breaks a limit of the store and can never be stored: our own fault, or something came in that nobody limited at the door.
/// </summary>
public sealed class StoreLimitException(Table table, WriteError error, int index)
    : InvalidOperationException($"A batch for {table.Name} was refused as {error} at operation {index}.")
{
    public WriteError Error { get; } = error;
}
