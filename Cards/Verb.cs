using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Welbevinden.Cards;

/// <summary>
/// The name of an action on a card together with the type of its payload. Written once, beside the card that emits it; the bot's dispatcher
/// registers a handler for the same object, so that name and payload cannot drift apart. Either a <see cref="Verb{TPayload}"/> or a
/// <see cref="Form{TPayload}"/>.
/// </summary>
/// <typeparam name="TPayload">What the card sends: the action's own data and, of a form, the inputs by their ids, in one flat
/// object.</typeparam>
/// <param name="Name">Feature and action, as in <c>checkin.answer</c>.</param>
/// <param name="Shape">Source-generated metadata of the payload.</param>
public abstract record CardVerb<TPayload>(string Name, JsonTypeInfo<TPayload> Shape)
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

/// <summary>
/// A button that sends what it carries itself and nothing that was filled in, so that it also works while a required field is empty.
/// </summary>
public sealed record Verb<TPayload>(string Name, JsonTypeInfo<TPayload> Shape) : CardVerb<TPayload>(Name, Shape);

/// <summary>
/// A button that sends what was filled in on its card. Teams draws a card anew when the press is answered with a sentence, and everything
/// that was filled in is gone; so the bot registers with it how the form is drawn again, and a refusal is shown on that.
/// </summary>
public sealed record Form<TPayload>(string Name, JsonTypeInfo<TPayload> Shape) : CardVerb<TPayload>(Name, Shape);

/// <summary>A payload without content.</summary>
public sealed record NoPayload;
