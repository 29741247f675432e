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
            .Where(
                file => Path.GetFileName(Path.GetDirectoryName(file)) == "Approved"
                    && !file.EndsWith(".received.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static Task<(int ExitCode, string Output)> CheckAsync(IReadOnlyList<string> cards)
    {
        var schema = Path.GetFullPath(Path.Combine(Folders.Top, "..", "shared", "schemas", "adaptive-card-1.5.json"));
        IReadOnlyList<string> bySchema = File.Exists(schema) ? ["--schema", schema] : [];
        return NodeScript.RunAsync("adaptivecards", Path.Combine("Cards", "check-cards.cjs"), [.. bySchema, .. cards]);
    }
}
