using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>Takes the place of the confirmation when the person would rather not.</summary>
public static class ContactNothingSentCard
{
    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        ContactTexts.NothingSentHeading,
        [Page.Paragraph(ContactTexts.NothingSent.In(language))],
        CommandButtons.For(ContactCommands.Contact, language));
}
