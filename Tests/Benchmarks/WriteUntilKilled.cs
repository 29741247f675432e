using System.Globalization;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Benchmarks;

/// <summary>
/// Writes pairs of rows to an embedded store as fast as eight writers can, and prints the key of each pair that was acknowledged, until it
/// is killed.
/// </summary>
internal static class WriteUntilKilled
{
    private const int Writers = 8;

    public static async Task<int> RunAsync(string folder)
    {
        await using var store = EmbeddedTableStore.Open(folder);
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        var acknowledged = new Lock();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            // A million pairs is more than any test waits for; the loop is not meant to end by itself, but it does.
            for (var count = 0; count < 1_000_000; count++)
            {
                var key = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
                var result = await store.WriteAsync(Pair(key), CancellationToken.None);
                lock (acknowledged)
                {
                    Console.WriteLine(result.IsWritten ? key : $"refused {key}");
                }
            }
        })));
        return 0;
    }

    private static Batch Pair(string key) => Batch.Of(
        Schema.CheckIn, "kill", new Operation.Insert(
            key, new Properties { ["half"] = 1 }), new Operation.Insert($"{key}-other", new Properties { ["half"] = 2 }));
}
