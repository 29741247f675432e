namespace Welbevinden.Storage.Tables;

/// <summary>Checks that a store can be written: one row, overwritten each time.</summary>
/// <remarks>
/// On Azure a probe is one write transaction of 4 KB: asked for every five seconds it costs about half a million transactions a month, two
/// dollar cents at the price in Bot/Admin/README.md. On the embedded store it is one small commit with its sync.
/// </remarks>
internal static class WriteProbe
{
    /// <summary>One page of the embedded database: a disk without room for that has no room for an answer either.</summary>
    private const int Bytes = 4096;

    private static readonly EntityKey Row = new("probe", "readiness");

    public static Task RunAsync(ITableStore store, CancellationToken cancellationToken) =>
        store.PutAsync(Schema.Directory, Row, new Properties { ["filler"] = new byte[Bytes] }, cancellationToken);
}
