using System.Text.Json.Nodes;

namespace Welbevinden.Unit.Support;

/// <summary>A directory file in which some people work on some days only.</summary>
internal static class PartTime
{
    /// <summary>The usual school with this many staff.</summary>
    /// <param name="staff">How many.</param>
    /// <param name="workdays">The days of the first, the second and so on, with spaces; others work from Monday to Friday.</param>
    public static string SchoolFile(int staff, params IReadOnlyList<string> workdays)
    {
        var file = JsonNode.Parse(Some.SchoolFile(staff))!;
        foreach (var (person, days) in file["people"]!.AsArray().Zip(workdays))
        {
            person!["workdays"] = new JsonArray([.. days.Split(' ').Select(day => JsonValue.Create(day))]);
        }

        return file.ToJsonString();
    }
}
