using System.Security.Cryptography;
using System.Text;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The newest version of a row that leaves no history (<see cref="Table.RowWithoutHistory"/>), with the other operations of the batch that
/// wrote it, so that what SQLite did not finish can be redone.
/// </summary>
/// <param name="Key">The row it belongs to.</param>
/// <param name="Before">The version that this one replaced; 0 when the row did not exist.</param>
/// <param name="Version">The version of the row, as in its ETag.</param>
/// <param name="Body">The row's values, as <see cref="EdmJson"/> writes them.</param>
/// <param name="Marks">The changes of the same batch to other rows of the partition.</param>
internal sealed record Cell(CellKey Key, long Before, long Version, byte[] Body, IReadOnlyList<CellMark> Marks)
{
    /// <summary>One page of memory and of most disks: when the process is killed, a write of it is complete or absent.</summary>
    public const int Size = 4096;

    private const int SumSize = 16;
    private const int HeaderSize = SumSize + sizeof(int);
    private const int NoBody = -1;

    /// <summary>The cell as it is in the file, padded with zeros; null when it is larger than a cell.</summary>
    /// <remarks>A checksum of 16 bytes, the length of what follows, what follows.</remarks>
    public byte[]? ToBytes()
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer);
        }

        if (content.Length > Size - HeaderSize)
        {
            return null;
        }

        var bytes = new byte[Size];
        BitConverter.TryWriteBytes(bytes.AsSpan(SumSize), (int)content.Length);
        content.ToArray().CopyTo(bytes, HeaderSize);
        Sum(bytes, (int)content.Length).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Null when these bytes are not a complete cell: empty, torn, or something else.</summary>
    public static Cell? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize
            || BitConverter.ToInt32(bytes[SumSize..]) is var length && (length <= 0 || length > bytes.Length - HeaderSize))
        {
            return null;
        }

        if (!Sum(bytes, length).AsSpan().SequenceEqual(bytes[..SumSize]))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes.Slice(HeaderSize, length).ToArray()), Encoding.UTF8);
        return Read(reader);
    }

    private static byte[] Sum(ReadOnlySpan<byte> bytes, int length) =>
        SHA256.HashData(bytes.Slice(SumSize, sizeof(int) + length))[..SumSize];

    private void Write(BinaryWriter writer)
    {
        writer.Write(Key.Table);
        writer.Write(Key.Partition);
        writer.Write(Key.Row);
        writer.Write(Before);
        writer.Write(Version);
        WriteBody(writer, Body);
        writer.Write(Marks.Count);
        foreach (var mark in Marks)
        {
            writer.Write(mark.Row);
            writer.Write(mark.Before);
            writer.Write(mark.Version);
            WriteBody(writer, mark.Body);
        }
    }

    private static Cell Read(BinaryReader reader)
    {
        var key = new CellKey(reader.ReadString(), reader.ReadString(), reader.ReadString());
        var (before, version, body) = (reader.ReadInt64(), reader.ReadInt64(), ReadBody(reader) ?? []);
        var marks = new CellMark[reader.ReadInt32()];
        for (var at = 0; at < marks.Length; at++)
        {
            marks[at] = new CellMark(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), ReadBody(reader));
        }

        return new Cell(key, before, version, body, marks);
    }

    private static void WriteBody(BinaryWriter writer, byte[]? body)
    {
        writer.Write(body?.Length ?? NoBody);
        writer.Write(body ?? []);
    }

    private static byte[]? ReadBody(BinaryReader reader) => reader.ReadInt32() is var length and >= 0 ? reader.ReadBytes(length) : null;
}

/// <summary>Identifies a row by the name of its table and its escaped keys.</summary>
internal readonly record struct CellKey(string Table, string Partition, string Row);

/// <summary>The change of a batch to a row other than the one in the cell.</summary>
/// <param name="Row">The escaped row key.</param>
/// <param name="Before">The version it had; 0 when it did not exist.</param>
/// <param name="Version">The version it got.</param>
/// <param name="Body">Its values now; null when it was deleted.</param>
internal readonly record struct CellMark(string Row, long Before, long Version, byte[]? Body);
