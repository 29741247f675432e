using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// Reads the body of a request: content type and size first, then JSON into an activity. Faults are returned as refusals, never thrown.
/// </summary>
internal static class ActivityBody
{
    /// <summary>256 KB: a Teams message is at most about 100 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>A refusal that needs no byte of the body; null when the headers are fine.</summary>
    public static RequestRefusal? CheckHeaders(HttpRequest request)
    {
        var type = request.GetTypedHeaders().ContentType;
        if (type is null || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || !IsUtf8(type.Charset.Value))
        {
            return RequestRefusal.ContentType;
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return RequestRefusal.ContentType;
        }

        return request.ContentLength > MaxBytes ? RequestRefusal.TooLarge : null;
    }

    /// <summary>Reads the whole body, even one without a length, and stops at the first byte over the limit.</summary>
    /// <param name="parse">Makes an activity of the bytes, which are overwritten afterwards.</param>
    public static async Task<(T? Activity, RequestRefusal? Refusal)> ReadAsync<T>(
        HttpRequest request, Func<ArraySegment<byte>, (T? Activity, RequestRefusal? Refusal)> parse, CancellationToken cancellationToken)
        where T : class
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? MaxBytes) + 1);
        try
        {
            var length = 0;
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (read == 0)
                {
                    return parse(new ArraySegment<byte>(buffer, 0, length));
                }

                length += read;
                if (length > MaxBytes)
                {
                    return (null, RequestRefusal.TooLarge);
                }
            }
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => RequestRefusal.TooLarge,
                StatusCodes.Status408RequestTimeout => RequestRefusal.TooSlow,
                _ => RequestRefusal.Unreadable,
            });
        }
        catch (IOException)
        {
            return (null, RequestRefusal.Unreadable);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Pure: the bytes as an activity, or why not.</summary>
    public static (WireActivity? Activity, RequestRefusal? Refusal) Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            if (!Utf8.IsValid(body) || !HasWholeCharacters(body))
            {
                return (null, RequestRefusal.NotJson);
            }

            return JsonSerializer.Deserialize(body, WireJson.Strict.WireActivity) is { } activity
                ? (activity, null)
                : (null, RequestRefusal.NotJson);
        }
        catch (JsonException)
        {
            return (null, RequestRefusal.NotJson);
        }
    }

    private static bool IsUtf8(string? charset) =>
        string.IsNullOrEmpty(charset) || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Half of a surrogate pair in an escape is valid JSON but not a text; a <see cref="JsonElement"/> would only throw when it is read,
    /// deep in the bot.
    /// </summary>
    private static bool HasWholeCharacters(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
