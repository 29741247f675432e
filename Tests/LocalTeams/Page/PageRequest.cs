using System.Text.Json;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Page;

/// <summary>Reads what the page or a control client posts.</summary>
internal static class PageRequest
{
    /// <summary>The JSON object of the body; an empty one when there is none.</summary>
    /// <exception cref="ArgumentException">Not JSON, or not an object, or not sent as JSON (so that no foreign web page can post
    /// here).</exception>
    public static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ArgumentException("expected content type application/json.", nameof(context));
        }

        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
                ?? throw new ArgumentException("expected a JSON object.", nameof(context));
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"expected JSON: {e.Message}", nameof(context), e);
        }
    }
}
