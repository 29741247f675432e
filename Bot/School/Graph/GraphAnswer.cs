using System.Text.Json;

namespace Welbevinden.Bot.School.Graph;

/// <summary>What Graph answered to something that was asked to be done.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code of the error; empty when there is none.</param>
/// <param name="Content">The body as it came.</param>
internal sealed record GraphAnswer(int Status, string Code, ReadOnlyMemory<byte> Content)
{
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>The id of what was made or changed; empty when the answer has none.</summary>
    public string Id
    {
        get
        {
            try
            {
                using var body = JsonDocument.Parse(Content);
                return body.RootElement.ValueKind == JsonValueKind.Object
                    && body.RootElement.TryGetProperty("id", out var id)
                    && id.ValueKind == JsonValueKind.String
                    ? id.GetString()!
                    : "";
            }
            catch (JsonException)
            {
                return "";
            }
        }
    }
}
