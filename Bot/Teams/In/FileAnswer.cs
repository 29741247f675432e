using System.Text.Json;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.In;

/// <summary>The answer to a <see cref="FileCard.Consent"/>.</summary>
/// <param name="Context">What the card carried; empty when it is not ours.</param>
/// <param name="Place">Where to upload the file; null when the person declined.</param>
internal sealed record FileAnswer(string Context, UploadPlace? Place)
{
    /// <summary>
    /// <c>{ "type": "fileUpload", "action": "accept", "context": { … }, "uploadInfo": { … } }</c>; null when it does not have the shape
    /// that Teams gives it.
    /// </summary>
    public static FileAnswer? Of(JsonElement? value)
    {
        if (Text(value, "type") != "fileUpload")
        {
            return null;
        }

        var context = Text(Field(value, "context"), FileCard.ContextName) ?? "";
        return Text(value, "action") switch
        {
            "decline" => new FileAnswer(context, null),
            "accept" when UploadPlace.Of(Field(value, "uploadInfo")) is { } place => new FileAnswer(context, place),
            _ => null,
        };
    }

    internal static JsonElement? Field(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var found) ? found : null;

    internal static string? Text(JsonElement? of, string name) =>
        Field(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

/// <summary>
/// The upload session that Teams created for a file. The upload address is a secret that works for anybody who has it: never stored, never
/// logged.
/// </summary>
internal sealed record UploadPlace(string UploadUrl, string ContentUrl, string UniqueId, string FileType, string Name)
{
    /// <summary>Null when a field is missing or not a string.</summary>
    public static UploadPlace? Of(JsonElement? info) =>
        FileAnswer.Text(info, "uploadUrl") is { Length: > 0 } upload
        && FileAnswer.Text(info, "contentUrl") is { Length: > 0 } content
        && FileAnswer.Text(info, "uniqueId") is { Length: > 0 } id
        && FileAnswer.Text(info, "fileType") is { } type
        && FileAnswer.Text(info, "name") is { Length: > 0 } name
            ? new UploadPlace(upload, content, id, type, name)
            : null;

    /// <summary>Omits the addresses, so that no log can contain them.</summary>
    public override string ToString() => nameof(UploadPlace);
}
