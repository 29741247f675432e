using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Contact;

/// <summary>Whom the person can ask, each with a button that shows what would be sent.</summary>
public static class ContactListCard
{
    public static AdaptiveCard Create(ContactListView view, Language language) => Page.Of(
        language,
        ContactTexts.AskHeading,
        [
            Page.Paragraph(ContactTexts.AskHow.In(language)),
            .. view.Contacts.SelectMany(contact => Row(contact, language)),
            Page.SmallPrint(ContactTexts.WhoSees.In(language)),
        ]) with
    {
        FallbackText = ContactTexts.Notified.In(language),
    };

    private static IEnumerable<Element> Row(ContactLine contact, Language language)
    {
        yield return Page.Subheading($"{contact.Name}, {contact.Label}");
        if (contact.For is { } aim)
        {
            yield return Page.Paragraph(For(aim).In(language));
        }

        yield return new ActionSet(
        [
            Execute.For(ContactVerbs.Choose, new ContactChoice(contact.Id, contact.Label), ContactTexts.AskButton.In(language)) with
            {
                Tooltip = ContactTexts.AskTip(contact.Name).In(language),
            },
        ])
        {
            Spacing = Spacing.Small,
        };
    }

    /// <summary>In the words of the school.</summary>
    private static Text For(string aim) => new($"Voor: {aim}", $"For: {aim}");
}

/// <summary>The contacts of the school, without the person who looks.</summary>
public sealed record ContactListView
{
    public required IReadOnlyList<ContactLine> Contacts { get; init; }
}

/// <summary>A contact as people see it.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Name">The name.</param>
/// <param name="Label">What the contact is in the school.</param>
/// <param name="For">For whom or for what; null when the school does not say.</param>
public sealed record ContactLine(string Id, string Name, string Label, string? For);
