using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Adds the outbox: where messages wait, and what sends them.</summary>
internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutboxOptions>>().Value);
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxRetention>();
        services.AddSingleton(provider => OutboxPersonalData.Of(
            provider.GetRequiredService<OutboxStore>(), provider.GetRequiredService<OutboxRetention>(),
            provider.GetRequiredService<OutboxOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<MessageQueue>();
        services.AddShares(configuration);
        services.AddSingleton<StandingGroups>();
        services.AddSingleton<PendingMessages>();
        services.AddSingleton<OutboxLoader>();
        services.AddSingleton<ConversationPace>();
        services.AddSingleton(
            provider => new Pacer(
                provider.GetRequiredService<OutboxOptions>().PerSecond,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<CurrentShare>()));
        services.AddSingleton<CardMarks>();
        services.AddSingleton(provider => provider.GetRequiredService<OutboxOptions>().Quiet);
        services.TryAddSingleton<PauseStore>();
        services.AddSingleton<ZoneOf>(provider => school =>
            provider.GetRequiredService<IDirectory>().Current?.Schools.GetValueOrDefault(school)?.TimeZone
                ?? SchoolProfile.Unlisted(school).TimeZone);
        services.AddSingleton<Peace>();
        services.AddSingleton<Withholding>(provider => provider.GetRequiredService<Peace>().WithholdAsync);
        services.AddSingleton<Sender>();
        services.AddHostedService<OutboxPump>();
        services.AddHostedService<OutboxCleaning>();
    }

    /// <summary>Started before the pump, so that it stops after it.</summary>
    private static void AddShares(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration
            .GetSection(StorageOptions.Section)
            .GetValue<StorageProvider>(nameof(StorageOptions.Provider)) != StorageProvider.AzureTables)
        {
            services.AddSingleton<CurrentShare>(() => Share.Whole);
            return;
        }

        services.AddSingleton<ReplicaStore>();
        services.AddSingleton<Replicas>();
        services.AddHostedService(provider => provider.GetRequiredService<Replicas>());
        services.AddSingleton<CurrentShare>(provider => () => provider.GetRequiredService<Replicas>().Current);
    }
}
