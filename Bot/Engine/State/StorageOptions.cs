using Microsoft.Extensions.Options;
using Welbevinden.Storage.Tables.AzureTables;

namespace Welbevinden.Bot.Engine.State;

internal enum StorageProvider
{
    Embedded,
    AzureTables,
}

/// <summary>Where state lives (contract, "Settings").</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Embedded;

    /// <summary>Folder of the embedded database.</summary>
    public string? Path { get; set; }

    /// <summary>Azure Tables by account key.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Azure Tables by managed identity, as <c>https://account.table.core.windows.net</c>.</summary>
    public Uri? AccountUrl { get; set; }
}

/// <summary>Validates the settings: names the setting, its value and what was expected.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options switch
    {
        { Provider: StorageProvider.Embedded, Path: null or "" } =>
            ValidateOptionsResult.Fail(
                "Storage:Path is empty. Give the folder for the embedded database, as in Storage__Path=/var/lib/welbevinden."),
        { Provider: StorageProvider.AzureTables, ConnectionString: null or "", AccountUrl: null } =>
            ValidateOptionsResult.Fail(
                "Storage:Provider is AzureTables, but neither Storage:ConnectionString nor Storage:AccountUrl is set. Set one of the two."),
        { Provider: StorageProvider.AzureTables, ConnectionString.Length: > 0, AccountUrl: not null } =>
            ValidateOptionsResult.Fail(
                "Storage:ConnectionString and Storage:AccountUrl are both set. Keep the account url where the bot has a managed "
                    + "identity, else the connection string."),
        { Provider: StorageProvider.AzureTables, AccountUrl: { } url } when !url.IsAbsoluteUri || url.Scheme is not "https" =>
            ValidateOptionsResult.Fail(
                $"Storage:AccountUrl is '{url}'; it wants the https address of the account's tables, as in "
                    + $"https://account.table.core.windows.net."),
        { Provider: StorageProvider.AzureTables, ConnectionString: { Length: > 0 } connection } => Connection(connection),
        _ => ValidateOptionsResult.Success,
    };

    private static ValidateOptionsResult Connection(string connection)
    {
        try
        {
            AzureTableStore.RequireConnection(connection);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
