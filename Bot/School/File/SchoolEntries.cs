using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.File;

/// <summary>The schools of the directory file, each with its line.</summary>
internal sealed partial class SchoolEntries
{
    private const string DefaultTimeZone = "Europe/Amsterdam";

    private readonly Dictionary<SchoolId, (SchoolProfile School, int Line)> _schools = [];

    public FrozenDictionary<SchoolId, SchoolProfile> All => _schools.ToFrozenDictionary(s => s.Key, s => s.Value.School);

    /// <summary>Reads one school.</summary>
    /// <param name="fields">The entry.</param>
    /// <param name="contactsOf">Reads the contacts of the school.</param>
    public void Read(Fields fields, Func<Fields, SchoolId, IReadOnlyList<SchoolContact>> contactsOf)
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
        var contacts = contactsOf(fields, new SchoolId(id));
        fields.RefuseOthers();
        var school = new SchoolProfile(new SchoolId(id), name, zone, region ?? HolidayRegion.Midden, free) { Contacts = contacts };
        if (id.Length > 0 && !_schools.TryAdd(school.Id, (school, fields.LineOf("id"))))
        {
            EntryId.Twice(fields, _schools[school.Id].Line);
        }
    }

    /// <summary>The school that an entry names; one that is not in the file is a fault.</summary>
    public SchoolId Of(Fields fields)
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

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortId();
}
