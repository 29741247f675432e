using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// The values of a row as JSON with Edm types, the notation of Azure Tables (<c>"asked":"42","asked@odata.type":"Edm.Int64"</c>): what the
/// embedded engine stores, and what a batch on its way to Azure Tables is measured by.
/// </summary>
internal static class EdmJson
{
    /// <summary>What follows the name of a value in the name of its type.</summary>
    public const string TypeSuffix = "@odata.type";

    private static readonly InstantPattern SevenDecimals = InstantPattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'");
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions AllEscaped = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The values alone, as one JSON object in UTF-8.</summary>
    public static byte[] Write(Properties values) => Written(values, Plain).ToArray();

    /// <summary>
    /// The bytes of the values on the way to Azure Tables: its client escapes everything beyond ASCII, six bytes for each character.
    /// </summary>
    public static int WireLength(Properties values) => Written(values, AllEscaped).Length;

    /// <summary>The values of one JSON object, without the row's keys, its timestamp and anything that starts with <c>odata.</c>.</summary>
    public static Properties Read(JsonElement row)
    {
        var values = new Properties();
        foreach (var property in row.EnumerateObject())
        {
            if (!IsAbove(property.Name))
            {
                var edmType = row.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
                values[property.Name] = Value(property.Value, edmType);
            }
        }

        return values;
    }

    /// <inheritdoc cref="Read(JsonElement)"/>
    public static Properties Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static ReadOnlySpan<byte> Written(Properties values, JsonWriterOptions notation)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, notation))
        {
            json.WriteStartObject();
            WriteValues(json, values);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static bool IsAbove(string name) =>
        name is "PartitionKey" or "RowKey" or "Timestamp"
            || name.Contains('@', StringComparison.Ordinal)
            || name.StartsWith("odata.", StringComparison.Ordinal);

    private static void WriteValues(Utf8JsonWriter json, Properties values)
    {
        foreach (var (name, value) in values)
        {
            WriteValue(json, name, value);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case long number:
                WriteTyped(json, name, number.ToString(CultureInfo.InvariantCulture), "Edm.Int64");
                break;
            case double fraction when double.IsFinite(fraction):
                json.WriteNumber(name, fraction);
                json.WriteString(name + TypeSuffix, "Edm.Double");
                break;
            case double special:
                WriteTyped(json, name, special.ToString(CultureInfo.InvariantCulture), "Edm.Double");
                break;
            case Instant instant:
                WriteTyped(json, name, SevenDecimals.Format(instant), "Edm.DateTime");
                break;
            case byte[] bytes:
                json.WriteBase64String(name, bytes);
                json.WriteString(name + TypeSuffix, "Edm.Binary");
                break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string value, string edmType)
    {
        json.WriteString(name, value);
        json.WriteString(name + TypeSuffix, edmType);
    }

    private static object? Value(JsonElement value, string? edmType) => (edmType, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => InstantPattern.ExtendedIso.Parse(value.GetString()!).Value,
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Int32", _) => (long)value.GetInt32(),
        (_, JsonValueKind.Number) => value.GetDouble(),
        (_, JsonValueKind.True) => true,
        (_, JsonValueKind.False) => false,
        (_, JsonValueKind.String) => value.GetString(),
        _ => throw new FormatException($"A stored value is a {edmType ?? value.ValueKind.ToString()}, which this store never writes."),
    };
}
