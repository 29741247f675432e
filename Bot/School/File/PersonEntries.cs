using System.Collections.Frozen;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>The people of the directory file, each with its line.</summary>
internal sealed class PersonEntries(SchoolEntries schools)
{
    private readonly Dictionary<PersonId, (Person Person, int Line)> _people = [];

    public FrozenDictionary<PersonId, Person> All => _people.Values.ToFrozenDictionary(p => p.Person.Id, p => p.Person);

    /// <summary>The person with this id, and the line it stands on.</summary>
    public (Person Person, int Line)? Find(PersonId id) => _people.TryGetValue(id, out var found) ? found : null;

    public void Read(Fields fields)
    {
        var (id, name, team) = (EntryId.OfPerson(fields), fields.Text("name")!, fields.Text("team", required: false));
        var school = schools.Of(fields);
        var roles = fields.Words("roles", Vocabulary.Roles, required: true) ?? [];
        var workdays = fields.Words("workdays", Vocabulary.Weekdays, required: false);
        var language = fields.Word("language", Vocabulary.Languages, required: false) ?? Language.Dutch;
        fields.RefuseOthers();
        var person = new Person(
            new PersonId(id), name, school, team, roles.ToFrozenSet(), workdays?.ToFrozenSet() ?? Vocabulary.MondayToFriday, language);
        if (id.Length > 0 && !_people.TryAdd(person.Id, (person, fields.LineOf("id"))))
        {
            EntryId.Twice(fields, _people[new PersonId(id)].Line);
        }
    }

    /// <summary>
    /// Who somebody is and what they may do comes from Graph: a name, school or role here is refused, so that nobody relies on it.
    /// </summary>
    public void ReadExtra(Fields fields)
    {
        var (id, team) = (EntryId.OfPerson(fields), fields.Text("team", required: false));
        var workdays = fields.Words("workdays", Vocabulary.Weekdays, required: false);
        var language = fields.Word("language", Vocabulary.Languages, required: false) ?? Language.Dutch;
        fields.RefuseOthers();
        var extra = new Person(new PersonId(id), "", default, team, [], workdays?.ToFrozenSet() ?? Vocabulary.MondayToFriday, language);
        if (id.Length > 0 && !_people.TryAdd(extra.Id, (extra, fields.LineOf("id"))))
        {
            EntryId.Twice(fields, _people[new PersonId(id)].Line);
        }
    }
}
