using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>What people type to ask a contact of the school to get in touch.</summary>
public static class ContactCommands
{
    public static Command Contact { get; } = new(
        new("contact", "contact"),
        new("Vraag een contactpersoon van school om contact met je op te nemen", "Ask a contact at school to get in touch with you"));

    /// <summary>The way there from another card.</summary>
    public static Onward Ask { get; } = new(Contact, new("Ik wil iemand spreken", "I want to talk to someone"));
}
