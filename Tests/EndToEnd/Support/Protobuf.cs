using System.Text;
using Google.Protobuf;

namespace Welbevinden.EndToEnd.Support;

/// <summary>Reads protobuf messages by field number, as far as OTLP needs it: OTLP's own message types are in no package here.</summary>
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
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                yield return (WireFormat.GetTagFieldNumber(tag), input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }
    }
}
