using System.Text;

namespace Welbevinden.EndToEnd.Support;

/// <summary>Reads protobuf messages by field number, as far as OTLP needs it.</summary>
internal static class Protobuf
{
    /// <summary>The embedded messages (or texts) at a path of field numbers.</summary>
    public static IEnumerable<byte[]> Fields(byte[] message, params int[] way) => way is [var first, .. var rest]
        ? Read(message).Where(field => field.Number == first).SelectMany(field => Fields(field.Value, rest))
        : [message];

    /// <summary>The first text of this field; empty when there is none.</summary>
    public static string Text(byte[] message, int field) => Encoding.UTF8.GetString(Fields(message, field).FirstOrDefault([]));

    /// <summary>OTLP's key and value pairs. A value that is not a text is empty here.</summary>
    public static IReadOnlyList<(string Name, string Value)> Attributes(byte[] message, int field) =>
        [.. Fields(message, field).Select(pair => (Text(pair, 1), Fields(pair, 2, 1).Select(Encoding.UTF8.GetString).FirstOrDefault("")))];

    /// <summary>The length-delimited fields; the others are skipped.</summary>
    private static IEnumerable<(int Number, byte[] Value)> Read(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    yield return ((int)(key >> 3), message[at..(at + length)]);
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new FormatException($"Wire type {key & 7} at {at}.");
            }
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
