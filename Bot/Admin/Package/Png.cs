using System.Buffers.Binary;
using System.IO.Compression;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>Reads the pixels of a small PNG: 8 bits a channel, RGB or RGBA, not interlaced (PNG specification, third edition).</summary>
internal sealed class Png
{
    private const int HeaderEnd = 33;
    private const byte Rgb = 2;
    private const byte Rgba = 6;

    private Png(bool hasAlpha, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> pixels) =>
        (HasAlpha, Pixels) = (hasAlpha, pixels);

    public bool HasAlpha { get; }

    /// <summary>Row by row, from the top left.</summary>
    public IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels { get; }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a square of this size; null when it is not one, with the reason.</summary>
    public static (Png? Picture, string Wrong) Read(byte[] file, int size)
    {
        if (file.Length < HeaderEnd || !file.AsSpan().StartsWith(Signature) || !file.AsSpan(12).StartsWith("IHDR"u8))
        {
            return (null, "this is not a PNG. Save it as PNG.");
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        if (width != size || height != size)
        {
            return (null, $"it is {width} × {height} pixels and should be {size} × {size}. Draw it in that size.");
        }

        var (depth, type, interlace) = (file[24], file[25], file[28]);
        if (depth != 8 || type is not (Rgb or Rgba) || interlace != 0)
        {
            return (null, "it is not 8 bits RGB or RGBA without interlace. Save it so.");
        }

        var channels = type == Rgba ? 4 : 3;
        return Rows(file, size, channels) is { } rows
            ? (new Png(type == Rgba, [.. Enumerable.Range(0, size * size).Select(pixel => PixelAt(rows, pixel * channels, channels))]), "")
            : (null, "the picture in it is damaged. Save it again.");
    }

    private static (byte Red, byte Green, byte Blue, byte Alpha) PixelAt(byte[] rows, int at, int channels) =>
        (rows[at], rows[at + 1], rows[at + 2], channels == 4 ? rows[at + 3] : byte.MaxValue);

    /// <summary>The bytes of all rows with their filters undone; null when there are too few or a filter is unknown.</summary>
    private static byte[]? Rows(byte[] file, int size, int channels)
    {
        var stride = size * channels;
        var filtered = new byte[size * (stride + 1)];
        if (!Inflated(file, filtered))
        {
            return null;
        }

        var rows = new byte[size * stride];
        for (var y = 0; y < size; y++)
        {
            var filter = filtered[y * (stride + 1)];
            if (filter > 4)
            {
                return null;
            }

            for (var x = 0; x < stride; x++)
            {
                byte Left(int row) => x >= channels && row >= 0 ? rows[(row * stride) + x - channels] : (byte)0;
                var above = y > 0 ? rows[((y - 1) * stride) + x] : (byte)0;
                var guess = Guess(filter, Left(y), above, Left(y - 1));
                rows[(y * stride) + x] = (byte)(filtered[(y * (stride + 1)) + 1 + x] + guess);
            }
        }

        return rows;
    }

    private static int Guess(byte filter, int left, int above, int corner) => filter switch
    {
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, corner),
        _ => 0,
    };

    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - corner - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static bool Inflated(byte[] file, byte[] into)
    {
        using var data = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
            {
                return false;
            }

            if (file.AsSpan(at + 4).StartsWith("IDAT"u8))
            {
                data.Write(file.AsSpan(at + 8, (int)length));
            }

            at += 12 + (int)length;
        }

        data.Position = 0;
        try
        {
            using var zlib = new ZLibStream(data, CompressionMode.Decompress);
            return zlib.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
