using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Adds the storage engine that the settings choose, creates its tables before anything else starts, and keeps the sealing keys in it.
/// </summary>
internal static class StateServices
{
    public static void AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<ITableStore>(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddHostedService<TableCreation>();
        services.AddSingleton<StorageHealth>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        services.AddOptions<KeyOptions>().Bind(configuration.GetSection(KeyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeyOptions>, KeyOptionsCheck>();
        services.TryAddSingleton(_ => new KeyVault(new DefaultAzureCredential(), new SecretClientOptions()));
#pragma warning disable RS0030 // For hosts that register no clock; the composition root has done so before this.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<Seals>();
        services.AddSingleton<IDataProtectionProvider>(provider => provider.GetRequiredService<Seals>());
    }

    private static ITableStore Open(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Embedded => EmbeddedTableStore.Open(options.Path!),
        StorageProvider.AzureTables => OpenAzure(options),
    };

    private static AzureTableStore OpenAzure(StorageOptions options) => options.ConnectionString is { Length: > 0 } connection
        ? AzureTableStore.Connect(connection)
        : AzureTableStore.Connect(options.AccountUrl!, new DefaultAzureCredential());

    /// <summary>Registered first, so started first: no other service finds a store without tables.</summary>
    private sealed class TableCreation(ITableStore store, Seals seals) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await store.EnsureTablesAsync(Schema.All, cancellationToken);
            await seals.StartAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
