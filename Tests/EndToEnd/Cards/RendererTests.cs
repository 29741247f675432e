using System.Diagnostics;
using Welbevinden.EndToEnd.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Cards;

/// <summary>Microsoft's own renderer reads every approved card without a warning, and each fits the published schema.</summary>
public sealed class RendererTests
{
    [Fact]
    public async Task Every_card_is_read_without_a_warning()
    {
        var (exitCode, output) = await CheckAsync(ApprovedCards());

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("an unknown element without fallback", """{"type":"Hologram"}""")]
    [InlineData("an extension without fallback", """{"type":"Chart.Donut","data":[]}""")]
    [InlineData("an unknown element with fallback", """{"type":"Hologram","fallback":{"type":"TextBlock","text":"x"}}""")]
    [InlineData("a size that does not exist", """{"type":"TextBlock","text":"x","size":"huge"}""")]
    [InlineData("an input without id", """{"type":"Input.Text","label":"x"}""")]
    public async Task A_broken_card_does_not_pass(string what, string element)
    {
        var file = Path.Combine(System.IO.Directory.CreateTempSubdirectory("welbevinden-card-").FullName, "broken.json");
        await File.WriteAllTextAsync(file, $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""");

        var (exitCode, output) = await CheckAsync([file]);
        System.IO.Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.True(exitCode == 1 && output.Contains("broken.json:", StringComparison.Ordinal), $"{what}: {output}");
    }

    private static IReadOnlyList<string> ApprovedCards() =>
    [
        .. System.IO.Directory.EnumerateFiles(Path.Combine(Folders.Top, "Tests", "Unit"), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Approved" && !file.EndsWith(".received.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<(int ExitCode, string Output)> CheckAsync(IReadOnlyList<string> cards)
    {
        var folder = Folders.EndToEnd;
        Assert.True(
            System.IO.Directory.Exists(Path.Combine(folder, "node_modules", "adaptivecards")) && System.IO.Directory.Exists(Path.Combine(folder, "node_modules", "ajv")),
            $"The npm packages are missing. Install Node 20 or newer and run: npm install --prefix \"{folder}\"");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine("Cards", "check-cards.cjs"));
        var schema = Path.GetFullPath(Path.Combine(Folders.Top, "..", "shared", "schemas", "adaptive-card-1.5.json"));
        if (File.Exists(schema))
        {
            start.ArgumentList.Add("--schema");
            start.ArgumentList.Add(schema);
        }

        foreach (var card in cards)
            start.ArgumentList.Add(card);
        return await RunAsync(start);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        using var process = StartOrFail(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static Process StartOrFail(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception notFound)
        {
            throw new InvalidOperationException("Node is missing: install Node 20 or newer, so that \"node\" can be run.", notFound);
        }
    }
}
