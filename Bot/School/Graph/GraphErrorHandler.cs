using System.Globalization;
using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Makes a <see cref="GraphException"/> of every answer that is not a success, before the SDK sees it: that takes a redirect for an answer
/// and loses the status of an error that is not JSON, as a proxy's page.
/// </summary>
internal sealed class GraphErrorHandler : DelegatingHandler
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

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw Of((int)response.StatusCode, CodeOf(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        }
    }

    private static GraphException Of(int status, string code)
    {
        var trouble = status switch
        {
            StatusCodes.Status410Gone => GraphTrouble.SyncStateLost,
            < 500 when LostCodes.Contains(code, StringComparer.OrdinalIgnoreCase) => GraphTrouble.SyncStateLost,
            StatusCodes.Status401Unauthorized => GraphTrouble.Unauthorized,
            StatusCodes.Status403Forbidden => GraphTrouble.Forbidden,
            StatusCodes.Status404NotFound => GraphTrouble.NotFound,
            StatusCodes.Status429TooManyRequests => GraphTrouble.Throttled,
            >= 500 => GraphTrouble.Failing,
            _ => GraphTrouble.Refused,
        };
        return new(trouble, code.Length > 0 ? code : status.ToString(CultureInfo.InvariantCulture)) { Status = status };
    }

    /// <summary><c>error.code</c>, or empty.</summary>
    private static string CodeOf(byte[] content)
    {
        try
        {
            using var body = JsonDocument.Parse(content);
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
