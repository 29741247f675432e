using System.Reflection;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Deploy;

/// <summary>
/// The template as Azure's own compiler reads it: it compiles without warnings, and the result isolates each identity and the store.
/// </summary>
public sealed class TemplateTests : IDisposable
{
    private static readonly string Template = Path.Combine(Repository.Root, "Bot", "Admin", "Deploy", "main.bicep");
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-template-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_template_compiles_and_the_linter_has_nothing_to_say()
    {
        var (exitCode, template, said) = await BuildAsync(Template);

        TestContext.Current.TestOutputHelper?.WriteLine($"bicep: exit {exitCode}, {Resources(template).Count} resources, said: '{said}'");
        Assert.Equal((0, ""), (exitCode, said));
    }

    [Theory]
    [InlineData("param replicas int = 1", "param replicas int =", "BCP009")]
    [InlineData("value: directory }", "value: directry }", "BCP057")]
    [InlineData("var suffix = ", "var unused = 1\nvar suffix = ", "no-unused-vars")]
    [InlineData("allowSharedKeyAccess: false", "allowSharedKeys: false", "BCP037")]
    [InlineData("botServices@2022-09-15", "botServices@2022-09-16", "BCP081")]
    public async Task A_slip_in_the_template_is_found(string right, string wrong, string says)
    {
        var text = await File.ReadAllTextAsync(Template);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var broken = Path.Combine(_folder.FullName, "broken.bicep");
        await File.WriteAllTextAsync(broken, text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(says, (await BuildAsync(broken)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_identity_talks_to_Teams_one_opens_the_store_one_pulls_the_image()
    {
        var resources = Resources((await BuildAsync(Template)).Template);
        var (bot, settings) = (Of(
            resources, "Microsoft.App/containerApps"), Of(resources, "Microsoft.App/containerApps")["configuration"]!);
        var env = bot["template"]!["containers"]![0]!["env"]!.GetValue<string>();
        var roles = resources.Where(one => (string?)one["type"] == "Microsoft.Authorization/roleAssignments")
            .Select(one => one["properties"]!["principalId"]!.GetValue<string>())
            .ToList();

        Assert.Equal(3, resources.Count(one => (string?)one["type"] == "Microsoft.ManagedIdentity/userAssignedIdentities"));
        Assert.Contains("-pull", (string)settings["registries"]![0]!["identity"]!, StringComparison.Ordinal);
        var asked = Assert.Single(
            settings["identitySettings"]!.AsArray(), one => ((string)one!["identity"]!).Contains("-pull", StringComparison.Ordinal));
        Assert.Equal("None", (string?)asked!["lifecycle"]);
        Assert.DoesNotContain("-pull", env, StringComparison.Ordinal);
        Assert.Matches("'AZURE_CLIENT_ID', 'value', [^)]*-store'", env);
        Assert.Matches("'MicrosoftAppId', 'value', [^)]*[{]0[}]'", env);
        Assert.All(roles, role => Assert.Matches("-(store|pull)'", role));
    }

    [Fact]
    public async Task Only_the_subnet_of_the_bot_reaches_the_store_and_only_https_reaches_the_bot()
    {
        var resources = Resources((await BuildAsync(Template)).Template);
        var rules = Of(resources, "Microsoft.Storage/storageAccounts")["networkAcls"]!;
        var inbound = Of(resources, "Microsoft.Network/networkSecurityGroups")["securityRules"]!.AsArray();

        Assert.Equal(("Deny", "None"), ((string?)rules["defaultAction"], (string?)rules["bypass"]));
        Assert.Empty(rules["ipRules"]!.AsArray());
        Assert.Contains("/subnets", (string)Assert.Single(rules["virtualNetworkRules"]!.AsArray())!["id"]!, StringComparison.Ordinal);
        Assert.Contains(
            "/subnets",
            (string)Of(resources, "Microsoft.App/managedEnvironments")["vnetConfiguration"]!["infrastructureSubnetId"]!,
            StringComparison.Ordinal);
        Assert.Equal("""["443","31443"]""", inbound[0]!["properties"]!["destinationPortRanges"]!.ToJsonString());
        Assert.Equal("Deny", (string?)inbound[^1]!["properties"]!["access"]);
    }

    [Fact]
    public async Task An_image_without_a_digest_is_refused_before_anything_is_deployed() =>
        Assert.Contains(
            "fail('image has no digest",
            (await BuildAsync(Template)).Template!["variables"]!["pinned"]!.GetValue<string>(),
            StringComparison.Ordinal);

    private static JsonNode Of(IReadOnlyList<JsonNode> resources, string type) =>
        resources.Single(one => (string?)one["type"] == type)["properties"]!;

    private static IReadOnlyList<JsonNode> Resources(JsonNode? template) => template?["resources"] switch
    {
        JsonObject named => [.. named.Select(one => one.Value!)],
        JsonArray listed => [.. listed.Select(one => one!)],
        _ => [],
    };

    /// <summary>The compiler's output for a template, with its errors, warnings and linter findings.</summary>
    private static async Task<(int ExitCode, JsonNode? Template, string Said)> BuildAsync(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The compiler that is restored here is the one for Linux.");
        var bicep = typeof(TemplateTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "Bicep").Value!;
        var ran = await Cli.Wrap(bicep)
            .WithArguments(["build", file, "--stdout"])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return (ran.ExitCode, ran.IsSuccess ? JsonNode.Parse(ran.StandardOutput) : null, ran.StandardError.Trim());
    }
}
