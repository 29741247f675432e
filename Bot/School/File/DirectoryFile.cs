using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// Reads the directory file (contract): a complete snapshot, or everything that is wrong with it, by line. With Graph it holds only what
/// Graph does not know: schools, for some people a team, workdays or language, and classes, whose mentors may be any id. More classes may
/// come from a class file, where mentors may also be sign-in names.
/// </summary>
internal sealed partial class DirectoryFile
{
    private const string DefaultTimeZone = "Europe/Amsterdam";

    private readonly List<DirectoryFault> _faults = [];
    private readonly Dictionary<SchoolId, (SchoolProfile School, int Line)> _schools = [];
    private readonly Dictionary<string, (Person Person, int Line)> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(SchoolId School, string Id), (SchoolClass Class, int Line)> _classes = [];

    private readonly bool _besideGraph;
    private readonly ClassTable? _table;

    private DirectoryFile(bool besideGraph, ClassTable? table) => (_besideGraph, _table) = (besideGraph, table);

    /// <summary>
    /// Reads the directory file and, with Graph, the class file if there is one: one snapshot of both, or the faults of both.
    /// </summary>
    public static DirectoryReading Read(ReadOnlySpan<byte> utf8, bool besideGraph = false, ClassTable? table = null)
    {
        var (root, broken) = LocatedJson.Read(utf8);
        if (broken is not null)
        {
            return new DirectoryReading.Faulty([broken]);
        }

        var file = new DirectoryFile(besideGraph, table);
        var snapshot = file.Snapshot(root!);
        return file._faults.Count == 0 && snapshot is not null
            ? new DirectoryReading.Good(snapshot)
            : new DirectoryReading.Faulty([.. file._faults.OrderBy(f => f.Setting != DirectorySource.Directory).ThenBy(f => f.Line)]);
    }

    private DirectorySnapshot? Snapshot(Located root)
    {
        if (root is not Located.Object top)
        {
            _faults.Add(
                new DirectoryFault(
                    root.Line, "", $"the file is {root.Description}; expected an object with tenantId, schools, people and classes"));
            return null;
        }

        var fields = new Fields(top, "", _faults);
        _ = fields.Text("$schema", required: false);
        var tenant = fields.Text("tenantId")!;
        var confirmed = fields.Text("confirmed", required: false);
        ReadSome(fields, "schools", ReadSchool);
        if (_besideGraph)
        {
            ReadExtras(fields);
        }
        else
        {
            ReadSome(fields, "people", ReadPerson);
        }

        foreach (var item in fields.Objects("classes", required: false))
        {
            ReadClass(item);
        }

        fields.RefuseOthers();
        if (_table is not null)
        {
            ReadTable(_table);
        }

        return new DirectorySnapshot(
            tenant,
            _schools.ToFrozenDictionary(s => s.Key, s => s.Value.School),
            _people.Values.ToFrozenDictionary(p => p.Person.Id, p => p.Person),
            [.. _classes.Values.Select(c => c.Class)])
        {
            Confirmed = confirmed,
        };
    }

    private static void ReadSome(Fields top, string name, Action<Fields> read)
    {
        foreach (var item in top.Objects(name))
        {
            read(item);
        }

        if (top.List(name, required: false) is { Count: 0 })
        {
            top.Fault(top.LineOf(name), name, "is an empty list; expected at least one");
        }
    }

    private void ReadSchool(Fields fields)
    {
        var id = fields.Text("id")!;
        if (id.Length > 0 && !ShortId().IsMatch(id))
        {
            fields.Fault(fields.LineOf("id"), "id", "is not a short id; expected 1 to 40 small letters, digits and hyphens, as in esdoorn");
        }

        var name = fields.Text("name")!;
        var zone = TimeZone(fields);
        var region = fields.Word("holidayRegion", Vocabulary.Regions);
        FreeDays[] free = [.. fields.Objects("freeDays", required: false).Select(ReadFreeDays).OfType<FreeDays>()];
        fields.RefuseOthers();
        var school = new SchoolProfile(new SchoolId(id), name, zone, region ?? HolidayRegion.Midden, free);
        if (id.Length > 0 && !_schools.TryAdd(school.Id, (school, fields.LineOf("id"))))
        {
            Twice(fields, _schools[school.Id].Line);
        }
    }

    private static DateTimeZone TimeZone(Fields fields)
    {
        var name = fields.Text("timeZone", required: false) ?? DefaultTimeZone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        fields.Fault(
            fields.LineOf("timeZone"), "timeZone", $"is not a time zone that is known; expected an IANA name, as in {DefaultTimeZone}");
        return DateTimeZone.Utc;
    }

    private static FreeDays? ReadFreeDays(Fields fields)
    {
        var (from, to, name) = (fields.Date("from"), fields.Date("to"), fields.Text("name")!);
        fields.RefuseOthers();
        if (from > to)
        {
            fields.Fault(fields.LineOf("to"), "to", "lies before from; expected the last free day, the same as from for a single day");
        }

        return from is { } first && to is { } last ? new FreeDays(first, last, name) : null;
    }

    private void ReadPerson(Fields fields)
    {
        var (id, name, team) = (IdOf(fields), fields.Text("name")!, fields.Text("team", required: false));
        var school = SchoolOf(fields);
        var roles = fields.Words("roles", Vocabulary.Roles, required: true) ?? [];
        var workdays = fields.Words("workdays", Vocabulary.Weekdays, required: false);
        var language = fields.Word("language", Vocabulary.Languages, required: false) ?? Language.Dutch;
        fields.RefuseOthers();
        var person = new Person(
            new PersonId(id), name, school, team, roles.ToFrozenSet(), workdays?.ToFrozenSet() ?? Vocabulary.MondayToFriday, language);
        if (id.Length > 0 && !_people.TryAdd(id, (person, fields.LineOf("id"))))
        {
            Twice(fields, _people[id].Line);
        }
    }

    /// <summary>
    /// Who somebody is and what they may do comes from Graph: a name, school or role here is refused, so that nobody relies on it.
    /// </summary>
    private void ReadExtras(Fields top)
    {
        foreach (var fields in top.Objects("people", required: false))
        {
            var (id, team) = (IdOf(fields), fields.Text("team", required: false));
            var workdays = fields.Words("workdays", Vocabulary.Weekdays, required: false);
            var language = fields.Word("language", Vocabulary.Languages, required: false) ?? Language.Dutch;
            fields.RefuseOthers();
            var extra = new Person(new PersonId(id), "", default, team, [], workdays?.ToFrozenSet() ?? Vocabulary.MondayToFriday, language);
            if (id.Length > 0 && !_people.TryAdd(id, (extra, fields.LineOf("id"))))
            {
                Twice(fields, _people[id].Line);
            }
        }
    }

    /// <summary>By the same rules, with faults in the words of the table.</summary>
    private void ReadTable(ClassTable table)
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
                ReadClass(fields);
            }
        }

        _faults.AddRange(faults.Select(fault => fault with { Where = table.HeaderOf(fault.Where), Setting = DirectorySource.Classes }));
    }

    private void ReadClass(Fields fields)
    {
        var (id, name, school) = (IdOf(fields), fields.Text("name")!, SchoolOf(fields));
        var level = fields.Word("level", Vocabulary.Levels);
        var year = fields.Whole("year", 1, level is { } known ? Vocabulary.LastYear(known) : 8);
        var mentors = ReadMentors(fields, school);
        fields.RefuseOthers();
        var schoolClass = new SchoolClass(id, name, school, year ?? 1, level ?? Level.Mixed, mentors);
        if (id.Length > 0 && !_classes.TryAdd((school, id), (schoolClass, fields.LineOf("id"))))
        {
            Twice(fields, _classes[(school, id)].Line);
        }
    }

    private List<PersonId> ReadMentors(Fields fields, SchoolId school)
    {
        var mentors = new List<PersonId>();
        var items = fields.List("mentors", required: !_besideGraph) ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (_besideGraph && items[i].AsText is { } id && !string.IsNullOrWhiteSpace(id))
            {
                mentors.Add(new PersonId(id.Trim()));
            }
            else if (FaultOfMentor(items[i], school, mentors) is { } reason)
            {
                fields.Fault(items[i].Line, $"mentors[{i}]", reason);
            }
            else
            {
                mentors.Add(_people[((Located.Text)items[i]).Value.Trim()].Person.Id);
            }
        }

        return mentors;
    }

    private string? FaultOfMentor(Located item, SchoolId school, List<PersonId> already)
    {
        if (item is not Located.Text text)
        {
            return $"is {item.Description}; expected the id of a person in quotes";
        }

        if (!_people.TryGetValue(text.Value.Trim(), out var found))
        {
            return "is nobody's id in people; add the person there, or take the mentor away here";
        }

        if (found.Person.School != school)
        {
            return $"is a person of another school (line {found.Line}); expected somebody of the school of this class";
        }

        if (!found.Person.Has(Role.Mentor))
        {
            return $"is a person without the role mentor (line {found.Line}); add mentor to the roles there";
        }

        return already.Contains(found.Person.Id) ? "is the same mentor again; keep one" : null;
    }

    /// <summary>The id of a person or a class. A longer one fits in no row, and the school's round would never open.</summary>
    private static string IdOf(Fields fields)
    {
        var id = fields.Text("id")!;
        if (id.Length > PersonId.MaxLength)
        {
            fields.Fault(
                fields.LineOf("id"),
                "id",
                $"has {id.Length} characters; expected at most {PersonId.MaxLength} (an Entra object id has 36)");
        }

        return id;
    }

    private SchoolId SchoolOf(Fields fields)
    {
        var school = new SchoolId(fields.Text("school")!);
        if (school.Value.Length > 0 && !_schools.ContainsKey(school))
        {
            fields.Fault(
                fields.LineOf("school"),
                "school",
                $"is not the id of a school in schools; expected one of {string.Join(", ", _schools.Keys.Select(s => s.Value))}",
                school.Value);
        }

        return school;
    }

    private static void Twice(Fields fields, int first) =>
        fields.Fault(fields.LineOf("id"), "id", $"is the same id as on line {first}; every id can stand once");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortId();
}
