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

    private static readonly string[] Required = ["--app-id", "--name", "--website", "--privacy", "--terms", "--out"];
    private static readonly string[] Known = [.. Required, "--teams-app-id", "--developer", "--version", "--manifest-version"];

    /// <summary>Parses the arguments after <c>package</c>: either the options and the file to write, or everything that is wrong.</summary>
    public static (PackageOptions? Options, string Out, IReadOnlyList<string> Faults) Read(IReadOnlyList<string> words)
    {
        var (given, faults) = OptionWords.Read(words, Known, Required, Meaning);
        if (faults.Count > 0)
        {
            return (null, "", faults);
        }

        var options = new PackageOptions(
            given["--app-id"],
            given.GetValueOrDefault("--teams-app-id", given["--app-id"]),
            given["--name"],
            given.GetValueOrDefault("--developer", given["--name"]),
            given["--website"],
            given["--privacy"],
            given["--terms"],
            given.GetValueOrDefault("--version", FirstVersion),
            given.GetValueOrDefault("--manifest-version", AppPackage.ManifestVersions[^1]));
        return (options, given["--out"], []);
    }

    private static string Meaning(string name) => name switch
    {
        "--app-id" => "the MicrosoftAppId that Azure Bot shows, a GUID.",
        "--teams-app-id" => "the app's own id in the catalogue, a GUID.",
        "--name" => "what people see in Teams, at most 30 characters.",
        "--developer" => "the school or board that answers for the app, at most 32 characters.",
        "--website" => "the https address of the school's page about the app.",
        "--privacy" => "the https address of the school's privacy statement.",
        "--terms" => "the https address of the school's terms of use.",
        "--version" => "the package's version, three numbers as in 1.0.0.",
        "--manifest-version" => $"one of {string.Join(", ", AppPackage.ManifestVersions)}.",
        _ => "the file to write, as in welbevinden.zip.",
    };
}
