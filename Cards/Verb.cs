using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Welbevinden.Cards;

/// <summary>
/// The name of an action on a card together with the type of its payload. Written once, beside the card that emits it; the bot's dispatcher
/// registers a handler for the same object, so that name and payload cannot drift apart.
/// </summary>
/// <typeparam name="TPayload">What the card sends: the action's own data and the inputs by their ids, in one flat object.</typeparam>
/// <param name="Name">Feature and action, as in <c>checkin.answer</c>.</param>
/// <param name="Shape">Source-generated metadata of the payload.</param>
public sealed record Verb<TPayload>(string Name, JsonTypeInfo<TPayload> Shape)
{
    /// <summary>
    /// Reads a payload that came back from a client. Null when it does not have this form, or a field is over its limit
    /// (<see cref="PayloadFields"/>): then it was not made by this bot.
    /// </summary>
    public TPayload? Read(JsonElement data)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object
                && data.Deserialize(Shape) is { } payload
                && PayloadFields.Of(typeof(TPayload)).Fit(payload)
                    ? payload
                    : default;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is thrown for half a surrogate pair in an escape.
            return default;
        }
    }
}

/// <summary>A payload without content.</summary>
public sealed record NoPayload;
