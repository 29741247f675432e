using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>The table of platform facts, section 4, as one pure function: from Teams' response to its meaning.</summary>
internal static class ConnectorAnswer
{
    private static readonly string[] BlockedCodes = ["BotDisabledByAdmin", "ConversationBlockedByUser", "MessageWritesBlocked"];
    private static readonly string[] NotInstalledCodes = ["BotNotInConversationRoster", "ForbiddenOperationException"];
    private static readonly string[] GoneCodes = ["ConversationNotFound", "ActivityNotFoundInConversation"];
    private static readonly string[] FaultyCodes = ["NotEnoughPermissions", "BotNotRegistered"];
    private static readonly string[] Known = [.. BlockedCodes, .. NotInstalledCodes, .. GoneCodes, .. FaultyCodes];

    /// <summary>Every status has a meaning. <paramref name="body"/> may be anything: JSON, JSON in a string in JSON, or no JSON.</summary>
    public static ConnectorResult Of(int status, string body, Duration? retryAfter = null) => status switch
    {
        >= 200 and < 300 => new ConnectorResult.Accepted(IdOf(body)),
        403 => OfForbidden(CodeOf(body)),
        404 or 410 => new ConnectorResult.Gone(CodeOf(body)),
        409 or 412 => new ConnectorResult.Contended(),
        429 => new ConnectorResult.Throttled(retryAfter),
        408 or < 200 or >= 500 => new ConnectorResult.Ambiguous($"status{status}"),
        // 3xx is not followed; 400, 401, 413 and the rest: the same request would get the same response.
        _ => new ConnectorResult.Faulty(status, CodeOf(body)),
    };

    /// <summary>Teams answers 403 for many reasons and sometimes names none: stop in that case as well.</summary>
    private static ConnectorResult OfForbidden(string code)
    {
        if (NotInstalledCodes.Contains(code, StringComparer.Ordinal))
        {
            return new ConnectorResult.NotInstalled(code);
        }

        return FaultyCodes.Contains(code, StringComparer.Ordinal)
            ? new ConnectorResult.Faulty(403, code)
            : new ConnectorResult.Blocked(code);
    }

    /// <summary>
    /// A known code, wherever it is in the body (also as the sub code in an escaped string); otherwise the outer code when it looks like
    /// one; otherwise empty. Never a sentence: codes are logged.
    /// </summary>
    private static string CodeOf(string body)
    {
        var known = Known.FirstOrDefault(code => body.Contains(code, StringComparison.Ordinal));
        if (known is not null)
        {
            return known;
        }

        var code = Property(body, "error", "code") ?? "";
        return code.Length <= 64 && code.All(char.IsAsciiLetterOrDigit) ? code : "";
    }

    /// <summary>An id that is too long counts as none: it would not fit in a row.</summary>
    private static string IdOf(string body) => Property(body, "id") is { Length: <= ActivityLimits.MaxId } id ? id : "";

    private static string? Property(string body, params ReadOnlySpan<string> path)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
            var element = document.RootElement;
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
