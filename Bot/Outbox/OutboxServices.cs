using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Welbevinden.Storage.Onboarding;
using Welbevinden.Storage.Outbox;

namespace Welbevinden.Bot.Outbox;

/// <summary>Adds the outbox: where messages wait, and what sends them.</summary>
internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateDataAnnotations()
            .Validate(o => o.LeaseSeconds > o.SendTimeoutSeconds, "Outbox:LeaseSeconds must be longer than Outbox:SendTimeoutSeconds: a claim must outlive its call.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutboxOptions>>().Value);
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxRetention>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Plan>();
        services.AddSingleton<OutboxLoader>();
        services.AddSingleton<ConversationPace>();
        services.AddSingleton(provider => Addresses.From(provider.GetRequiredService<ConversationStore>(), configuration));
        services.AddSingleton(provider => new Pacer(provider.GetRequiredService<OutboxOptions>().PerSecond, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Sender>();
        services.AddHostedService<OutboxPump>();
        services.AddHostedService<OutboxCleaning>();
    }
}
