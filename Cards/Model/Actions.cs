using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>Something a person can press. The types in this file are the only ones.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(ShowCard), "Action.ShowCard")]
public abstract record CardAction(string Title)
{
    public ActionStyle Style { get; init; }

    /// <summary>More words than fit on the button; a screen reader reads them too.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>
/// Sends a verb with its payload to the bot; the reply replaces the card. Made from a verb, so that name and payload cannot drift apart.
/// </summary>
public sealed record Execute : CardAction
{
    private Execute(string verb, JsonElement data, string title)
        : base(title) => (Verb, Data) = (verb, data);

    public string Verb { get; }

    public JsonElement Data { get; }

    /// <summary>
    /// <c>none</c> keeps the card's inputs out of the payload (and does not require them to be filled in); null sends them all.
    /// </summary>
    public string? AssociatedInputs { get; init; }

    public static Execute For<TPayload>(Verb<TPayload> verb, TPayload payload, string title) =>
        new(verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape), title);
}

/// <summary>
/// Opens or submits a dialog of Teams. The verb travels in <c>data.verb</c>, because the payload of a dialog has no other place for it.
/// </summary>
public sealed record Submit : CardAction
{
    private Submit(JsonObject data, string title)
        : base(title) => Data = data;

    public JsonObject Data { get; }

    /// <summary>Asks the bot for a dialog (<c>task/fetch</c>).</summary>
    public static Submit ToOpen<TPayload>(Verb<TPayload> verb, TPayload payload, string title)
    {
        var data = Envelope(verb, payload);
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new Submit(data, title);
    }

    /// <summary>Sends what a dialog holds (<c>task/submit</c>).</summary>
    public static Submit For<TPayload>(Verb<TPayload> verb, TPayload payload, string title) => new(Envelope(verb, payload), title);

    private static JsonObject Envelope<TPayload>(Verb<TPayload> verb, TPayload payload)
    {
        var data = JsonSerializer.SerializeToNode(payload, verb.Shape)?.AsObject() ?? [];
        data["verb"] = verb.Name;
        return data;
    }
}

/// <summary>Opens a page (https only; Teams refuses other schemes).</summary>
public sealed record OpenUrl(string Title, string Url) : CardAction(Title);

/// <summary>Shows what is hidden and hides what is shown, without asking the bot.</summary>
public sealed record ToggleVisibility(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>Opens a card within the card, without asking the bot.</summary>
public sealed record ShowCard(string Title, AdaptiveCard Card) : CardAction(Title);
