using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>
/// Reports for every setting that a school fills in whether it is set and valid; for any other setting only when it is wrong.
/// </summary>
internal static class SettingsCheck
{
    private static readonly Setting[] All =
    [
        new("MicrosoftAppType", new("SingleTenant of UserAssignedMSI", "SingleTenant or UserAssignedMSI"), HasDefault: true),
        new("MicrosoftAppId", new("de Application (client) ID die Azure Bot toont", "the Application (client) ID that Azure Bot shows")),
        new("MicrosoftAppTenantId", new("de Directory (tenant) ID van de school", "the school's Directory (tenant) ID")),
        new(
            "MicrosoftAppPassword",
            new("de waarde van het geheim uit Certificates & secrets", "the value of the secret from Certificates & secrets"),
            Instead: ["MicrosoftAppCertificatePath"]),
        new("Storage:Provider", new("Embedded of AzureTables", "Embedded or AzureTables"), HasDefault: true),
        new(
            "Storage:Path",
            new("de map van de ingebouwde opslag", "the folder of the embedded store"),
            Instead: ["Storage:AccountUrl", "Storage:ConnectionString"]),
        new("Directory:Provider", new("File of Graph", "File or Graph"), HasDefault: true),
        new(
            "Directory:File",
            new("het bestand met scholen, klassen en (zonder Graph) mensen", "the file with schools, classes and (without Graph) people")),
        new(
            "Directory:ClassFile",
            new(
                "een tabel (CSV UTF-8) met klassen en aanmeldnamen van mentoren, naast Graph",
                "a table (CSV UTF-8) of classes and sign-in names of mentors, beside Graph"),
            Optional: true),
        new(
            "Directory:Graph:Groups",
            new("de groepen van Entra en wat ze betekenen", "the groups of Entra and what they mean"),
            Optional: true),
        new(
            "Directory:Graph:CatalogueAppId",
            new("de id van de app in het Teams-beheercentrum", "the app's id in the Teams admin centre"),
            Optional: true),
        new(
            "Directory:Graph:Calendar",
            new(
                "true als evaluatiemomenten in de agenda van het kernteam komen",
                "true when evaluation moments go into the core team's calendars"),
            Optional: true),
        new(
            "Keys:CertificatePath",
            new("een certificaat dat de sleutels van de opslag inpakt", "a certificate that wraps the store's keys"),
            Optional: true,
            Instead: ["Keys:CertificateUrl"]),
    ];

    /// <summary>One line per setting.</summary>
    /// <param name="settings">What is set.</param>
    /// <param name="faults">The faults that start-up reports, each beginning with the name of the setting.</param>
    public static IReadOnlyList<CheckLine> Lines(IConfiguration settings, IReadOnlyList<string> faults)
    {
        var left = faults.ToList();
        var lines = All.Select(setting => Line(setting, settings, left)).OfType<CheckLine>().ToList();
        lines.AddRange(left.Select(fault => CheckLine.Wrong(CheckTexts.Setting(NameOf(fault)), new Text(fault, fault))));
        return lines;
    }

    private static CheckLine? Line(Setting setting, IConfiguration settings, List<string> left)
    {
        var mine = left
            .Where(fault => NameOf(fault) == setting.Name || NameOf(fault).StartsWith(setting.Name + ":", StringComparison.Ordinal))
            .ToList();
        left.RemoveAll(mine.Contains);
        var what = CheckTexts.Setting(setting.Name);
        if (mine.Count > 0)
        {
            return CheckLine.Wrong(what, CheckTexts.Correct(setting.Name, setting.Meaning, string.Join(' ', mine)));
        }

        if (settings.GetSection(setting.Name).Exists() || setting.HasDefault)
        {
            return CheckLine.Ok(what);
        }

        return IsReplaced(setting, settings) ? null
            : setting.Optional ? CheckLine.NotSet(what, CheckTexts.Fill(setting.Name, setting.Meaning))
            : CheckLine.Wrong(what, CheckTexts.Fill(setting.Name, setting.Meaning));
    }

    /// <summary>Another setting replaces it; a managed identity has no secret.</summary>
    private static bool IsReplaced(Setting setting, IConfiguration settings) =>
        setting.Instead is { } others && (others.Any(other => settings.GetSection(other).Exists())
            || (setting.Name == "MicrosoftAppPassword"
                && string.Equals(settings["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase)));

    private static string NameOf(string fault) => fault.Split(' ', 2)[0];

    /// <summary>A setting that a school fills in.</summary>
    /// <param name="Instead">Settings of which one may replace it, so that it need not be set.</param>
    private sealed record Setting(string Name, Text Meaning, bool Optional = false, bool HasDefault = false, string[]? Instead = null);
}
