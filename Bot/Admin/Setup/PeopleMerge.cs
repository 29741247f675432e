using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// Puts a list of accounts in the place of the people of a directory file. Who stays keeps team, roles, workdays and language unless the
/// list says otherwise; who is not in the list goes, also as a mentor of a class and as a contact of a school.
/// </summary>
/// <param name="Text">The new file.</param>
/// <param name="Added">People who were not in it.</param>
/// <param name="Gone">People who no longer are.</param>
/// <param name="Kept">People who stayed.</param>
internal sealed record PeopleMerge(string Text, int Added, int Gone, int Kept)
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file with these people in it.</summary>
    /// <param name="file">A directory file that was read without a fault.</param>
    /// <param name="listed">The people who are to be in it.</param>
    /// <param name="school">The school of who is new.</param>
    public static PeopleMerge Of(string file, IReadOnlyList<ListedPerson> listed, string school)
    {
        var root = JsonNode.Parse(file, documentOptions: Reading)!.AsObject();
        var before = root["people"]!.AsArray().ToDictionary(person => IdOf(person), person => person!, StringComparer.OrdinalIgnoreCase);
        var people = new JsonArray();
        foreach (var person in listed)
        {
            people.Add(before.TryGetValue(person.Id, out var known) ? Renewed(known, person) : Renewed(Fresh(person.Id, school), person));
        }

        root["people"] = people;
        foreach (var one in root["classes"]?.AsArray() ?? [])
        {
            var mentors = one!["mentors"]!.AsArray();
            foreach (var left in mentors.Where(mentor => !IsMentor(people, mentor!.GetValue<string>())).ToList())
            {
                mentors.Remove(left);
            }
        }

        foreach (var one in root["schools"]?.AsArray() ?? [])
        {
            var contacts = one!["contacts"]?.AsArray() ?? [];
            foreach (var left in contacts.Where(contact => !IsListed(listed, contact!["person"]!.GetValue<string>())).ToList())
            {
                contacts.Remove(left);
            }
        }

        var kept = listed.Count(person => before.ContainsKey(person.Id));
        return new(root.ToJsonString(Writing) + "\n", listed.Count - kept, before.Count - kept, kept);
    }

    private static JsonObject Fresh(string id, string school) =>
        new() { ["id"] = id, ["name"] = "", ["school"] = school, ["roles"] = new JsonArray("staff") };

    private static JsonObject Renewed(JsonNode known, ListedPerson listed)
    {
        var person = known.DeepClone().AsObject();
        person["name"] = listed.Name;
        if (listed.Team.Length > 0)
        {
            person["team"] = listed.Team;
        }

        if (listed.Roles.Count > 0)
        {
            person["roles"] = new JsonArray([.. listed.Roles.Select(role => JsonValue.Create(role))]);
        }

        return person;
    }

    private static bool IsMentor(JsonArray people, string id) => people.Any(person =>
        string.Equals(IdOf(person), id.Trim(), StringComparison.OrdinalIgnoreCase)
        && person!["roles"]!.AsArray().Any(role => role!.GetValue<string>() == "mentor"));

    private static bool IsListed(IReadOnlyList<ListedPerson> listed, string id) =>
        listed.Any(person => string.Equals(person.Id, id.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string IdOf(JsonNode? person) => person!["id"]!.GetValue<string>().Trim();
}
