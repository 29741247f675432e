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
/// Whether a button sends the card's inputs, and so wants the required ones filled in. The kind of its verb says which; on a card without
/// inputs it is not written (<see cref="FormButtons"/>).
/// </summary>
internal static class Inputs
{
    public const string All = "auto";
    public const string None = "none";
}

/// <summary>
/// Sends a verb with its payload to the bot; the reply replaces the card. Made from a verb, so that name and payload cannot drift apart.
/// </summary>
public sealed record Execute : CardAction
{
    private Execute(string verb, JsonElement data, string title, string inputs)
        : base(title) => (Verb, Data, AssociatedInputs) = (verb, data, inputs);

    public string Verb { get; }

    public JsonElement Data { get; }

    /// <inheritdoc cref="Inputs"/>
    public string? AssociatedInputs { get; init; }

    public static Execute For<TPayload>(Verb<TPayload> verb, TPayload payload, string title) => Of(verb, payload, title, Inputs.None);

    /// <summary>Sends what is filled in on the card.</summary>
    public static Execute For<TPayload>(Form<TPayload> form, TPayload payload, string title) => Of(form, payload, title, Inputs.All);

    /// <summary>Sends a form as the button itself fills it in, whatever is in the fields.</summary>
    public static Execute Filled<TPayload>(Form<TPayload> form, TPayload payload, string title) => Of(form, payload, title, Inputs.None);

    private static Execute Of<TPayload>(CardVerb<TPayload> verb, TPayload payload, string title, string inputs) =>
        new(verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape), title, inputs);
}

/// <summary>
/// Opens or submits a dialog of Teams. The verb travels in <c>data.verb</c>, because the payload of a dialog has no other place for it.
/// </summary>
public sealed record Submit : CardAction
{
    private Submit(JsonObject data, string title, string inputs)
        : base(title) => (Data, AssociatedInputs) = (data, inputs);

    public JsonObject Data { get; }

    /// <inheritdoc cref="Inputs"/>
    public string? AssociatedInputs { get; init; }

    /// <summary>Asks the bot for a dialog (<c>task/fetch</c>).</summary>
    public static Submit ToOpen<TPayload>(Verb<TPayload> verb, TPayload payload, string title) => Opens(verb, payload, title, Inputs.None);

    /// <summary>Asks the bot for a dialog about what is filled in on the card.</summary>
    public static Submit ToOpen<TPayload>(Form<TPayload> form, TPayload payload, string title) => Opens(form, payload, title, Inputs.All);

    /// <summary>Leads on in a dialog (<c>task/submit</c>).</summary>
    public static Submit For<TPayload>(Verb<TPayload> verb, TPayload payload, string title) =>
        new(Envelope(verb, payload), title, Inputs.None);

    /// <summary>Sends what is filled in in a dialog (<c>task/submit</c>).</summary>
    public static Submit For<TPayload>(Form<TPayload> form, TPayload payload, string title) =>
        new(Envelope(form, payload), title, Inputs.All);

    private static Submit Opens<TPayload>(CardVerb<TPayload> verb, TPayload payload, string title, string inputs)
    {
        var data = Envelope(verb, payload);
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new Submit(data, title, inputs);
    }

    private static JsonObject Envelope<TPayload>(CardVerb<TPayload> verb, TPayload payload)
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
