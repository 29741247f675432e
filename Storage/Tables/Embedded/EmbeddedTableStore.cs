using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The engine for one machine, in a SQLite file: an acknowledged write is on the disk, and reads run in parallel with the one writer.
/// </summary>
public sealed class EmbeddedTableStore : ITableStore, IAsyncDisposable
{
    private readonly Database _database;
    private readonly WriteLane _lane;
    private readonly Readers _readers;
    private readonly LockedFolder _folder;

    private EmbeddedTableStore(Database database, WriteLane lane, LockedFolder locked)
    {
        _database = database;
        _lane = lane;
        _folder = locked;
        _readers = new Readers(database);
    }

    /// <summary>Opens the store in a folder (setting <c>Storage:Path</c>), creating it when it is missing.</summary>
    /// <exception cref="EmbeddedStoreException">The folder is not writable, or the file is locked or damaged.</exception>
    public static EmbeddedTableStore Open(string folder)
    {
        var database = new Database(Path.GetFullPath(folder));
        var locked = database.LockFolder();
        try
        {
            return new EmbeddedTableStore(database, WriteLane.Start(database, locked.Cells), locked);
        }
        catch
        {
            locked.Dispose();
            throw;
        }
    }

    public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) => ReadAsync(
        statements => Limits.Fits(key.Partition) && Limits.Fits(key.Row) ? Get(statements, table, key) : null, cancellationToken);

    public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken) => Limits.Broken(batch) is { } broken
        ? Task.FromResult<WriteResult>(broken)
        : _lane.WriteAsync(batch, cancellationToken);

    public Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        Limits.RequirePageSize(pageSize);
        return ReadAsync(
            statements => Limits.Fits(range.Partition) && Limits.FitsAsPrefix(range.RowPrefix)
                ? Query(statements, table, range, continuation, pageSize)
                : new Page([], null),
            cancellationToken);
    }

    public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) => ReadAsync(
        statements =>
        {
            foreach (var table in tables)
            {
                Database.Execute(statements.Connection, Statements.CreateTable(table));
            }

            return true;
        },
        cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) => WriteProbe.RunAsync(this, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _lane.DisposeAsync();
        _folder.Dispose();
    }

    private Entity? Get(Statements statements, Table table, EntityKey key)
    {
        var (partition, escaped) = (Keys.Escape(key.Partition), Keys.Escape(key.Row));
        using var row = statements.With(Statement.Get, table, partition, escaped).ExecuteReader();
        return row.Read() ? ToEntity(table, key, escaped, new Stored(row.GetInt64(0), row.GetFieldValue<byte[]>(1))) : null;
    }

    private Entity ToEntity(Table table, EntityKey key, string escapedRow, Stored stored)
    {
        var row = CellSlots.SlotIn(stored.Body) is null
            ? stored
            : CellSlots.Resolve(_folder.Cells, new CellKey(table.Name, Keys.Escape(key.Partition), escapedRow), stored);
        return new Entity(key, EdmJson.Read(row.Body), Statements.ETagOf(row.Version));
    }

    /// <summary>The continuation is the escaped key of the next row: one row more than the page is read.</summary>
    private Page Query(Statements statements, Table table, KeyRange range, string? continuation, int pageSize)
    {
        var prefix = Keys.EscapePrefix(range.RowPrefix);
        var entities = new List<Entity>();
        using var rows = statements.With(
            Statement.Range, table, Keys.Escape(range.Partition), continuation ?? prefix, Keys.AfterPrefix(prefix),
            pageSize + 1L).ExecuteReader();
        while (rows.Read())
        {
            if (entities.Count == pageSize)
            {
                return new Page(entities, rows.GetString(0));
            }

            var key = new EntityKey(range.Partition, Keys.Restore(rows.GetString(0)));
            entities.Add(ToEntity(table, key, rows.GetString(0), new Stored(rows.GetInt64(1), rows.GetFieldValue<byte[]>(2))));
        }

        return new Page(entities, null);
    }

    /// <summary>Reads take microseconds from the page cache, so they run on the caller's thread.</summary>
    private Task<T> ReadAsync<T>(Func<Statements, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(_readers.Read(read));
        }
        catch (SqliteException error)
        {
            return Task.FromException<T>(_database.Unavailable(error));
        }
    }
}
