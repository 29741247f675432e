using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Welbevinden.Cards.Shared;

/// <summary>
/// Writes a palette PNG (colour type 3, 8 bits a pixel, with transparency): the five chunks of the PNG specification that such a picture
/// needs.
/// </summary>
internal static class PalettePng
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Encodes an image.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="pixels">Palette indexes, row by row; its length is a multiple of <paramref name="width"/>.</param>
    /// <param name="palette">1 to 256 colours.</param>
    public static byte[] Encode(int width, ReadOnlySpan<byte> pixels, ReadOnlySpan<Rgba> palette)
    {
        using var png = new MemoryStream(16 * 1024);
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, Header(width, pixels.Length / width));
        var (colours, alphas) = Split(palette);
        WriteChunk(png, "PLTE"u8, colours);
        WriteChunk(png, "tRNS"u8, alphas);
        WriteChunk(png, "IDAT"u8, Compress(width, pixels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 3;
        return header;
    }

    private static (byte[] Colours, byte[] Alphas) Split(ReadOnlySpan<Rgba> palette)
    {
        var colours = new byte[palette.Length * 3];
        var alphas = new byte[palette.Length];
        for (var i = 0; i < palette.Length; i++)
        {
            (colours[i * 3], colours[(i * 3) + 1], colours[(i * 3) + 2],
                alphas[i]) = (palette[i].Red, palette[i].Green, palette[i].Blue, palette[i].Alpha);
        }

        return (colours, alphas);
    }

    private static byte[] Compress(int width, ReadOnlySpan<byte> pixels)
    {
        using var compressed = new MemoryStream(16 * 1024);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < pixels.Length; row += width)
            {
                // Filter 0: neighbouring palette indexes have no relation that a filter could use.
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row, width));
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        png.Write(number);
    }

    private static uint CrcOf(int value) =>
        Enumerable.Range(0, 8).Aggregate((uint)value, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1);

    private static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }
}

/// <summary>A colour with its opacity.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rgba(byte Red, byte Green, byte Blue, byte Alpha);
