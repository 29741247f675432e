using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// The contacts that schools name in the directory file. They stand with their school and so before the people; who they are is looked up
/// when all have been read. With Graph a contact may be any id, and who is not at the school turns out later.
/// </summary>
internal sealed class ContactEntries(PersonEntries people, bool besideGraph)
{
    public const int MaxLabel = 40;
    public const int MaxFor = 60;

    /// <summary>Each has its own button on one card; among more nobody chooses with one look.</summary>
    public const int MaxContacts = 12;

    private readonly List<(Fields At, SchoolId School, PersonId Person)> _named = [];

    /// <summary>The contacts of one school.</summary>
    public IReadOnlyList<SchoolContact> Read(Fields school, SchoolId id)
    {
        var contacts = new List<SchoolContact>();
        foreach (var item in school.Objects("contacts", required: false))
        {
            var person = EntryId.OfPerson(item, "person");
            var contact = new SchoolContact(
                new PersonId(person), Words(item, "label", MaxLabel, required: true) ?? "", Words(item, "for", MaxFor, required: false));
            item.RefuseOthers();
            if (person.Length == 0 || contact.Label.Length == 0)
            {
                continue;
            }

            if (contacts.Exists(one => IsSame(one, contact)))
            {
                item.Fault(item.LineOf("person"), "person", "is the same contact with the same label again; keep one");
                continue;
            }

            contacts.Add(contact);
            _named.Add((item, id, contact.Person));
        }

        if (contacts.Count > MaxContacts)
        {
            school.Fault(school.LineOf("contacts"), "contacts", $"has {contacts.Count} contacts; expected at most {MaxContacts}");
        }

        return contacts;
    }

    /// <summary>Records every contact who is not one of the people of the school.</summary>
    public void LookUp()
    {
        foreach (var (at, school, person) in besideGraph ? [] : _named)
        {
            if (FaultOf(school, person) is { } reason)
            {
                at.Fault(at.LineOf("person"), "person", reason);
            }
        }
    }

    private string? FaultOf(SchoolId school, PersonId person) => people.Find(person) switch
    {
        null => "is nobody's id in people; add the person there, or take the contact away here",
        var (found, line) when found.School != school =>
            $"is a person of another school (line {line}); expected somebody of the school of this contact",
        _ => null,
    };

    private static bool IsSame(SchoolContact one, SchoolContact other) =>
        one.Person == other.Person && string.Equals(one.Label, other.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>A text for a card: of limited length, on one line.</summary>
    private static string? Words(Fields fields, string name, int max, bool required)
    {
        var text = fields.Text(name, required);
        if (text is null or "")
        {
            return text;
        }

        var reason = text.Length > max ? $"has {text.Length} characters; expected at most {max}"
            : !FitText.IsFit(text) || text.Any(char.IsControl) ? "has a character that cannot be shown; type it again"
            : null;
        if (reason is not null)
        {
            fields.Fault(fields.LineOf(name), name, reason);
        }

        return text;
    }
}
