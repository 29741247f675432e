using System.IO.Compression;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Package;
using Welbevinden.EndToEnd.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Package;

/// <summary>Microsoft's own schemas accept the app package, in each of the versions that we claim to support.</summary>
public sealed class PackageSchemaTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_is_valid_for_the_newest_five_versions_and_claims_just_those()
    {
        var folders = new List<string>();
        foreach (var version in AppPackage.ManifestVersions)
        {
            folders.Add(await WrittenAsync(version));
        }

        var (exitCode, output) = await ValidateAsync(folders);

        Assert.True(exitCode == 0, output);
        Assert.Equal($"newest: {string.Join(' ', AppPackage.ManifestVersions)}", output.Trim());
        Assert.Equal(5, folders.Count);
    }

    [Theory]
    [InlineData("manifest.json", "\"accentColor\": \"#1F6F6B\"", "\"accentColor\": \"green\"")]
    [InlineData("manifest.json", "\"supportsFiles\": true", "\"supportsFile\": true")]
    [InlineData("en.json", "\"description.short\"", "\"description.brief\"")]
    public async Task A_package_that_breaks_the_schema_does_not_pass(string file, string right, string wrong)
    {
        var folder = await WrittenAsync("1.30");
        var text = await File.ReadAllTextAsync(Path.Combine(folder, file));
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, file), text.Replace(right, wrong, StringComparison.Ordinal));

        var (exitCode, output) = await ValidateAsync([folder]);

        Assert.True(exitCode == 1 && output.Contains($"{file}:", StringComparison.Ordinal), output);
    }

    /// <summary>Creates the package with the administrator's command and unpacks it.</summary>
    private async Task<string> WrittenAsync(string version)
    {
        var zip = Path.Combine(_folder.FullName, $"{version}.zip");
        string[] words =
        [
            "--app-id", "6f1c0b0e-2f6f-4d8e-9a58-0b0e6f1c2d3e", "--name", "Welbevinden", "--developer", "De Esdoorn",
            "--website", "https://www.esdoorn.example/bot",
            "--privacy", "https://www.esdoorn.example/privacy", "--terms", "https://www.esdoorn.example/voorwaarden",
            "--manifest-version", version, "--out", zip,
        ];
        using var said = new StringWriter();
        Assert.True(await CommandLine.RunAsync(PackageCommand.Make(), words, said, said) == 0, said.ToString());
        var folder = Path.Combine(_folder.FullName, version);
        await ZipFile.ExtractToDirectoryAsync(zip, folder);
        return folder;
    }

    private static Task<(int ExitCode, string Output)> ValidateAsync(IReadOnlyList<string> folders) =>
        NodeScript.RunAsync(Path.Combine("@microsoft", "app-manifest"), Path.Combine("Package", "validate-package.cjs"), folders);
}
