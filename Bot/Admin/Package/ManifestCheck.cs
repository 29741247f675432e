using System.Text.Json;
using System.Text.RegularExpressions;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>The rules for the head of the manifest: versions, ids, developer, names, and permissions.</summary>
internal static partial class ManifestCheck
{
    private static readonly string[] Known =
    [
        "$schema", "manifestVersion", "version", "id", "localizationInfo", "developer", "name", "description", "icons", "accentColor",
        "defaultInstallScope", "defaultGroupCapability", "permissions", "validDomains", "webApplicationInfo", "bots",
    ];

    private static readonly string[] Permissions = ["identity", "messageTeamMembers"];
    private static readonly string[] Addresses = ["websiteUrl", "privacyUrl", "termsOfUseUrl"];

    public static IEnumerable<PackageFault> Faults(JsonElement manifest) =>
    [
        .. manifest.Members()
            .Where(member => !Known.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => Fault(member.Name, Unknown(member.Name))),
        .. Versions(manifest),
        .. Ids(manifest),
        .. Developer(manifest.At("developer")),
        .. Names(manifest),
        .. Asked(manifest),
    ];

    /// <summary>Reports a text that is missing, too long or still the placeholder of the template; nothing when it is right.</summary>
    public static IEnumerable<PackageFault> Length(string where, JsonElement value, int max)
    {
        var text = value.Text();
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(where, $"it is missing or empty. Fill in 1 to {max} characters.");
        }
        else if (text.Length > max)
        {
            yield return new(where, $"it has {text.Length} characters and {max} fit. Make it shorter.");
        }
        else if (text.Contains("{{", StringComparison.Ordinal) || text.Any(letter => char.IsControl(letter) && letter != '\n'))
        {
            yield return new(where, "it holds {{ or an invisible character. Fill in plain text.");
        }
    }

    public static IEnumerable<PackageFault> Guid(string where, JsonElement value)
    {
        if (!System.Guid.TryParseExact(value.Text(), "D", out var id) || id == System.Guid.Empty)
        {
            yield return new(where, "it is not a GUID as in 6f1c0b0e-2f6f-4d8e-9a58-0b0e6f1c2d3e. Copy it from Azure Bot.");
        }
    }

    private static IEnumerable<PackageFault> Versions(JsonElement manifest)
    {
        var version = manifest.At("manifestVersion").Text();
        if (!AppPackage.ManifestVersions.Contains(version, StringComparer.Ordinal))
        {
            yield return Fault("manifestVersion", $"'{version}' is not one of {string.Join(", ", AppPackage.ManifestVersions)}.");
        }

        if (manifest.At("$schema").Text() != $"https://developer.microsoft.com/json-schemas/teams/v{version}/MicrosoftTeams.schema.json")
        {
            yield return Fault("$schema", "it is not the address of the schema of manifestVersion. Make both the same version.");
        }

        if (!Semver().IsMatch(manifest.At("version").Text()))
        {
            yield return Fault("version", "it is not three numbers as in 1.0.0.");
        }
    }

    private static IEnumerable<PackageFault> Ids(JsonElement manifest)
    {
        var app = manifest.At("webApplicationInfo", "id");
        var ids = Guid("manifest.json id", manifest.At("id")).Concat(Guid("manifest.json webApplicationInfo.id", app));
        foreach (var fault in ids)
        {
            yield return fault;
        }

        if (manifest.At("bots").Items().Any(bot => bot.At("botId").Text() != app.Text()))
        {
            yield return Fault(
                "webApplicationInfo.id", "it differs from the bot's id. With another id Graph cannot install the app for colleagues.");
        }

        if (manifest.At("webApplicationInfo", "resource").Text() != $"api://botid-{app.Text()}")
        {
            yield return Fault("webApplicationInfo.resource", "it should be api://botid- followed by the bot's id.");
        }
    }

    private static IEnumerable<PackageFault> Developer(JsonElement developer) =>
    [
        .. Length("manifest.json developer.name", developer.At("name"), 32),
        .. Addresses
            .Where(name => !IsHttps(developer.At(name).Text()))
            .Select(
                name => Fault(
                    $"developer.{name}",
                    "it is not an https address of the school, as in https://www.school.nl/bot. Give the full address.")),
    ];

    private static IEnumerable<PackageFault> Names(JsonElement manifest) =>
    [
        .. Length("manifest.json name.short", manifest.At("name", "short"), 30),
        .. Length("manifest.json name.full", manifest.At("name", "full"), 100),
        .. Length("manifest.json description.short", manifest.At("description", "short"), 80),
        .. Length("manifest.json description.full", manifest.At("description", "full"), 4000),
        .. Colour().IsMatch(manifest.At("accentColor").Text())
            ? Array.Empty<PackageFault>()
            : [Fault("accentColor", "it is not a colour as in #1F6F6B.")],
    ];

    private static IEnumerable<PackageFault> Asked(JsonElement manifest) =>
    [
        .. manifest.At("permissions").Items().Where(permission => !Permissions.Contains(permission.Text(), StringComparer.Ordinal))
            .Select(_ => Fault("permissions", $"only {string.Join(" and ", Permissions)} exist.")),
        .. manifest.At("validDomains")
            .Items()
            .Select(_ => Fault("validDomains", "the bot shows no page of any site, so it needs no domain. Leave the list empty.")),
        .. manifest.At("defaultInstallScope").Text() == "personal"
            ? Array.Empty<PackageFault>()
            : [Fault("defaultInstallScope", "it should be personal: people meet the bot in their own chat.")],
    ];

    private static string Unknown(string name) => name == "authorization"
        ? "the bot needs no resource-specific permission; it reads only what is said to it. Leave it out."
        : "this bot has no such part. Leave it out.";

    private static bool IsHttps(string address) =>
        address.Length <= 2048 && !address.Contains("{{", StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal);

    private static PackageFault Fault(string path, string reason) => new($"manifest.json {path}", reason);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Semver();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();
}
