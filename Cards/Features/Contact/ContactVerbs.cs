using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>The verbs of asking for contact. They always ask for the person who presses.</summary>
public static class ContactVerbs
{
    /// <summary>Shows what a contact would get; sends nothing.</summary>
    public static Verb<ContactChoice> Choose { get; } = new("contact.choose", ContactPayloads.Default.ContactChoice);

    /// <summary>Confirmed: sends it.</summary>
    public static Verb<ContactChoice> Ask { get; } = new("contact.ask", ContactPayloads.Default.ContactChoice);

    /// <summary>Not after all.</summary>
    public static Verb<NoPayload> Leave { get; } = new("contact.leave", ContactPayloads.Default.NoPayload);
}

/// <summary>Whom to ask, as the card named them.</summary>
/// <param name="Contact">The id of the contact.</param>
/// <param name="Label">What the contact was on the card: one person may be two things.</param>
public sealed record ContactChoice(string Contact, string Label);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ContactChoice))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class ContactPayloads : JsonSerializerContext;
