using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Welbevinden.Cards;

/// <summary>
/// The name of an action on a card together with the shape of what comes back. Written once, beside the card that emits it;
/// the bot's dispatcher registers a handler for the same object, so that name and payload cannot drift apart.
/// </summary>
/// <typeparam name="TPayload">What the card sends: the action's own data and the inputs by their ids, in one flat object.</typeparam>
/// <param name="Name">Feature and action, as in <c>checkin.answer</c>.</param>
/// <param name="Shape">Source-generated description of the payload.</param>
public sealed record Verb<TPayload>(string Name, JsonTypeInfo<TPayload> Shape)
{
    /// <summary>Reads a payload that came back from a client. Null when it is not of this shape: whoever sent it, it is not ours.</summary>
    public TPayload? Read(JsonElement data)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object ? data.Deserialize(Shape) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

/// <summary>A payload without content.</summary>
public sealed record NoPayload;
