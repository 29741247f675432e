namespace Welbevinden.Bot.School.File;

/// <summary>
/// Reads the directory file (contract): a complete snapshot, or everything that is wrong with it, by line. With Graph it holds only what
/// Graph does not know: schools, for some people a team, workdays or language, and classes, whose mentors may be any id. More classes may
/// come from a class file, where mentors may also be sign-in names.
/// </summary>
internal sealed class DirectoryFile
{
    private readonly List<DirectoryFault> _faults = [];
    private readonly SchoolEntries _schools = new();
    private readonly PersonEntries _people;
    private readonly ContactEntries _contacts;
    private readonly ClassEntries _classes;
    private readonly bool _besideGraph;
    private readonly ClassTable? _table;

    private DirectoryFile(bool besideGraph, ClassTable? table)
    {
        (_besideGraph, _table) = (besideGraph, table);
        _people = new PersonEntries(_schools);
        _contacts = new ContactEntries(_people, besideGraph);
        _classes = new ClassEntries(_schools, _people, besideGraph);
    }

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
        ReadSome(fields, "schools", item => _schools.Read(item, _contacts.Read));
        if (_besideGraph)
        {
            foreach (var item in fields.Objects("people", required: false))
            {
                _people.ReadExtra(item);
            }
        }
        else
        {
            ReadSome(fields, "people", _people.Read);
        }

        _contacts.LookUp();
        foreach (var item in fields.Objects("classes", required: false))
        {
            _classes.Read(item);
        }

        fields.RefuseOthers();
        if (_table is not null)
        {
            _faults.AddRange(_classes.ReadTable(_table));
        }

        return new DirectorySnapshot(tenant, _schools.All, _people.All, _classes.All) { Confirmed = confirmed };
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
}
