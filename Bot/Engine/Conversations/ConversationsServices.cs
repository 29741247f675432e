using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Bot.School.Install;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Adds what knows where people can be reached.</summary>
internal static class ConversationsServices
{
    public static void AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<KnownChats>();
        services.AddSingleton(provider => Addresses.From(provider.GetRequiredService<ConversationStore>(), configuration));
        services.AddSingleton<ReachByChat>(provider => (person, chat, cancellationToken) =>
            provider.GetRequiredService<Addresses>().ReachAsync(
                provider.GetRequiredService<IConnector>(), person, chat, cancellationToken));
        services.AddSingleton<ChatRetention>();
        services.AddSingleton(provider => provider.GetRequiredService<ChatRetention>().Source);
        services.AddSingleton(provider => OnboardingPersonalData.Of(provider.GetRequiredService<ConversationStore>()));
    }
}
