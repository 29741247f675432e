using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Adds what knows where people can be reached.</summary>
internal static class ConversationsServices
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<KnownChats>();
        services.AddSingleton<ChatRetention>();
        services.AddSingleton(provider => provider.GetRequiredService<ChatRetention>().Source);
        services.AddSingleton(provider => OnboardingPersonalData.Of(provider.GetRequiredService<ConversationStore>()));
    }
}
