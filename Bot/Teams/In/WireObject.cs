using System.Buffers;
using System.Text.Json;

namespace Welbevinden.Bot.Teams.In;

/// <summary>Writes one JSON object as UTF-8, for bodies that embed a finished card. What is read has its own types.</summary>
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
