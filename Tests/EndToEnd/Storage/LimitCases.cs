using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>Each limit of Azure Tables as the batch that just fits and the batch that is one over.</summary>
internal static class LimitCases
{
    public static readonly IReadOnlyDictionary<string, (WriteError Error, Func<string, bool, Batch> Make)> All =
        new Dictionary<string, (WriteError, Func<string, bool, Batch>)>(StringComparer.Ordinal)
        {
            ["a row key of 512 characters"] = (WriteError.KeyTooLong, static (p, over) => Row(p, new('a', over ? 513 : 512), [])),
            ["a row key of 512 characters once escaped"] = (WriteError.KeyTooLong, static (p, over) => Row(
                p, new string('é', 102) + (over ? "abc" : "ab"), [])),
            ["a partition key of 512 characters"] = (WriteError.KeyTooLong, static (p, over) => Row(
                p + new string('a', (over ? 513 : 512) - p.Length), "r", [])),
            ["a text of 64 KiB"] = (WriteError.PropertyTooLarge, static (p, over) => Value(p, new string('a', over ? 32_769 : 32_768))),
            ["a text of 64 KiB beyond ASCII"] = (WriteError.PropertyTooLarge, static (p, over) => Value(
                p, new string('é', over ? 32_769 : 32_768))),
            ["bytes of 64 KiB"] = (WriteError.PropertyTooLarge, static (p, over) => Value(p, new byte[over ? 65_537 : 65_536])),
            ["a property name of 255 characters"] = (WriteError.PropertyNameInvalid, static (p, over) => Row(
                p, "r", new Properties { [new('a', over ? 256 : 255)] = 1 })),
            ["a property name that starts with a letter"] = (WriteError.PropertyNameInvalid, static (p, over) => Row(
                p, "r", new Properties { [over ? "1a" : "a1"] = 1 })),
            ["a property name of the system"] = (WriteError.PropertyNameInvalid, static (p, over) => Row(
                p, "r", new Properties { [over ? "Timestamp" : "timestamp"] = 1 })),
            ["252 values"] = (WriteError.TooManyProperties, static (p, over) => Row(p, "r", Many(over ? 253 : 252))),
            ["a row of 1 MiB"] = (WriteError.EntityTooLarge, static (p, over) => Row(p, "r", Large(p, over))),
            ["a text that is whole"] = (WriteError.TextInvalid, static (p, over) => Value(p, over ? "\ud83d" : "🙂")),
            ["an instant from 1601 on"] = (WriteError.InstantTooEarly, static (p, over) => Value(
                p, Instant.FromUtc(1601, 1, 1, 0, 0).PlusTicks(over ? -1 : 0))),
            ["one operation"] = (WriteError.BatchEmpty, static (p, over) => Rows(p, over ? 0 : 1)),
            ["100 operations"] = (WriteError.TooManyOperations, static (p, over) => Rows(p, over ? 101 : 100)),
            ["each row once"] = (WriteError.RowTwiceInBatch, static (p, over) => Batch.Of(
                Schema.CheckIn, p, new Operation.Insert("r", []), new Operation.Insert(over ? "r" : "s", []))),
            ["a batch of 4 MiB"] = (WriteError.BatchTooLarge, Heavy),
        };

    private static Batch Row(string partition, string row, Properties values) =>
        Batch.Of(Schema.CheckIn, partition, new Operation.Insert(row, values));

    private static Batch Value(string partition, object value) => Row(partition, "r", new Properties { ["value"] = value });

    private static Batch Rows(string partition, int count) =>
        new(Schema.CheckIn, partition, [.. Enumerable.Range(0, count).Select(static n => new Operation.Insert($"{n}", []))]);

    private static Properties Many(int count)
    {
        var values = new Properties();
        for (var n = 0; n < count; n++)
        {
            values[$"v{n:D3}"] = n;
        }

        return values;
    }

    /// <summary>
    /// Exactly 1 MiB as the service counts: 4 + keys + fifteen full texts + one that fills up. A text has an even size, so one over is two
    /// bytes.
    /// </summary>
    private static Properties Large(string partition, bool over)
    {
        var values = Texts(15, 32_768);
        var left = (1024 * 1024) - 4 - (2 * (partition.Length + 1)) - (15 * (8 + (2 * 4) + 4 + 65_536)) - (8 + (2 * 4) + 4);
        values["last"] = new string('a', (left / 2) + (over ? 1 : 0));
        return values;
    }

    /// <summary>Eight rows of nearly half a million bytes of JSON, and one that fills up to 4 MiB as the limits count.</summary>
    private static Batch Heavy(string partition, bool over)
    {
        List<Operation> operations = [.. Enumerable.Range(0, 8).Select(static n => new Operation.Insert($"{n}", Texts(15, 32_000)))];
        var filler = Texts(15, 20_000);
        filler["last"] = "";
        var left = Limits.BatchBytes - operations.Sum(
            operation => Limits.WireBytes(partition, operation)) - Limits.WireBytes(partition, new Operation.Insert("8", filler));
        for (var n = 0; left > 0; n++)
        {
            var share = (int)Math.Min(left, 12_000);
            filler[n < 15
                ? $"t{n:D3}"
                : throw new InvalidOperationException("The filler row cannot fill the batch.")] = new string('a', 20_000 + share);
            left -= share;
        }

        filler["last"] = over ? "a" : "";
        operations.Add(new Operation.Insert("8", filler));
        return new Batch(Schema.CheckIn, partition, operations);
    }

    private static Properties Texts(int count, int length)
    {
        var values = new Properties();
        for (var n = 0; n < count; n++)
        {
            values[$"t{n:D3}"] = new string('a', length);
        }

        return values;
    }
}
