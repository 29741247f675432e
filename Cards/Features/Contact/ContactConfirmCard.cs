using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>The explicit second step: exactly what the contact would get, with a yes and a no.</summary>
public static class ContactConfirmCard
{
    public static AdaptiveCard Create(ContactLine contact, Language language) => Page.Of(
        language,
        ContactTexts.ConfirmHeading(contact.Name),
        [
            Page.Paragraph(ContactTexts.WhatIsSent(contact.Name, contact.Label).In(language)),
            Page.SmallPrint(ContactTexts.WhoSees.In(language)),
        ],
        Execute.For(ContactVerbs.Ask, new ContactChoice(contact.Id, contact.Label), ContactTexts.Yes.In(language)) with
        {
            Style = ActionStyle.Positive,
        },
        Execute.For(ContactVerbs.Leave, new NoPayload(), ContactTexts.No.In(language))) with
    {
        FallbackText = ContactTexts.Notified.In(language),
    };
}
