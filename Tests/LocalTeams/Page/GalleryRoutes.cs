using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Hosting;

namespace Welbevinden.LocalTeams.Page;

/// <summary>
/// The approved cards of the tests, for the gallery:
/// <c>Tests/Unit/…/&lt;Feature&gt;/Approved/&lt;Card&gt;.&lt;variant&gt;.&lt;nl|en&gt;.json</c>; with <c>?feature=</c> those of one
/// feature.
/// </summary>
internal static class GalleryRoutes
{
    public static void Map(WebApplication app) => app.MapGet("/api/gallery", (string? feature) =>
        Json.Answer(new JsonArray([.. Cards().Where(card => feature is null || (string?)card["feature"] == feature)])));

    private static IEnumerable<JsonObject> Cards()
    {
        var unit = Path.Combine(Checkout.Root, "Tests", "Unit");
        return System.IO.Directory.EnumerateFiles(unit, "*.json", SearchOption.AllDirectories)
            .Select(file => (File: file, Folders: Path.GetRelativePath(unit, file).Split(Path.DirectorySeparatorChar)))
            .Where(
                f => f.Folders is [not ("bin" or "obj"), ..]
                    && f.Folders[^2] == "Approved"
                    && !f.File.EndsWith(".received.json", StringComparison.Ordinal))
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .Select(f => Card(f.File, f.Folders));
    }

    private static JsonObject Card(string file, string[] folders)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var dot = name.LastIndexOf('.');
        return new JsonObject
        {
            ["feature"] = folders[^3],
            ["name"] = dot < 0 ? name : name[..dot],
            ["language"] = dot < 0 ? "nl" : name[(dot + 1)..],
            ["card"] = JsonNode.Parse(File.ReadAllText(file)),
        };
    }
}
