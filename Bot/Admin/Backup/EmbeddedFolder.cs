using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.State;

namespace Welbevinden.Bot.Admin.Backup;

/// <summary>Finds the folder of the embedded store in the settings.</summary>
internal static class EmbeddedFolder
{
    /// <summary>The folder, or what is wrong with the settings.</summary>
    public static (string? Folder, IReadOnlyList<string> Faults) Of(IConfiguration settings)
    {
        var options = new StorageOptions();
        settings.GetSection(StorageOptions.Section).Bind(options);
        return new StorageOptionsCheck().Validate(Options.DefaultName, options) switch
        {
            { Failed: true, Failures: var failures } => (null, [.. failures]),
            _ when options.Provider != StorageProvider.Embedded =>
                (null, [
                    "Storage:Provider is AzureTables. This command copies the embedded store; an Azure storage account is kept by Azure, "
                        + "and copied with AzCopy or Data Factory.",
                ]),
            _ => (Path.GetFullPath(options.Path!), []),
        };
    }
}
