using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// The classes of the directory file and the class file. With Graph a mentor may be any id; without it, a person of the file with the
/// role.
/// </summary>
internal sealed class ClassEntries(SchoolEntries schools, PersonEntries people, bool besideGraph)
{
    private readonly Dictionary<(SchoolId School, string Id), (SchoolClass Class, int Line)> _classes = [];

    public IReadOnlyList<SchoolClass> All => [.. _classes.Values.Select(c => c.Class)];

    public void Read(Fields fields)
    {
        var (id, name, school) = (EntryId.Of(fields), fields.Text("name")!, schools.Of(fields));
        var level = fields.Word("level", Vocabulary.Levels);
        var year = fields.Whole("year", 1, level is { } known ? Vocabulary.LastYear(known) : 8);
        var mentors = ReadMentors(fields, school);
        fields.RefuseOthers();
        var schoolClass = new SchoolClass(id, name, school, year ?? 1, level ?? Level.Mixed, mentors);
        if (id.Length > 0 && !_classes.TryAdd((school, id), (schoolClass, fields.LineOf("id"))))
        {
            EntryId.Twice(fields, _classes[(school, id)].Line);
        }
    }

    /// <summary>By the same rules, with faults in the words of the table.</summary>
    public IEnumerable<DirectoryFault> ReadTable(ClassTable table)
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var ((school, id), (_, line)) in _classes)
        {
            known[SchoolClass.KeyOf(school.Value, id)] = line;
        }

        List<DirectoryFault> faults = [.. table.Faults];
        foreach (var (key, item) in table.Classes)
        {
            var fields = new Fields(item, "", faults);
            if (known.TryGetValue(key, out var line))
            {
                fields.Fault(
                    item.Line, "id", $"stands in {DirectorySource.Directory} too, on line {line}; keep this class in one of the two files");
            }
            else
            {
                Read(fields);
            }
        }

        return faults.Select(fault => fault with { Where = table.HeaderOf(fault.Where), Setting = DirectorySource.Classes });
    }

    private List<PersonId> ReadMentors(Fields fields, SchoolId school)
    {
        var mentors = new List<PersonId>();
        var items = fields.List("mentors", required: !besideGraph) ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (FaultOfMentor(items[i], school, mentors) is { } reason)
            {
                fields.Fault(items[i].Line, $"mentors[{i}]", reason);
            }
            else
            {
                mentors.Add(new PersonId(items[i].AsText!.Trim()));
            }
        }

        return mentors;
    }

    private string? FaultOfMentor(Located item, SchoolId school, List<PersonId> already)
    {
        if (item.AsText?.Trim() is not { Length: > 0 } text)
        {
            return $"is {item.Description}; expected the id of a person in quotes";
        }

        var mentor = new PersonId(text);
        if (already.Contains(mentor))
        {
            return "is the same mentor again; keep one";
        }

        // Who is a mentor beside Graph turns out when Graph has been read. A cell of the class file was read as an id or a sign-in name.
        if (besideGraph)
        {
            return item is Located.Cell ? null : EntryId.FaultOf(text);
        }

        if (people.Find(mentor) is not { } found)
        {
            return "is nobody's id in people; add the person there, or take the mentor away here";
        }

        if (found.Person.School != school)
        {
            return $"is a person of another school (line {found.Line}); expected somebody of the school of this class";
        }

        return found.Person.Has(Role.Mentor)
            ? null
            : $"is a person without the role mentor (line {found.Line}); add mentor to the roles there";
    }
}
