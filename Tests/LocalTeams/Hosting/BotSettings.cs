namespace Welbevinden.LocalTeams.Hosting;

/// <summary>
/// The settings (contract) of a bot that talks to a stand-in, keeps its state in a folder and knows the people of a file.
/// </summary>
internal static class BotSettings
{
    /// <summary>Settings by name, with colons.</summary>
    /// <param name="server">The stand-in.</param>
    /// <param name="storagePath">Folder of the embedded database; null when <paramref name="more"/> names another store.</param>
    /// <param name="more">Settings in addition to these, or replacing them.</param>
    public static IReadOnlyDictionary<string, string?> For(
        LocalTeamsServer server, string? storagePath, IReadOnlyDictionary<string, string?>? more = null)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = server.Options.AppId,
            ["MicrosoftAppPassword"] = server.Options.AppPassword,
            ["MicrosoftAppTenantId"] = server.TenantId,
            ["LocalChannel"] = server.BaseUrl,
            ["Directory:Provider"] = "File",
            ["Directory:File"] = server.Options.DirectoryFile ?? Checkout.DemoSchool,

            // A school is tried and tested at any hour of any day: what is sent should be seen at once, also on a Sunday evening.
            ["Outbox:QuietDays"] = "none",
            ["Outbox:QuietUntil"] = "00:00",
            ["Outbox:QuietFrom"] = "23:59",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        };
        if (storagePath is not null)
        {
            settings["Storage:Provider"] = "Embedded";
            settings["Storage:Path"] = storagePath;
        }

        foreach (var (name, value) in more ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            settings[name] = value;
        }

        return settings;
    }
}
