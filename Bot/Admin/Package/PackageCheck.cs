using System.IO.Compression;
using System.Text.Json;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>
/// Our own check of an app package: refuses what Teams would refuse, or would show wrongly, and says why. Needs no network.
/// </summary>
internal static class PackageCheck
{
    // Our packages have four files of a few kilobytes. These limits keep a malicious zip from filling the memory.
    private const int MaxFiles = 16;
    private const long MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Everything that is wrong; empty when the package may go to Teams.</summary>
    public static IReadOnlyList<PackageFault> Faults(byte[] zip)
    {
        var faults = new List<PackageFault>();
        if (Unpacked(zip, faults) is not { } files || Parsed(files, AppPackage.Manifest, faults) is not { } manifest)
        {
            return faults;
        }

        faults.AddRange(ManifestCheck.Faults(manifest));
        faults.AddRange(BotCheck.Faults(manifest));
        faults.AddRange(IconCheck.Faults(manifest, files));
        faults.AddRange(LocalizationCheck.Languages(manifest));
        var languages = Languages(manifest);
        foreach (var language in languages)
        {
            if (Parsed(files, language, faults) is { } localization)
            {
                faults.AddRange(LocalizationCheck.Faults(manifest, language, localization));
            }
        }

        string[] named = [AppPackage.Manifest, .. languages, .. IconCheck.Files(manifest)];
        faults.AddRange(
            files.Keys
                .Except(named, StringComparer.Ordinal)
                .Select(name => new PackageFault(name, "the manifest does not name this file. Leave it out.")));
        return faults;
    }

    private static Dictionary<string, byte[]>? Unpacked(byte[] zip, List<PackageFault> faults)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxFiles || archive.Entries.Sum(entry => entry.Length) > MaxBytes)
            {
                faults.Add(
                    new(
                        "zip",
                        $"it holds more than {MaxFiles} files or {MaxBytes / 1024 / 1024} MB. Keep the manifest, its languages and "
                            + $"two icons."));
                return null;
            }

            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries.Where(entry => !files.TryAdd(entry.FullName, Content(entry))))
            {
                faults.Add(new(entry.FullName, "it is in the zip twice. Keep one."));
            }

            return files;
        }
        catch (InvalidDataException)
        {
            faults.Add(new("zip", "this is not a zip file, or it is damaged. Make it again."));
            return null;
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static JsonElement? Parsed(Dictionary<string, byte[]> files, string name, List<PackageFault> faults)
    {
        if (!files.TryGetValue(name, out var content))
        {
            faults.Add(new(name, "this file is not at the top of the zip. Put it there, not in a folder."));
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(content, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }

            faults.Add(new(name, "it should be one JSON object."));
        }
        catch (JsonException problem)
        {
            faults.Add(new(name, $"this is not the JSON that Teams reads: {problem.Message}"));
        }

        return null;
    }

    private static List<string> Languages(JsonElement manifest) =>
    [
        .. manifest.At("localizationInfo", "additionalLanguages")
            .Items()
            .Select(language => language.At("file").Text())
            .Where(file => file.Length > 0),
    ];
}
