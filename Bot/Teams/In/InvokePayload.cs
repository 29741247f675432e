using System.Text.Json;

namespace Welbevinden.Bot.Teams.In;

/// <summary>The verb and the data from an invoke's value. Null when it does not have the shape that Teams gives it.</summary>
internal sealed record InvokePayload(string Verb, JsonElement Data)
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary><c>{ "action": { "type": "Action.Execute", "verb": "…", "data": { … } } }</c></summary>
    public static InvokePayload? OfCardAction(JsonElement? value)
    {
        if (Field(value, "action") is not { ValueKind: JsonValueKind.Object } action)
        {
            return null;
        }

        return Make(Text(action, "verb"), Field(action, "data"));
    }

    /// <summary>
    /// <c>{ "data": { "verb": "…", … } }</c>; older buttons use <c>action</c> for the verb, next to Teams' own <c>msteams</c>.
    /// </summary>
    public static InvokePayload? OfDialog(JsonElement? value)
    {
        if (Field(value, "data") is not { ValueKind: JsonValueKind.Object } data)
        {
            return null;
        }

        return Make(Text(data, "verb") ?? Text(data, "action"), data);
    }

    /// <summary>
    /// The value of a message: <c>{ "verb": "…", … }</c>, the data of the button with what was filled in; also in either of the forms
    /// above.
    /// </summary>
    public static InvokePayload? OfMessage(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } data
        ? OfCardAction(data) ?? OfDialog(data) ?? (Text(data, "verb") is { } verb ? Make(verb, data) : null)
        : null;

    private static InvokePayload? Make(string? verb, JsonElement? data)
    {
        var content = data is null or { ValueKind: JsonValueKind.Null } ? Empty : data.Value;
        return verb is not { Length: > 0 and <= ActivityLimits.MaxId } || content.ValueKind != JsonValueKind.Object
            ? null
            : new InvokePayload(verb, content);
    }

    private static JsonElement? Field(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var found) ? found : null;

    private static string? Text(JsonElement of, string name) =>
        Field(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
