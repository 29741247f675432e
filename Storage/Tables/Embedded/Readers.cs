using System.Collections.Concurrent;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// A pool of read connections, each used by one reader at a time; thanks to the write-ahead log none waits for the writer.
/// </summary>
internal sealed class Readers(Database database) : IDisposable
{
    private readonly ConcurrentBag<Statements> _idle = [];
    private volatile bool _closed;

    public T Read<T>(Func<Statements, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
#pragma warning disable CA2000 // It is returned to the idle ones, which Dispose closes.
        var statements = _idle.TryTake(out var kept) ? kept : new Statements(database.Open());
#pragma warning restore CA2000
        try
        {
            return read(statements);
        }
        finally
        {
            _idle.Add(statements);
            if (_closed)
            {
                Dispose();
            }
        }
    }

    /// <summary>Closes idle connections; one that is in use closes when its read ends.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var statements))
        {
            statements.Dispose();
        }
    }
}
