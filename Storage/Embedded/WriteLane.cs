using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Embedded;

/// <summary>
/// The one writer of the database: a thread that takes every batch that waits, applies them in one transaction and acknowledges them after
/// its commit. Writers that wait together share one sync of the disk.
/// </summary>
internal sealed class WriteLane : IAsyncDisposable
{
    /// <summary>Batches in one transaction, at most: keeps the wait of the first bounded when a thousand arrive at once.</summary>
    private const int GroupSize = 256;

    private readonly Database _database;
    private readonly Statements _statements;
    private readonly BatchWriter _writer;
    private readonly BlockingCollection<Pending> _waiting = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _closing;

    private WriteLane(Database database)
    {
        _database = database;
#pragma warning disable CA2000 // The statements own the connection, and the lane the statements.
        _statements = new Statements(database.OpenFirst());
#pragma warning restore CA2000
        _writer = new BatchWriter(_statements);
    }

    /// <summary>Opens the database and begins to write what is asked.</summary>
    public static WriteLane Start(Database database)
    {
        var lane = new WriteLane(database);
        new Thread(lane.Run) { IsBackground = true, Name = "Welbevinden store writer" }.Start();
        return lane;
    }

    /// <summary>Durable, or refused, when the task ends. Cancelling counts until the batch is taken; what is taken is finished.</summary>
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

    /// <summary>Finishes what waits, folds the write-ahead log into the database and closes it.</summary>
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
        var group = new List<Pending>(GroupSize);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < GroupSize && _waiting.TryTake(out var next))
            {
                group.Add(next);
            }

            group.RemoveAll(static pending => pending.IsCancelled());
            Commit(group);
            group.Clear();
        }

        _ended.SetResult();
    }

    private void Commit(List<Pending> group)
    {
        try
        {
            Database.Execute(_statements.Connection, "BEGIN IMMEDIATE");
            var results = group.ConvertAll(pending => _writer.Apply(pending.Batch));
            Database.Execute(_statements.Connection, "COMMIT");
            for (var at = 0; at < group.Count; at++)
            {
                group[at].Outcome.SetResult(results[at]);
            }
        }
        catch (Exception failure)
        {
            Undo();
            Fail(group, failure);
        }
    }

    /// <summary>One batch may spoil a group (a table that was never made): those that wait with it are tried alone.</summary>
    private void Fail(List<Pending> group, Exception failure)
    {
        if (group.Count == 1)
        {
            group[0].Outcome.SetException(failure is SqliteException error ? _database.Unavailable(error) : failure);
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
            // SQLite has rolled back by itself (a full disk, a failed sync), or the transaction never began.
        }
    }

    private sealed record Pending(Batch Batch, TaskCompletionSource<WriteResult> Outcome, CancellationToken CancellationToken)
    {
        public bool IsCancelled() => CancellationToken.IsCancellationRequested && Outcome.TrySetCanceled(CancellationToken);
    }
}
