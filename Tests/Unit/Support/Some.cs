using System.Globalization;
using System.Text.Json;
using Welbevinden.Storage;

namespace Welbevinden.Unit.Support;

/// <summary>Valid defaults: a school with people, and the settings of a bot.</summary>
internal static class Some
{
    public static readonly SchoolId School = new("esdoorn");
    public static readonly PersonId Lead = new("00000000-0000-4000-8000-00000000000a");
    public static readonly PersonId Newcomer = new("00000000-0000-4000-8000-00000000000b");

    public static PersonId StaffMember(int number) =>
        new($"00000000-0000-4000-8000-{number.ToString("000000000000", CultureInfo.InvariantCulture)}");

    /// <summary>
    /// A directory file with <paramref name="staff"/> members of staff, a lead of the core team who is not asked, and a newcomer.
    /// </summary>
    public static string SchoolFile(int staff)
    {
        var people = Enumerable.Range(1, staff).Select(number => Person(StaffMember(number), $"Medewerker {number}", "staff"))
            .Append(Person(Lead, "Noor de Wit", "coreTeam", "administrator"))
            .Append(Person(Newcomer, "Ties van Dam", "staff"));
        return JsonSerializer.Serialize(new
        {
            tenantId = Tenant,
            schools = new[]
            {
                new
                {
                    id = School.Value,
                    name = "De Esdoorn",
                    timeZone = "Europe/Amsterdam",
                    holidayRegion = "midden",
                    freeDays = Array.Empty<object>(),
                },
            },
            people,
            classes = Array.Empty<object>(),
        });
    }

    public static IReadOnlyDictionary<string, string?> Settings(string folder, string directoryFile) =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = "5f0e7a52-0000-4000-8000-000000000001",
            ["MicrosoftAppPassword"] = "not-a-secret",
            ["MicrosoftAppTenantId"] = Tenant,
            ["LocalChannel"] = "http://127.0.0.1:9",
            ["Storage:Path"] = folder,
            ["Directory:File"] = directoryFile,
            ["Scheduling:TickSeconds"] = "0.02",
            ["Logging:LogLevel:Default"] = "Warning",
        };

    private const string Tenant = "6f1c0000-0000-4000-8000-000000000001";

    private static object Person(PersonId id, string name, params string[] roles) =>
        new { id = id.Value, name, school = School.Value, roles };
}
