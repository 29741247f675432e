using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The only writer of the database: a thread that takes all waiting batches, applies them in one transaction and acknowledges them after
/// its commit. Writers that wait together share one sync of the disk.
/// </summary>
internal sealed class WriteLane : IAsyncDisposable
{
    /// <summary>Maximum batches per transaction: limits the wait of the first when a thousand arrive at once.</summary>
    private const int MaxGroupSize = 256;

    private readonly Database _database;
    private readonly CellFile _cells;
    private readonly Statements _statements;
    private readonly BatchWriter _writer;
    private readonly LogCheckpoint _checkpoint;
    private readonly BlockingCollection<Pending> _waiting = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _closing;
    private bool _wroteCells;

    private WriteLane(Database database, CellFile cells)
    {
        (_database, _cells) = (database, cells);
#pragma warning disable CA2000 // The statements own the connection, and the lane the statements.
        _statements = new Statements(database.OpenFirst(cells));
#pragma warning restore CA2000
        _writer = new BatchWriter(_statements, new CellSlots(_statements.Connection, cells));
        _checkpoint = new LogCheckpoint(_statements.Connection);
    }

    /// <summary>Opens the database and starts the writer.</summary>
    public static WriteLane Start(Database database, CellFile cells)
    {
        var lane = new WriteLane(database, cells);
        new Thread(lane.Run) { IsBackground = true, Name = "Welbevinden store writer" }.Start();
        return lane;
    }

    /// <summary>
    /// Durable, or refused, when the task completes. Cancellation works until the batch is taken; after that it is finished.
    /// </summary>
    public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        var pending = new Pending(batch, new(TaskCreationOptions.RunContinuationsAsynchronously), cancellationToken);
        try
        {
            _waiting.Add(pending, CancellationToken.None);
        }
        catch (Exception closed) when (closed is InvalidOperationException or ObjectDisposedException)
        {
            throw new ObjectDisposedException($"The embedded store in '{_database.Folder}' was closed.", closed);
        }

        return pending.Outcome.Task;
    }

    /// <summary>Finishes waiting batches, checkpoints the write-ahead log into the database and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closing, true))
        {
            return;
        }

        _waiting.CompleteAdding();
        await _ended.Task;
        _statements.Dispose();
        _waiting.Dispose();
    }

    private void Run()
    {
        var group = new List<Pending>(MaxGroupSize);
        while (!_waiting.IsCompleted)
        {
            while (group.Count < MaxGroupSize && _waiting.TryTake(out var next, group.Count == 0 ? _checkpoint.Patience : 0))
            {
                group.Add(next);
            }

            group.RemoveAll(static pending => pending.IsCancelled());
            foreach (var together in Together(group))
            {
                Commit(together);
            }

            group.Clear();
            if (_checkpoint.IsDue)
            {
                _checkpoint.Run();
            }
        }

        _ended.SetResult();
    }

    /// <summary>
    /// Splits batches into transactions: a cell is overwritten at most once in each, because it has room to redo one batch.
    /// </summary>
    private static IEnumerable<List<Pending>> Together(List<Pending> group)
    {
        var (part, met) = (new List<Pending>(), new HashSet<(Table, string)>());
        foreach (var pending in group)
        {
            if (pending.Batch.Table.RowWithoutHistory is not null && !met.Add((pending.Batch.Table, pending.Batch.Partition)))
            {
                yield return part;
                (part, met) = ([], [(pending.Batch.Table, pending.Batch.Partition)]);
            }

            part.Add(pending);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private void Commit(List<Pending> group)
    {
        try
        {
            Begin(group);
            var results = group.ConvertAll(pending => _writer.Apply(pending.Batch));
            WriteCells();
            Database.Execute(_statements.Connection, "COMMIT");
            _writer.Freed.ForEach(_cells.Erase);
            for (var at = 0; at < group.Count; at++)
            {
                _checkpoint.Note(group[at].Batch);
                group[at].Outcome.SetResult(results[at]);
            }

            _writer.Clear();
        }
        catch (Exception failure)
        {
            Undo();
            Fail(group, failure);
        }
    }

    /// <summary>
    /// Begins a transaction in which SQLite is up to date with the cells. Another process may have died between two of its steps; two
    /// attempts cover that.
    /// </summary>
    private void Begin(List<Pending> group)
    {
        _wroteCells = false;
        Database.Execute(_statements.Connection, "BEGIN IMMEDIATE");
        for (var tries = 0; tries < 2 && group.FindAll(pending => _writer.CatchUp(pending.Batch)).Count > 0; tries++)
        {
            Database.Execute(_statements.Connection, "COMMIT; BEGIN IMMEDIATE");
        }
    }

    /// <summary>From here on the batches with a cell have happened, whether or not the commit succeeds.</summary>
    private void WriteCells()
    {
        _wroteCells = _writer.Cells.Count > 0;
        foreach (var (slot, bytes) in _writer.Cells)
        {
            _cells.Write(slot, bytes);
        }

        if (_wroteCells)
        {
            _cells.Sync();
        }
    }

    /// <summary>
    /// One batch can make a group fail (a missing table): then the batches of the group are tried one by one. Not after a cell was written:
    /// that batch may have happened, and must not happen twice.
    /// </summary>
    private void Fail(List<Pending> group, Exception failure)
    {
        _writer.Clear();
        if (group.Count == 1 || _wroteCells)
        {
            group.ForEach(pending => pending.Outcome.SetException(_database.Unavailable(failure)));
            return;
        }

        foreach (var pending in group)
        {
            Commit([pending]);
        }
    }

    private void Undo()
    {
        try
        {
            Database.Execute(_statements.Connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolled back by itself (a full disk, a failed sync), or the transaction never began.
        }
    }

    private sealed record Pending(Batch Batch, TaskCompletionSource<WriteResult> Outcome, CancellationToken CancellationToken)
    {
        public bool IsCancelled() => CancellationToken.IsCancellationRequested && Outcome.TrySetCanceled(CancellationToken);
    }
}
