using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.World;

/// <summary>
/// Reads the people of a directory file (contract) into the stand-in. With a parser of its own, so that it does not depend on the bot's.
/// </summary>
internal static class SchoolFile
{
    /// <summary>The file's tenant id and its people.</summary>
    public static (string TenantId, IReadOnlyList<Colleague> People) Read(string path)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var people = root["people"]!.AsArray().Select(p => Person(p!)).ToList();
        return (root["tenantId"]!.GetValue<string>(), people);
    }

    private static Colleague Person(JsonNode person)
    {
        var id = person["id"]!.GetValue<string>();
        return new Colleague(
            id,
            OpaqueIds.Person(id),
            person["name"]!.GetValue<string>(),
            [.. person["roles"]!.AsArray().Select(r => r!.GetValue<string>())],
            person["team"]?.GetValue<string>(),
            person["school"]!.GetValue<string>(),
            person["language"]?.GetValue<string>() ?? "nl");
    }
}
