using System.Text.Json;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>Navigates JSON that may be wrong anywhere: a value that is missing, or of another kind, reads as undefined.</summary>
internal static class JsonPath
{
    public static JsonElement At(this JsonElement from, params ReadOnlySpan<string> names)
    {
        var at = from;
        foreach (var name in names)
        {
            at = at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var next) ? next : default;
        }

        return at;
    }

    /// <summary>The items of an array; empty for anything else.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [];

    /// <summary>The properties of an object; empty for anything else.</summary>
    public static IReadOnlyList<JsonProperty> Members(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject()] : [];

    /// <summary>The value of a string; empty for anything else.</summary>
    public static string Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
}
