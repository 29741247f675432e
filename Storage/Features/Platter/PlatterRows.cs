using System.Text.Json;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Platter;

/// <summary>
/// How the platter's records are stored as rows, and the batches its use cases commit. A school has three partitions: kept, stopped,
/// pairings.
/// </summary>
public static class PlatterRows
{
    private const int MaxInBatch = 100;

    /// <summary>Separates the parts of a row key; ids of people do not contain it.</summary>
    private const char Separator = '|';

    /// <summary>Stores a platter, and deletes those it replaces.</summary>
    public static Batch Keep(KeptPlatterRecord kept, IEnumerable<KeptPlatterRecord> replaced) => new(
        Schema.Platter,
        Kept(kept.School),
        [
            new Operation.Insert(KeptRow(kept), Values(kept)),
            .. replaced.Take(MaxInBatch - 1).Select(old => new Operation.Delete(KeptRow(old), ETag.All)),
        ]);

    public static IEnumerable<Batch> Forget(IEnumerable<KeptPlatterRecord> kept) => kept.GroupBy(one => one.School)
        .SelectMany(school => Batches(Kept(school.Key), school.Select(one => new Operation.Delete(KeptRow(one), one.ETag))));

    public static Batch Stop(StoppedRecord stopped) =>
        Batch.Of(
            Schema.Platter, Stopped(stopped.School), new Operation.Insert(stopped.Person.Value, new Properties { ["stopped"] = true }));

    public static Batch Resume(StoppedRecord stopped) =>
        Batch.Of(Schema.Platter, Stopped(stopped.School), new Operation.Delete(stopped.Person.Value, stopped.ETag));

    public static Batch Pair(PairingRecord pairing) =>
        Batch.Of(Schema.Platter, Pairings(pairing.School), new Operation.Insert(PairingRow(pairing), Values(pairing)));

    /// <summary>Rewrites pairings, each as a whole.</summary>
    public static IEnumerable<Batch> Rewrite(IEnumerable<PairingRecord> pairings) => pairings.GroupBy(one => one.School)
        .SelectMany(
            school => Batches(Pairings(school.Key), school.Select(one => new Operation.Replace(PairingRow(one), Values(one), one.ETag))));

    public static IEnumerable<Batch> Erase(IEnumerable<PairingRecord> pairings) => pairings.GroupBy(one => one.School)
        .SelectMany(school => Batches(Pairings(school.Key), school.Select(one => new Operation.Delete(PairingRow(one), one.ETag))));

    internal static string Kept(SchoolId school) => $"kept:{school}";

    internal static string Stopped(SchoolId school) => $"stopped:{school}";

    internal static string Pairings(SchoolId school) => $"pairings:{school}";

    internal static string KeptRowsOf(PersonId person) => $"{person}{Separator}";

    internal static KeptPlatterRecord ToKept(SchoolId school, Entity row)
    {
        var separator = row.Key.Row.LastIndexOf(Separator);
        return new KeptPlatterRecord(
            school,
            new PersonId(row.Key.Row[..separator]),
            row.Key.Row[(separator + 1)..],
            row.Values.Bytes("sealed"),
            LocalDatePattern.Iso.Parse(row.Values.Text("eraseOn")!).Value)
        {
            ETag = row.ETag,
        };
    }

    internal static PairingRecord ToPairing(SchoolId school, Entity row)
    {
        var separator = row.Key.Row.IndexOf(Separator, StringComparison.Ordinal);
        var groups = JsonSerializer.Deserialize<string[][]>(row.Values.Text("groups")!) ?? [];
        return new PairingRecord(
            school,
            LocalDatePattern.Iso.Parse(row.Key.Row[..separator]).Value,
            row.Key.Row[(separator + 1)..],
            [.. groups.Select(group => (IReadOnlyList<PersonId>)[.. group.Select(id => new PersonId(id))])])
        {
            ETag = row.ETag,
        };
    }

    private static string KeptRow(KeptPlatterRecord kept) => $"{kept.Person}{Separator}{kept.Id}";

    private static string PairingRow(PairingRecord pairing) => $"{LocalDatePattern.Iso.Format(pairing.Date)}{Separator}{pairing.Audience}";

    private static Properties Values(KeptPlatterRecord kept) => new()
    {
        ["sealed"] = kept.Sealed.ToArray(),
        ["eraseOn"] = LocalDatePattern.Iso.Format(kept.EraseOn),
    };

    private static Properties Values(PairingRecord pairing) => new()
    {
        ["groups"] = JsonSerializer.Serialize(pairing.Groups.Select(group => group.Select(id => id.Value))),
    };

    private static IEnumerable<Batch> Batches(string partition, IEnumerable<Operation> operations) =>
        operations.Chunk(MaxInBatch).Select(chunk => new Batch(Schema.Platter, partition, chunk));
}
