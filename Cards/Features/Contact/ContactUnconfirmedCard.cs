using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>
/// Tells the person who asked that the request may not have arrived. It is true of a message that certainly did not arrive and of one whose
/// fate is unknown, because it is made before either.
/// </summary>
public static class ContactUnconfirmedCard
{
    /// <summary>A message to the person who asked.</summary>
    /// <param name="name">The name of the contact.</param>
    /// <param name="language">Of the person who asked.</param>
    public static AdaptiveCard Create(string name, Language language) => Page.Of(
        language,
        ContactTexts.UnconfirmedHeading,
        [Page.Paragraph(ContactTexts.Unconfirmed(name).In(language)), Page.SmallPrint(ContactTexts.UnconfirmedWhoSees.In(language))],
        CommandButtons.For(ContactCommands.Contact, language)) with
    {
        FallbackText = ContactTexts.Notified.In(language),
    };
}
