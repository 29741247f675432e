using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>Tells the person who asked what goes to whom, and that it is not remembered.</summary>
public static class ContactSentCard
{
    /// <summary>The card in the place of the confirmation.</summary>
    /// <param name="name">The name of the contact.</param>
    /// <param name="language">Of the person who asked.</param>
    public static AdaptiveCard Create(string name, Language language) => Page.Of(
        language,
        ContactTexts.SentHeading,
        [
            Page.Paragraph(ContactTexts.WhatWasSent(name).In(language)),
            Page.Paragraph(ContactTexts.IfNotSent.In(language)),
            Page.SmallPrint(ContactTexts.SentWhoSees.In(language)),
        ]) with
    {
        FallbackText = ContactTexts.Notified.In(language),
    };
}
