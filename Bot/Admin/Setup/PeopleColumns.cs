using Welbevinden.Bot.School.File;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>Somebody out of a list of accounts.</summary>
/// <param name="Id">The Entra object id.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Team">Empty when the list does not say.</param>
/// <param name="Roles">With the words of the directory file; empty when the list does not say.</param>
internal sealed record ListedPerson(string Id, string Name, string Team, IReadOnlyList<string> Roles);

/// <summary>The words of a list of accounts: the names of its columns, and roles.</summary>
internal static class PeopleColumns
{
    public const string Expected = "the columns id (or Object Id) and displayName (or Display name), with , or ; or tab between them";

    /// <summary>The names a column goes by, without capitals and blanks: Export-Staff.ps1, Entra, the Microsoft 365 admin centre.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["id"] = "id",
        ["objectid"] = "id",
        ["displayname"] = "name",
        ["name"] = "name",
        ["naam"] = "name",
        ["weergavenaam"] = "name",
        ["team"] = "team",
        ["afdeling"] = "team",
        ["roles"] = "roles",
        ["rollen"] = "roles",
        ["accountenabled"] = "enabled",
        ["blockcredential"] = "blocked",
        ["usertype"] = "type",
    };

    /// <summary>Roles may be in Dutch too.</summary>
    private static readonly Dictionary<string, string> DutchRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["medewerker"] = "staff",
        ["mentor"] = "mentor",
        ["kernteam"] = "coreTeam",
        ["analyseteam"] = "analysisTeam",
        ["schoolleiding"] = "leadership",
        ["beheerder"] = "administrator",
    };

    /// <summary>The words for roles, for a message.</summary>
    public static string Roles => string.Join(", ", DutchRoles.Keys);

    public static bool IsKnown(string cell) => Fields.ContainsKey(Plain(cell));

    /// <summary>The field of a known column.</summary>
    public static string FieldOf(string cell) => Fields[Plain(cell)];

    /// <summary>The role as the directory file calls it; null for a word that is none.</summary>
    public static string? RoleOf(string word) => DutchRoles.GetValueOrDefault(word)
        ?? Vocabulary.Roles.Keys.FirstOrDefault(role => string.Equals(role, word, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string cell) => cell.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
