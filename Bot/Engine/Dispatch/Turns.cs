using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Lets those who met on the same rows go one at a time within this process. A row that every answer changes would otherwise let thirty
/// people who answer in the same second drive each other out until somebody is told to come back later.
/// </summary>
internal sealed class Turns : IDisposable
{
    // More than a machine has cores by far, so that strangers who share a lane by chance hardly wait.
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Returns when it is one's turn at the rows of a batch; dispose what comes back to let the next go.</summary>
    public async Task<IDisposable> TakeAsync(Batch met, CancellationToken cancellationToken)
    {
        var lane = LaneOf(met);
        await lane.WaitAsync(cancellationToken);
        return new Turn(lane);
    }

    /// <summary>Whether somebody has the turn at the rows that would be written first.</summary>
    public bool AreWaitedFor(IReadOnlyList<Batch> writes) => writes.Count > 0 && LaneOf(writes[0]).CurrentCount == 0;

    public void Dispose()
    {
        foreach (var lane in _lanes)
        {
            lane.Dispose();
        }
    }

    private SemaphoreSlim LaneOf(Batch met) =>
        _lanes[(uint)HashCode.Combine(met.Table.Name, met.Partition) % (uint)_lanes.Length];

    private sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
