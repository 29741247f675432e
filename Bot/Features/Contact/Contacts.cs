using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Contact;

/// <summary>Whom somebody can ask: the contacts of the school who are there, without the person who asks.</summary>
internal sealed class Contacts(IDirectory directory)
{
    /// <summary>The way to the list, when there is anybody on it.</summary>
    public Onward? After(Person person, SchoolProfile school) => Of(person, school).Count > 0 ? ContactCommands.Ask : null;

    /// <summary>In the order of the directory.</summary>
    public IReadOnlyList<(SchoolContact Contact, Person Person)> Of(Person asker, SchoolProfile school) =>
    [
        .. school.Contacts
            .Select(contact => (Contact: contact, Person: directory.Current?.People.GetValueOrDefault(contact.Person)))
            .Where(one => one.Person is { } there && there.School == school.Id && there.Id != asker.Id)
            .Select(one => (one.Contact, one.Person!)),
    ];

    /// <summary>The contact whom a card named; null when there is none such any more.</summary>
    public (SchoolContact Contact, Person Person)? Find(Person asker, SchoolProfile school, ContactChoice choice)
    {
        var found = Of(asker, school).Where(one => one.Person.Id.Value == choice.Contact && one.Contact.Label == choice.Label).ToList();
        return found.Count > 0 ? found[0] : null;
    }
}
