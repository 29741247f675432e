using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Contact;

namespace Welbevinden.Bot.Features.Contact;

/// <summary>
/// The one message to a contact. It stands among the replies to typed lines, so that neither a group of its own nor a tag of telemetry
/// tells that anybody asked; and it is fleeting, so that no row of it stays.
/// </summary>
internal static class ContactMessage
{
    /// <summary>The message, by who asks whom: as long as it waits, asking again is the same message.</summary>
    public static OutgoingMessage Of(Person asker, SchoolProfile school, SchoolContact contact, Person person) =>
        new(
            new MessageKey(Replies.Group, person.Id.Value, $"contact-{asker.Id}"),
            school.Id,
            new Recipient.Personal(person.Id),
            ContactRequestCard.Create(asker.Name, contact.Label, person.Language))
        {
            Fleeting = new Fleeting(asker.Id, ContactUnconfirmedCard.Create(person.Name, asker.Language)),
        };
}
