using System.CommandLine;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>What a school fills in to get its own app package.</summary>
/// <param name="AppId">The bot's <c>MicrosoftAppId</c>, a GUID.</param>
/// <param name="TeamsAppId">The app's own id in the school's catalogue, a GUID; the bot's id unless given.</param>
/// <param name="Name">What people see in Teams, at most 30 characters.</param>
/// <param name="Developer">Who is responsible for the app: the school, at most 32 characters; the name unless given.</param>
/// <param name="Website">Where the school explains the app; https.</param>
/// <param name="Privacy">The school's privacy statement; https.</param>
/// <param name="Terms">The school's terms of use; https.</param>
/// <param name="Version">The version of the package, three numbers; raise it at every change, or Teams keeps the old one.</param>
/// <param name="ManifestVersion">One of <see cref="AppPackage.ManifestVersions"/>.</param>
internal sealed record PackageOptions(
    string AppId,
    string TeamsAppId,
    string Name,
    string Developer,
    string Website,
    string Privacy,
    string Terms,
    string Version,
    string ManifestVersion)
{
    public const string FirstVersion = "1.0.0";

    /// <summary>Adds the options to a command.</summary>
    /// <returns>What reads them from what was typed.</returns>
    public static Func<ParseResult, PackageOptions> AddTo(Command command)
    {
        var appId = Required("--app-id", "The MicrosoftAppId that Azure Bot shows, a GUID.");
        var name = Required("--name", "What people see in Teams, at most 30 characters.");
        var website = Required("--website", "The https address of the school's page about the app.");
        var privacy = Required("--privacy", "The https address of the school's privacy statement.");
        var terms = Required("--terms", "The https address of the school's terms of use.");
        var teamsAppId = Optional("--teams-app-id", "The app's own id in the catalogue, a GUID; the bot's id unless given.");
        var developer = Optional(
            "--developer", "The school or board that answers for the app, at most 32 characters; the name unless given.");
        var version = Optional("--version", $"The package's version, three numbers; {FirstVersion} unless given.");
        var manifest = Optional(
            "--manifest-version", $"One of {string.Join(", ", AppPackage.ManifestVersions)}; the last unless given.");
        return typed => new PackageOptions(
            typed.GetRequiredValue(appId),
            typed.GetValue(teamsAppId) ?? typed.GetRequiredValue(appId),
            typed.GetRequiredValue(name),
            typed.GetValue(developer) ?? typed.GetRequiredValue(name),
            typed.GetRequiredValue(website),
            typed.GetRequiredValue(privacy),
            typed.GetRequiredValue(terms),
            typed.GetValue(version) ?? FirstVersion,
            typed.GetValue(manifest) ?? AppPackage.ManifestVersions[^1]);

        Option<string> Required(string option, string description) => Add(new(option) { Description = description, Required = true });

        Option<string> Optional(string option, string description) => Add(new(option) { Description = description });

        Option<string> Add(Option<string> option)
        {
            command.Options.Add(option);
            return option;
        }
    }
}
