using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Welbevinden.Unit.Support;

/// <summary>Reads a palette PNG according to the PNG specification (third edition), sharing no code with the writer.</summary>
internal sealed class PngReader
{
    private readonly byte[] _rows;
    private readonly byte[] _colours;
    private readonly byte[] _alphas;

    public PngReader(byte[] file)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], file[..8]);
        var chunks = Chunks(file).ToList();
        Assert.Equal("IHDR PLTE tRNS IDAT IEND", string.Join(' ', chunks.Select(c => c.Type)));
        var header = chunks[0].Data;
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, 3, 0, 0, 0], header[8..]);
        (_colours, _alphas) = (chunks[1].Data, chunks[2].Data);
        using var zlib = new ZLibStream(new MemoryStream(chunks[3].Data), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        _rows = rows.ToArray();
        Assert.Equal(Height * (Width + 1), _rows.Length);
    }

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Alpha) At(int x, int y)
    {
        Assert.Equal(0, _rows[y * (Width + 1)]);
        var index = _rows[(y * (Width + 1)) + 1 + x];
        return (_colours[index * 3], _colours[(index * 3) + 1], _colours[(index * 3) + 2], index < _alphas.Length
            ? _alphas[index]
            : (byte)255);
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file[(at + 8)..(at + 8 + length)];
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)), Crc(file.AsSpan(at + 4, length + 4)));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), data);
            at += length + 12;
        }
    }

    /// <summary>CRC-32 bit by bit: slow, and unlike the writer's table.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return crc ^ 0xFFFFFFFFu;
    }
}
