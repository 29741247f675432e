using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>What the contact gets: who would like to be in touch, and nothing else.</summary>
public static class ContactRequestCard
{
    /// <summary>A message to the contact.</summary>
    /// <param name="asker">The name of the person who asked.</param>
    /// <param name="label">What the contact is in the school.</param>
    /// <param name="language">Of the contact.</param>
    public static AdaptiveCard Create(string asker, string label, Language language) => Page.Of(
        language,
        ContactTexts.RequestHeading,
        [
            Page.Paragraph(ContactTexts.Request(asker, label).In(language)),
            Page.Paragraph(ContactTexts.NothingElse.In(language)),
            Page.SmallPrint(ContactTexts.RequestWhoSees.In(language)),
        ]) with
    {
        FallbackText = ContactTexts.Notified.In(language),
    };
}
