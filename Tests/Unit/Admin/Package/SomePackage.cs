using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Welbevinden.Bot.Admin.Package;

namespace Welbevinden.Unit.Admin.Package;

/// <summary>The package of an invented school, and ways to break it.</summary>
internal static class SomePackage
{
    public const string AppId = "6f1c0b0e-2f6f-4d8e-9a58-0b0e6f1c2d3e";

    public static readonly PackageOptions Options = new(
        AppId,
        "0b0e6f1c-4d8e-4f6f-8a58-2d3e6f1c0b0e",
        "Welbevinden",
        "De Esdoorn",
        "https://www.esdoorn.example/bot",
        "https://www.esdoorn.example/privacy",
        "https://www.esdoorn.example/voorwaarden",
        "1.0.0",
        "1.30");

    public static byte[] Zip { get; } = AppPackage.Make(Options);

    public static JsonObject Manifest => Json(Zip, "manifest.json");

    public static JsonObject English => Json(Zip, "en.json");

    /// <summary>The package with one JSON file changed.</summary>
    public static byte[] With(string file, Action<JsonObject> change)
    {
        var json = Json(Zip, file);
        change(json);
        return WithBytes(file, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>The package with one file replaced, added or, when null, left out.</summary>
    public static byte[] WithBytes(string file, byte[]? content)
    {
        var files = Files(Zip);
        _ = content is null ? files.Remove(file) : (files[file] = content).Length > 0;
        return Packed([.. files.Select(one => (one.Key, one.Value))]);
    }

    public static byte[] Packed(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return zip.ToArray();
    }

    public static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static JsonObject Json(byte[] zip, string file) => JsonNode.Parse(Files(zip)[file])!.AsObject();

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
