using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>
/// Builds the zip that an administrator uploads to Teams, from the files in <c>manifest/</c> and what the school filled in. It requests no
/// resource-specific permission: the bot reads only what is addressed to it, and the members of a team or chat through its own connector.
/// </summary>
internal static class AppPackage
{
    public const string Manifest = "manifest.json";

    private static readonly string[] Texts = [Manifest, "en.json"];
    private static readonly string[] Pictures = ["color.png", "outline.png"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The schema versions it can be built for, oldest first; 1.30 (August 2026) is the newest that is generally available.
    /// </summary>
    public static IReadOnlyList<string> ManifestVersions { get; } = ["1.26", "1.27", "1.28", "1.29", "1.30"];

    /// <summary>The zip. The same options give the same bytes. It is not validated yet: see <see cref="PackageCheck"/>.</summary>
    public static byte[] Make(PackageOptions options)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in Texts)
            {
                Add(archive, name, Filled(JsonNode.Parse(Shipped(name))!.AsObject(), options));
            }

            foreach (var name in Pictures)
            {
                Add(archive, name, Shipped(name));
            }
        }

        return zip.ToArray();
    }

    private static byte[] Filled(JsonObject file, PackageOptions options)
    {
        FillIn(file, options);
        file["$schema"] = file["$schema"]!
            .GetValue<string>()
            .Replace($"/v{ManifestVersions[^1]}/", $"/v{options.ManifestVersion}/", StringComparison.Ordinal);
        if (file.ContainsKey("manifestVersion"))
        {
            file["manifestVersion"] = options.ManifestVersion;
            file["version"] = options.Version;
        }

        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(file, Readable);
    }

    private static void FillIn(JsonNode? node, PackageOptions options)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var name in properties.Select(property => property.Key).ToList())
                {
                    FillIn(properties[name], options);
                }

                break;
            case JsonArray items:
                foreach (var item in items.ToList())
                {
                    FillIn(item, options);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.Contains("{{", StringComparison.Ordinal):
                value.ReplaceWith(Filled(text, options));
                break;
            case JsonValue or null:
                break;
            default:
                throw new InvalidOperationException($"A file in manifest/ holds {node.GetType().Name}, which JSON does not have.");
        }
    }

    // The name comes last, so that braces in a name are not replaced.
    private static string Filled(string text, PackageOptions options) => text
        .Replace("{{app-id}}", options.AppId, StringComparison.Ordinal)
        .Replace("{{teams-app-id}}", options.TeamsAppId, StringComparison.Ordinal)
        .Replace("{{website}}", options.Website, StringComparison.Ordinal)
        .Replace("{{privacy}}", options.Privacy, StringComparison.Ordinal)
        .Replace("{{terms}}", options.Terms, StringComparison.Ordinal)
        .Replace("{{developer}}", options.Developer, StringComparison.Ordinal)
        .Replace("{{name}}", options.Name, StringComparison.Ordinal);

    private static byte[] Shipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"manifest.{name}")
            ?? throw new InvalidOperationException($"manifest/{name} is not in the program: Bot.csproj embeds it.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
