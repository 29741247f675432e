using Welbevinden.Storage.Tables;

namespace Welbevinden.Unit.Support;

/// <summary>The store as one process sees it, until that process crashes: from then on every call fails and does nothing.</summary>
internal sealed class CrashingStore(ITableStore store) : ITableStore, IAsyncDisposable
{
    private int _writesLeft = int.MaxValue;

    public bool IsDead => Volatile.Read(ref _writesLeft) <= 0;

    /// <summary>The process crashes right after this many more writes: the last of them is durable, but its result is lost.</summary>
    public void CrashAfter(int writes) => Volatile.Write(ref _writesLeft, writes);

    public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
        Alive().GetAsync(table, key, cancellationToken);

    public async Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        var result = await Alive().WriteAsync(batch, cancellationToken);
        Interlocked.Decrement(ref _writesLeft);
        Alive();
        return result;
    }

    public Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
        Alive().QueryAsync(table, range, continuation, pageSize, cancellationToken);

    public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) =>
        store.EnsureTablesAsync(tables, cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) => store.ProbeAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (store is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private ITableStore Alive() => IsDead ? throw new ProcessCrashedException() : store;
}

/// <summary>An exception that the bot does not know, so that nothing in the bot retries: the process is gone.</summary>
internal sealed class ProcessCrashedException() : Exception("The process has crashed.");
