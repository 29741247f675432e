using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Storage.Onboarding;

namespace Welbevinden.Bot.Onboarding;

/// <summary>Adds what knows where people can be reached.</summary>
internal static class OnboardingServices
{
    public static void AddOnboarding(this IServiceCollection services)
    {
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<ChatRetention>();
        services.AddSingleton(provider => provider.GetRequiredService<ChatRetention>().Source);
        services.AddSingleton(provider => OnboardingPersonalData.Of(provider.GetRequiredService<ConversationStore>()));
    }
}
