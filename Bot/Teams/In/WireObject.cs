using System.Buffers;
using System.Text.Json;

namespace Welbevinden.Bot.Teams.In;

/// <summary>Writes one JSON object as UTF-8. For bodies that carry a finished card inside; what is read has types of its own.</summary>
internal static class WireObject
{
    public static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteObject(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> fields)
    {
        json.WriteStartObject(name);
        fields(json);
        json.WriteEndObject();
    }

    public static void WriteCard(this Utf8JsonWriter json, string name, string cardJson)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(cardJson);
    }
}
