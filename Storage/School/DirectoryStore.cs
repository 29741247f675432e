using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.School;

/// <summary>The last good directory as sealed bytes, with the instant at which it was read.</summary>
public sealed record StoredDirectory(ReadOnlyMemory<byte> Sealed, Instant At);

/// <summary>
/// Stores the last good directory that came from Graph, in one partition: a head, and the bytes in parts. All of it is written in one
/// batch, so that a reader finds one version or the other.
/// </summary>
public sealed class DirectoryStore(ITableStore store)
{
    /// <summary>What fits in one batch of 4 MiB when written as base64.</summary>
    public const int MaxBytes = 48 * PartBytes;

    private const int PartBytes = 60_000;
    private const int MaxReads = 5;
    private const string Partition = "graph";
    private const string Head = "head";

    /// <summary>
    /// A stored directory that is newer by more was written by a clock that has been set back since, and would block every other until
    /// then.
    /// </summary>
    private static readonly Duration NewerBy = Duration.FromHours(1);
    private const string Part = "part-";

    public async Task<StoredDirectory?> ReadAsync(CancellationToken cancellationToken)
    {
        for (var read = 0; read < MaxReads; read++)
        {
            var rows = new List<Entity>();
            await foreach (var row in store.ReadAllAsync(Schema.Directory, new KeyRange(Partition), cancellationToken))
            {
                rows.Add(row);
            }

            if (rows.Find(row => row.Key.Row == Head) is not { } head)
            {
                return null;
            }

            // Another version may have been written between two pages: then it is read again.
            Entity[] parts = [.. rows.Where(row => row.Key.Row != Head && row.Values.Time("at") == head.Values.Time("at"))];
            if (parts.Length == head.Values.Number("parts"))
            {
                return new StoredDirectory(
                    parts.SelectMany(part => part.Values.Bytes("bytes").ToArray()).ToArray(), head.Values.Time("at")!.Value);
            }
        }

        return null;
    }

    /// <summary>False when it is too large, or when another process wrote a newer one or wrote at the same time: that one stays.</summary>
    public async Task<bool> WriteAsync(StoredDirectory directory, CancellationToken cancellationToken)
    {
        if (directory.Sealed.Length > MaxBytes)
        {
            return false;
        }

        var head = await store.GetAsync(Schema.Directory, new EntityKey(Partition, Head), cancellationToken);
        if (head?.Values.Time("at") is { } at && at >= directory.At && at - directory.At < NewerBy)
        {
            return false;
        }

        var parts = Parts(directory).ToList();
        var old = (int)(head?.Values.Number("parts") ?? 0);
        var values = new Properties { ["at"] = directory.At, ["parts"] = parts.Count };
        Operation[] operations =
        [
            head is null ? new Operation.Insert(Head, values) : new Operation.Replace(Head, values, head.ETag),
            .. parts.Select(
                (part, index) => index < old
                    ? (Operation)new Operation.Replace(RowOf(index), part, ETag.All)
                    : new Operation.Insert(RowOf(index), part)),
            .. Enumerable.Range(parts.Count, Math.Max(0, old - parts.Count)).Select(index => new Operation.Delete(RowOf(index), ETag.All)),
        ];
        return await store.TryWriteAsync(Batch.Of(Schema.Directory, Partition, operations), cancellationToken) is not null;
    }

    private static IEnumerable<Properties> Parts(StoredDirectory directory)
    {
        for (var start = 0; start < directory.Sealed.Length; start += PartBytes)
        {
            var bytes = directory.Sealed.Slice(start, Math.Min(PartBytes, directory.Sealed.Length - start)).ToArray();
            yield return new Properties { ["at"] = directory.At, ["bytes"] = bytes };
        }
    }

    private static string RowOf(int index) => FormattableString.Invariant($"{Part}{index:000}");
}
