using System.Collections.Frozen;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School;

/// <summary>Where use cases read who works where. A snapshot is complete and immutable.</summary>
internal interface IDirectory
{
    /// <summary>The last good snapshot; null until the first one has been read.</summary>
    DirectorySnapshot? Current { get; }

    /// <summary>
    /// Called before an action that takes a role: asks the source of the directory for changes, unless that was done a moment ago, and
    /// waits for a limited time. When the source does not answer in time the last good snapshot decides.
    /// </summary>
    Task FreshenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// True when the directory has not been read well for longer than <see cref="DirectoryOptions.RolesMaxAgeHours"/>: roles are then not
    /// known well enough to act on. Who works where still counts.
    /// </summary>
    bool RolesAreTooOld => false;
}

/// <summary>What a person may do. The names of the directory file (contract) are these in camel case.</summary>
internal enum Role
{
    Staff,
    Mentor,
    CoreTeam,
    AnalysisTeam,
    Leadership,
    Administrator,
}

internal sealed record Person(
    PersonId Id,
    string Name,
    SchoolId School,
    string? Team,
    FrozenSet<Role> Roles,
    FrozenSet<IsoDayOfWeek> Workdays,
    Language Language)
{
    public bool Has(Role role) => Roles.Contains(role);
}

/// <summary>A stretch of days without school, both ends included.</summary>
internal sealed record FreeDays(LocalDate From, LocalDate To, string Name);

/// <summary>Somebody whom colleagues may ask to get in touch with them.</summary>
/// <param name="Person">One of the people of the school.</param>
/// <param name="Label">What this person is in the school, as in vertrouwenspersoon.</param>
/// <param name="For">For whom or for what; null when the school does not say.</param>
internal sealed record SchoolContact(PersonId Person, string Label, string? For);

internal enum HolidayRegion
{
    Noord,
    Midden,
    Zuid,
}

internal sealed record SchoolProfile(
    SchoolId Id, string Name, DateTimeZone TimeZone, HolidayRegion Region, IReadOnlyList<FreeDays> FreeDays)
{
    /// <summary>Whom people may ask to get in touch with them, in the order of the file; none until the school named any.</summary>
    public IReadOnlyList<SchoolContact> Contacts { get; init; } = [];

    /// <summary>A placeholder for a school that is not, or not now, in the directory: what it began is ended all the same.</summary>
    public static SchoolProfile Unlisted(SchoolId id) =>
        new(id, id.Value, DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], HolidayRegion.Midden, []);
}

/// <summary>
/// Levels of a class (domain, section 1). <see cref="Groep"/> is primary school (groep 1-8), <see cref="Go"/> specialised education;
/// <see cref="Mixed"/> a class of more than one level.
/// </summary>
internal enum Level
{
    VmboBb,
    VmboKb,
    VmboGt,
    Havo,
    Vwo,
    Gymnasium,
    Mixed,
    Groep,
    Go,
}

/// <summary>A class and its mentors.</summary>
/// <param name="Id">Unique within the school.</param>
/// <param name="Name">As people say it: <c>3HB</c>.</param>
/// <param name="School">Whose class it is.</param>
/// <param name="Year">Leerjaar 1-6, or groep 1-8.</param>
/// <param name="Level">The level, or <see cref="School.Level.Mixed"/>.</param>
/// <param name="Mentors">People of that school with the role of mentor, in the order of the file.</param>
internal sealed record SchoolClass(string Id, string Name, SchoolId School, int Year, Level Level, IReadOnlyList<PersonId> Mentors)
{
    public string Key => KeyOf(School.Value, Id);

    /// <summary>Identifies a class among all schools: class ids are unique only within a school.</summary>
    public static string KeyOf(string school, string id) => $"{school}/{id}";
}

/// <summary>The whole directory at one moment.</summary>
internal sealed record DirectorySnapshot(
    string TenantId,
    FrozenDictionary<SchoolId, SchoolProfile> Schools,
    FrozenDictionary<PersonId, Person> People,
    IReadOnlyList<SchoolClass> Classes)
{
    /// <summary>
    /// What the file confirms of a directory that is much smaller than the previous one (see <see cref="DirectoryGuard"/>); null for
    /// nothing.
    /// </summary>
    public string? Confirmed { get; init; }

    /// <summary>People of a school that hold a role, in a stable order.</summary>
    public IReadOnlyList<Person> With(Role role, SchoolId school) =>
        [.. People.Values.Where(p => p.School == school && p.Has(role)).OrderBy(p => p.Id.Value, StringComparer.Ordinal)];
}
