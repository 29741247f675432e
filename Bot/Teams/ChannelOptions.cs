using System.Net;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams;

internal enum AppType
{
    SingleTenant,
    UserAssignedMsi,
}

/// <summary>Who speaks the wire of the Bot Framework.</summary>
internal enum ChannelKind
{
    /// <summary>Our own code.</summary>
    Direct,

    /// <summary>Microsoft's Bot Framework SDK.</summary>
    BotFramework,
}

/// <summary>
/// The settings of the channel, read and validated once at start. The names are the Bot Framework's, so that an Azure Bot's settings fit
/// unchanged; public cloud unless set otherwise. No setting switches authentication off.
/// </summary>
internal sealed record ChannelOptions
{
    public ChannelKind Channel { get; init; }

    public required AppType AppType { get; init; }

    public required string AppId { get; init; }

    public required string TenantId { get; init; }

    public string? AppPassword { get; init; }

    /// <summary>A PEM or PFX file with the private key, instead of the password.</summary>
    public string? CertificatePath { get; init; }

    public required Uri MetadataUrl { get; init; }

    /// <summary>The only issuer whose tokens are considered.</summary>
    public required string Issuer { get; init; }

    public required Uri LoginUrl { get; init; }

    /// <summary>Ends on <c>/.default</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The origin of a stand-in for Teams; null outside development.</summary>
    public Uri? LocalChannel { get; init; }

    /// <summary>
    /// The hosts of the school's own OneDrive and SharePoint, the only ones that files are sent to; when empty, the host that takes the
    /// first file.
    /// </summary>
    public IReadOnlyList<string> FileHosts { get; init; } = [];

    /// <summary>The bot's own id in Teams.</summary>
    public string BotId => "28:" + AppId;

    /// <summary>
    /// Reads the settings. Throws an <see cref="InvalidOperationException"/> that names every faulty setting, its value and what was
    /// expected.
    /// </summary>
    public static ChannelOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        var local = ReadLocalChannel(configuration["LocalChannel"], environment, faults);
        var type = ReadAppType(configuration["MicrosoftAppType"], faults);
        var appId = Require(configuration, "MicrosoftAppId", "the application id that Azure Bot shows", faults);
        var tenant = Require(configuration, "MicrosoftAppTenantId", "the id of the school's tenant", faults);
        CheckSecret(configuration, type, faults);
        var options = new ChannelOptions
        {
            Channel = ReadChannel(configuration["Teams:Channel"], faults),
            AppType = type,
            AppId = appId,
            TenantId = tenant,
            AppPassword = Given(configuration["MicrosoftAppPassword"]),
            CertificatePath = Given(configuration["MicrosoftAppCertificatePath"]),
            MetadataUrl = local is null
                ? ReadHttps(
                    configuration,
                    "ToBotFromChannelOpenIdMetadataUrl",
                    "https://login.botframework.com/v1/.well-known/openidconfiguration",
                    faults)
                : new Uri(local, "/.well-known/openidconfiguration"),
            Issuer = local is null ? Given(configuration["ToBotFromChannelTokenIssuer"]) ?? PublicIssuer : PublicIssuer,
            LoginUrl = ReadHttps(configuration, "ToChannelFromBotLoginUrl", "https://login.microsoftonline.com", faults),
            Scope = WithDefault(Given(configuration["ToChannelFromBotOAuthScope"]) ?? "https://api.botframework.com"),
            LocalChannel = local,
            FileHosts = ReadFileHosts(configuration["Teams:FileHosts"], faults),
        };
        return faults.Count == 0 ? options : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private const string PublicIssuer = "https://api.botframework.com";

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string WithDefault(string scope) =>
        scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + "/.default";

    private static string Require(IConfiguration configuration, string name, string wanted, List<string> faults)
    {
        if (Given(configuration[name]) is { } value)
        {
            return value;
        }

        faults.Add($"{name} is missing; it wants {wanted}.");
        return "";
    }

    private static ChannelKind ReadChannel(string? value, List<string> faults)
    {
        switch (Given(value)?.ToUpperInvariant())
        {
            case null or "DIRECT":
                return ChannelKind.Direct;
            case "BOTFRAMEWORK":
                return ChannelKind.BotFramework;
            default:
                faults.Add($"Teams:Channel is '{value}'; it wants Direct or BotFramework.");
                return ChannelKind.Direct;
        }
    }

    private static AppType ReadAppType(string? value, List<string> faults)
    {
        switch (Given(value)?.ToUpperInvariant())
        {
            case null or "SINGLETENANT":
                return AppType.SingleTenant;
            case "USERASSIGNEDMSI":
                return AppType.UserAssignedMsi;
            default:
                faults.Add(
                    $"MicrosoftAppType is '{value}'; it wants SingleTenant or UserAssignedMSI (multi-tenant bots can no longer be made).");
                return AppType.SingleTenant;
        }
    }

    /// <summary>Names which of the two secrets is missing, or that both are set; never their values.</summary>
    private static void CheckSecret(IConfiguration configuration, AppType type, List<string> faults)
    {
        var password = Given(configuration["MicrosoftAppPassword"]) is not null;
        var certificate = Given(configuration["MicrosoftAppCertificatePath"]);
        if (type == AppType.SingleTenant && !password && certificate is null)
        {
            faults.Add(
                "MicrosoftAppPassword is missing; SingleTenant wants it, or MicrosoftAppCertificatePath (a PEM or PFX file with the "
                    + "private key).");
        }

        if (password && certificate is not null)
        {
            faults.Add("MicrosoftAppPassword and MicrosoftAppCertificatePath are both set; give one of them.");
        }

        if (certificate is not null && AppCertificate.Fault(certificate) is { } fault)
        {
            faults.Add(fault);
        }
    }

    private static Uri ReadHttps(IConfiguration configuration, string name, string standard, List<string> faults)
    {
        var value = Given(configuration[name]) ?? standard;
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "https" && url.UserInfo.Length == 0)
        {
            return url;
        }

        faults.Add($"{name} is '{value}'; it wants an absolute https address.");
        return new Uri(standard);
    }

    private static List<string> ReadFileHosts(string? value, List<string> faults)
    {
        var hosts = (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(host => host.ToLowerInvariant())
            .ToList();
        if (hosts.Find(
            host => !Out.FileHosts.IsSharePoint($"https://{host}/") || host.Contains('/', StringComparison.Ordinal)) is { } wrong)
        {
            faults.Add(
                $"Teams:FileHosts has '{wrong}'; it wants hosts of the school's SharePoint, as school-my.sharepoint.com, with commas "
                    + $"between them.");
        }

        return hosts;
    }

    private static Uri? ReadLocalChannel(string? value, IHostEnvironment environment, List<string> faults)
    {
        if (Given(value) is not { } given)
        {
            return null;
        }

        if (!environment.IsDevelopment())
        {
            faults.Add(
                $"LocalChannel is set in the environment '{environment.EnvironmentName}'; a stand-in for Teams is accepted only in "
                    + $"Development. Remove the setting.");
        }

        if (Uri.TryCreate(given, UriKind.Absolute, out var url) && IsLoopbackOrigin(url))
        {
            return url;
        }

        faults.Add($"LocalChannel is '{given}'; it wants http://127.0.0.1:PORT: a loopback address, without path or user.");
        return null;
    }

    /// <summary>A literal loopback address: the name <c>localhost</c> could resolve to anything.</summary>
    private static bool IsLoopbackOrigin(Uri url) =>
        url.Scheme is "http" or "https"
        && IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)
        && url.AbsolutePath is "/" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0;
}
