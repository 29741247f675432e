using System.Globalization;
using System.Text.Json;
using Azure;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Reads what Graph's errors mean.</summary>
internal static class GraphErrors
{
    /// <summary>
    /// Codes by which a delta link is said to be over, with whatever status (Graph documents 410 and "a 40X-series error").
    /// </summary>
    private static readonly string[] LostCodes = [
        "syncStateNotFound",
        "syncStateInvalid",
        "resyncRequired",
        "resyncApplyDifferences",
        "resyncUploadDifferences",
    ];

    public static GraphException Of(Response response)
    {
        var code = CodeOf(response);
        return new(
            response.Status switch
            {
                StatusCodes.Status410Gone => GraphTrouble.SyncStateLost,
                < 500 when LostCodes.Contains(code, StringComparer.OrdinalIgnoreCase) => GraphTrouble.SyncStateLost,
                StatusCodes.Status401Unauthorized => GraphTrouble.Unauthorized,
                StatusCodes.Status403Forbidden => GraphTrouble.Forbidden,
                StatusCodes.Status404NotFound => GraphTrouble.NotFound,
                StatusCodes.Status429TooManyRequests => GraphTrouble.Throttled,
                >= 500 => GraphTrouble.Failing,
                _ => GraphTrouble.Refused,
            },
            code.Length > 0 ? code : response.Status.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary><c>error.code</c>, or empty.</summary>
    public static string CodeOf(Response response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content.ToMemory());
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: <= 80 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')
                    ? text
                    : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
