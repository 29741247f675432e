using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Welbevinden.Storage;
using Welbevinden.Storage.AzureTables;
using Welbevinden.Storage.Embedded;

namespace Welbevinden.Bot.State;

/// <summary>Chooses the storage engine by the settings, makes its tables before anything else starts, and keeps the sealing keys in it.</summary>
internal static class StateServices
{
    public static void AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<ITableStore>(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddHostedService<TablesFirst>();
        services.AddSingleton<StorageHealth>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        services.AddDataProtection().SetApplicationName("Welbevinden").Wrapped(configuration);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRepository(provider.GetRequiredService<ITableStore>())));
    }

    /// <summary>
    /// Wraps the sealing keys with a certificate that is kept outside the store, so that a copy of the store alone opens nothing.
    /// Without one the keys stand in the store as they are.
    /// </summary>
    /// <exception cref="InvalidOperationException">The certificate cannot be read.</exception>
    private static IDataProtectionBuilder Wrapped(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (configuration["Keys:CertificatePath"] is not { Length: > 0 } path)
        {
            return keys;
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Keys:CertificatePassword"]);
            return keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                "Keys:CertificatePath names a file that is no readable PKCS#12 certificate (.pfx), or Keys:CertificatePassword is not its password. Mend the two, or leave them out.",
                unreadable);
        }
    }

    private static ITableStore Open(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Embedded => EmbeddedTableStore.Open(options.Path!),
        StorageProvider.AzureTables => OpenAzure(options),
    };

    /// <summary>The clock of a shared-key signature is the wall clock: the account compares it with its own.</summary>
    private static AzureTableStore OpenAzure(StorageOptions options) => options.ConnectionString is { Length: > 0 } connection
#pragma warning disable RS0030 // See above: a simulated clock would be refused by the account.
        ? AzureTableStore.Connect(connection, TimeProvider.System)
#pragma warning restore RS0030
        : AzureTableStore.Connect(options.AccountUrl!, new DefaultAzureCredential());

    /// <summary>Registered first, so started first: no other part meets a store without tables.</summary>
    private sealed class TablesFirst(ITableStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.EnsureTablesAsync(Tables.All, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
