using System.Buffers.Binary;
using System.IO.Compression;

namespace Welbevinden.Unit.Admin.Package;

/// <summary>Small pictures that an administrator might put in the package.</summary>
internal static class SomePng
{
    /// <summary>A square of this size and PNG colour type, 8 bits a channel; every row is the same, from its column.</summary>
    public static byte[] Square(int size, byte colourType, Func<int, byte[]> pixel)
    {
        byte[] row = [0, .. Enumerable.Range(0, size).SelectMany(pixel)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                zlib.Write(row);
            }
        }

        byte[] header = [.. BigEndian(size), .. BigEndian(size), 8, colourType, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    // The check does not read the checksum at the end of a chunk.
    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data) => [.. BigEndian(data.Length), .. type, .. data, 0, 0, 0, 0];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
