using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Outbox;

/// <summary>The processes that send from one store: each has a row of its own and changes it every few seconds.</summary>
public sealed class ReplicaStore(ITableStore store)
{
    private const string Partition = "replicas";

    /// <summary>Writes the heartbeat of a process.</summary>
    /// <param name="replica">Its own name.</param>
    /// <param name="beat">A number other than the last one.</param>
    /// <param name="cancellationToken">Stops between tries.</param>
    public Task BeatAsync(string replica, long beat, CancellationToken cancellationToken) =>
        store.PutAsync(Schema.Outbox, new EntityKey(Partition, replica), new Properties { ["beat"] = beat }, cancellationToken);

    /// <summary>The last beat of every process, by name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> AllAsync(CancellationToken cancellationToken)
    {
        var beats = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(Partition), cancellationToken))
        {
            beats[row.Key.Row] = row.Values.Number("beat");
        }

        return beats;
    }

    /// <summary>Deletes the row of a process that is gone. Harmless to repeat.</summary>
    public Task RemoveAsync(string replica, CancellationToken cancellationToken) =>
        store.TryWriteAsync(Batch.Of(Schema.Outbox, Partition, new Operation.Delete(replica, ETag.All)), cancellationToken);
}
