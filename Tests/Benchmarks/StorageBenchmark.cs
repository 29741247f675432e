using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What the embedded store costs compared with bare SQLite with the same settings: durable writes at 1 and 32 writers, reads at 1 and 2
/// readers.
/// </summary>
internal static class StorageBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);
    private static readonly Properties Values = new() { ["state"] = "open", ["asked"] = 42L, ["note"] = new string('x', 100) };

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("welbevinden-benchmark-");
        await using (var store = EmbeddedTableStore.Open(Path.Combine(folder.FullName, "store")))
        {
            await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
            using var bare = new BareSqlite(folder.FullName);
            await CompareAsync("durable writes/s,  1 writer ", 1, _ => bare.Writer(), writer => WriteAsync(store, writer));
            await CompareAsync("durable writes/s, 32 writers", 32, _ => bare.Writer(), writer => WriteAsync(store, writer));
            await CompareAsync("point reads/s,     1 reader ", 1, _ => bare.Reader(), _ => ReadAsync(store));
            await CompareAsync("point reads/s,     2 readers", 2, _ => bare.Reader(), _ => ReadAsync(store));
            Console.WriteLine($"rows/s by pages of 1,000    : store {await RateAsync(1, _ => PageAsync(store)) * 1000,12:N0}");
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task CompareAsync(string name, int count, Func<int, Func<Task>> bare, Func<int, Func<Task>> store)
    {
        // Twice each, so that neither side alone gets the cold or the busy half.
        var rates = new double[2];
        for (var round = 0; round < 2; round++)
        {
            rates[0] += await RateAsync(count, bare) / 2;
            rates[1] += await RateAsync(count, store) / 2;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{name}: bare {rates[0],10:N0}  store {rates[1],10:N0}  ratio {rates[1] / rates[0]:F2}"));
    }

    private static async Task<double> RateAsync(int count, Func<int, Func<Task>> make)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Factory.StartNew(
            async () =>
            {
                var act = make(number);
                var acts = 0L;
                for (; watch.Elapsed < Duration; acts++)
                {
                    await act();
                }

                return acts;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static Func<Task> WriteAsync(EmbeddedTableStore store, int writer) =>
        () => store.WriteAsync(Batch.Of(Schema.CheckIn, $"p{writer}", new Operation.Insert(NewKey(), Values)), CancellationToken.None);

    private static Func<Task> ReadAsync(EmbeddedTableStore store)
    {
        store.WriteAsync(Batch.Of(Schema.CheckIn, "read", new Operation.Insert("r", Values)), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return () => store.GetAsync(Schema.CheckIn, new EntityKey("read", "r"), CancellationToken.None);
    }

    private static Func<Task> PageAsync(EmbeddedTableStore store) =>
        () => store.QueryAsync(Schema.CheckIn, new KeyRange("p0"), null, 1_000, CancellationToken.None);

    private static string NewKey() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>
    /// SQLite by hand: the same pragmas, a row of the same size, prepared statements, a connection for each writer and reader.
    /// </summary>
    private sealed class BareSqlite(string folder) : IDisposable
    {
        private readonly List<SqliteConnection> _connections = [];
        private readonly Lock _lock = new();

        public Func<Task> Writer()
        {
            var connection = Open();
            var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO t VALUES ($p, $r, $v, $b)";
            insert.Parameters.AddWithValue("$p", "p0");
            insert.Parameters.AddWithValue("$r", "");
            insert.Parameters.AddWithValue("$v", 1L);
            insert.Parameters.AddWithValue("$b", EdmJson.Write(Values));
            return () =>
            {
                insert.Parameters[1].Value = NewKey();
                insert.ExecuteNonQuery();
                return Task.CompletedTask;
            };
        }

        public Func<Task> Reader()
        {
            var connection = Open();
            Writer()().GetAwaiter().GetResult();
            var read = connection.CreateCommand();
            read.CommandText = "SELECT v, b FROM t WHERE p='p0' AND r>$r LIMIT 1";
            read.Parameters.AddWithValue("$r", "");
            return () => Task.FromResult(BodyOf(read));
        }

        private static byte[] BodyOf(SqliteCommand read)
        {
            using var row = read.ExecuteReader();
            return row.Read() ? row.GetFieldValue<byte[]>(1) : throw new InvalidOperationException("The row is gone.");
        }

        public void Dispose() => _connections.ForEach(static connection => connection.Dispose());

        private SqliteConnection Open()
        {
            lock (_lock)
            {
                var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
                connection.Open();
                Database.Execute(connection, "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                    + "CREATE TABLE IF NOT EXISTS t (p TEXT, r TEXT, v INTEGER, b BLOB, PRIMARY KEY (p, r)) WITHOUT ROWID;");
                _connections.Add(connection);
                return connection;
            }
        }
    }
}
