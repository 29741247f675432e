using Welbevinden.Storage.Tables;

namespace Welbevinden.Unit.Support;

/// <summary>The store as one process sees it, until that process dies: from then on none of its calls returns or does anything.</summary>
internal sealed class DyingStore(ITableStore store) : ITableStore
{
    private readonly TaskCompletionSource _never = new();

    /// <summary>Called after every write; true kills the process immediately.</summary>
    public Func<Batch, bool> DiesAfter { get; set; } = _ => false;

    public bool IsDead { get; set; }

    public async Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken)
    {
        await AliveAsync();
        return await store.GetAsync(table, key, cancellationToken);
    }

    public async Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        await AliveAsync();
        var result = await store.WriteAsync(batch, cancellationToken);
        IsDead |= DiesAfter(batch);
        await AliveAsync();
        return result;
    }

    public async Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        await AliveAsync();
        return await store.QueryAsync(table, range, continuation, pageSize, cancellationToken);
    }

    public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) =>
        store.EnsureTablesAsync(tables, cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) => store.ProbeAsync(cancellationToken);

    private Task AliveAsync() => IsDead ? _never.Task : Task.CompletedTask;
}
