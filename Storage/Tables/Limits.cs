using System.Diagnostics;
using NodaTime;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// The limits of Azure Tables, checked before either engine is called, so that both refuse the same batch with the same error (platform
/// facts, section 5; sizes as Microsoft's "Understanding the Table service data model" counts them).
/// </summary>
internal static class Limits
{
    public const int OperationsPerBatch = 100;
    public const int ValuesPerRow = 252;
    public const int PropertyNameLength = 255;
    public const int ValueBytes = 64 * 1024;
    public const int RowBytes = 1024 * 1024;
    public const int BatchBytes = 4 * 1024 * 1024;

    /// <summary>Maximum rows per page.</summary>
    public const int PageSize = 1000;

    /// <summary>
    /// The size of a part of a change set besides its keys and its JSON: boundary, request line with the account's address, headers.
    /// </summary>
    public const int EnvelopeBytes = 768;

    /// <summary>The earliest instant of Edm.DateTime.</summary>
    public static readonly Instant Earliest = Instant.FromUtc(1601, 1, 1, 0, 0);

    /// <summary>The first limit that a batch exceeds, or null when it is within all of them.</summary>
    /// <exception cref="ArgumentException">A replace, merge or delete has no ETag (a bug in the caller, not in the data).</exception>
    public static WriteResult.Rejected? Broken(Batch batch)
    {
        if (BrokenByShape(batch) is { } shape)
        {
            return shape;
        }

        for (var index = 0; index < batch.Operations.Count; index++)
        {
            if (BrokenBy(batch.Partition, batch.Operations[index]) is { } error)
            {
                return new(error, index);
            }
        }

        return BrokenByWeight(batch);
    }

    /// <summary>The first limit that the values of a row exceed; also for a row after a merge.</summary>
    public static WriteError? BrokenBy(string partition, string row, Properties values)
    {
        if (values.Count > ValuesPerRow)
        {
            return WriteError.TooManyProperties;
        }

        foreach (var (name, value) in values)
        {
            if (BrokenBy(name, value) is { } error)
            {
                return error;
            }
        }

        return Size(partition, row, values) > RowBytes ? WriteError.EntityTooLarge : null;
    }

    /// <summary>True when a key can be stored; a read of any other finds nothing.</summary>
    public static bool Fits(string keyText) => keyText.Length <= Keys.MaxLength && Keys.Escape(keyText).Length <= Keys.MaxLength;

    /// <summary>True when a row key could begin with this.</summary>
    public static bool FitsAsPrefix(string keyText) =>
        keyText.Length <= Keys.MaxLength && Keys.EscapePrefix(keyText).Length <= Keys.MaxLength;

    /// <summary>A page has 1 to 1,000 rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size is outside that range.</exception>
    public static void RequirePageSize(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, PageSize);
    }

    /// <summary>The size of an operation in a change set: at least what the Azure engine sends for it.</summary>
    public static long WireBytes(string partition, Operation operation) =>
        EnvelopeBytes
            + (6 * (Keys.Escape(partition).Length + Keys.Escape(operation.Row).Length))
            + (ValuesOf(operation) is { } values ? EdmJson.WireLength(values) : 0);

    private static WriteResult.Rejected? BrokenByWeight(Batch batch)
    {
        if (batch.Operations.Sum(operation => WireBytesAtMost(batch.Partition, operation)) <= BatchBytes)
        {
            return null;
        }

        long wire = 0;
        for (var index = 0; index < batch.Operations.Count; index++)
        {
            wire += WireBytes(batch.Partition, batch.Operations[index]);
            if (wire > BatchBytes)
            {
                return new(WriteError.BatchTooLarge, index);
            }
        }

        return null;
    }

    /// <summary>
    /// An upper bound without rendering the JSON; most batches stay far below it: six bytes per character, eighty for the notation of a
    /// value.
    /// </summary>
    private static long WireBytesAtMost(string partition, Operation operation) => ValuesOf(operation) is { } values
        ? EnvelopeBytes + (6 * Size(partition, operation.Row, values)) + (80 * values.Count)
        : EnvelopeBytes + (12 * Keys.MaxLength);

    private static Properties? ValuesOf(Operation operation) => operation switch
    {
        Operation.Insert insert => insert.Values,
        Operation.Replace replace => replace.Values,
        Operation.Merge merge => merge.Values,
        Operation.Delete => null,
        _ => throw new UnreachableException(),
    };

    private static WriteResult.Rejected? BrokenByShape(Batch batch)
    {
        if (batch.Operations.Count == 0)
        {
            return new(WriteError.BatchEmpty, 0);
        }

        if (batch.Operations.Count > OperationsPerBatch)
        {
            return new(WriteError.TooManyOperations, OperationsPerBatch);
        }

        var rows = new HashSet<string>(batch.Operations.Count, StringComparer.Ordinal);
        for (var index = 0; index < batch.Operations.Count; index++)
        {
            if (!rows.Add(batch.Operations[index].Row))
            {
                return new(WriteError.RowTwiceInBatch, index);
            }
        }

        return null;
    }

    private static WriteError? BrokenBy(string partition, Operation operation) =>
        !Fits(partition) || !Fits(operation.Row) ? WriteError.KeyTooLong : operation switch
        {
            Operation.Insert insert => BrokenBy(partition, insert.Row, insert.Values),
            Operation.Replace replace => WithETag(replace.ETag, BrokenBy(partition, replace.Row, replace.Values)),
            Operation.Merge merge => WithETag(merge.ETag, BrokenBy(partition, merge.Row, merge.Values)),
            Operation.Delete delete => WithETag(delete.ETag, null),
            _ => throw new UnreachableException(),
        };

    private static WriteError? WithETag(Azure.ETag etag, WriteError? error) => etag != default
        ? error
        : throw new ArgumentException(
            "A replace, merge or delete names the ETag that was read, or ETag.All for whatever version is there.", nameof(etag));

    private static WriteError? BrokenBy(string name, object value) => value switch
    {
        _ when !IsName(name) => WriteError.PropertyNameInvalid,
        string text when 2 * text.Length > ValueBytes => WriteError.PropertyTooLarge,
        byte[] bytes when bytes.Length > ValueBytes => WriteError.PropertyTooLarge,
        string text when !IsUnicode(text) => WriteError.TextInvalid,
        Instant instant when instant < Earliest => WriteError.InstantTooEarly,
        _ => null,
    };

    private static bool IsName(string name) =>
        name.Length is > 0 and <= PropertyNameLength
        && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
        && name is not ("PartitionKey" or "RowKey" or "Timestamp");

    private static bool IsUnicode(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// 4 bytes for the row and two per character of its keys; for each value 8 bytes, two per character of its name, and the value itself.
    /// </summary>
    private static long Size(string partition, string row, Properties values)
    {
        long size = 4 + (2 * (Keys.Escape(partition).Length + Keys.Escape(row).Length));
        foreach (var (name, value) in values)
        {
            size += 8 + (2 * name.Length) + Size(value);
        }

        return size;
    }

    private static long Size(object value) => value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.LongLength,
        bool => 1,
        _ => 8,
    };
}
