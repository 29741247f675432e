using Welbevinden.EndToEnd.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Deploy;

/// <summary>The template parses by the grammar of Bicep, and every name in it means something. What Azure thinks of it is not known here: that takes its compiler.</summary>
public sealed class TemplateTests : IDisposable
{
    private static readonly string Template = Path.Combine(Folders.Top, "Bot", "Deploy", "main.bicep");
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-template-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_template_parses_and_uses_what_it_declares()
    {
        var (exitCode, output) = await CheckAsync(Template);

        Assert.True(exitCode == 0, output);
        Assert.Equal("21 declarations, 9 resources", output.Trim());
    }

    [Fact]
    public async Task The_key_vault_of_it_parses_too()
    {
        var (exitCode, output) = await CheckAsync(Path.Combine(Folders.Top, "Bot", "Deploy", "vault.bicep"));

        Assert.True(exitCode == 0, output);
        Assert.Equal("8 declarations, 2 resources", output.Trim());
    }

    [Theory]
    [InlineData("param replicas int = 1", "param replicas int =", "does not parse")]
    [InlineData("sku: { name: 'F0' }", "sku: { name: 'F0'", "does not parse")]
    [InlineData("value: directory }", "value: directry }", "directry is used and not declared")]
    [InlineData("var suffix = ", "var unused = 1\nvar suffix = ", "unused is declared and not used")]
    [InlineData("resource teams ", "resource bot ", "bot is declared twice")]
    [InlineData("uniqueString(", "uniqString(", "uniqString is used and not declared")]
    [InlineData("@secure()", "@secret()", "secret is used and not declared")]
    [InlineData("botServices@2022-09-15", "botServices@2022", "is not a released type")]
    public async Task A_slip_in_the_template_is_found(string right, string wrong, string says)
    {
        var text = await File.ReadAllTextAsync(Template);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var broken = Path.Combine(_folder.FullName, "broken.bicep");
        await File.WriteAllTextAsync(broken, text.Replace(right, wrong, StringComparison.Ordinal));

        var (exitCode, output) = await CheckAsync(broken);

        Assert.True(exitCode == 1 && output.Contains(says, StringComparison.Ordinal), output);
    }

    private static Task<(int ExitCode, string Output)> CheckAsync(string file) =>
        NodeScript.RunAsync("web-tree-sitter", Path.Combine("Deploy", "check-template.cjs"), [file]);
}
