using System.Runtime.CompilerServices;
using Microsoft.Bot.Connector.Authentication;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>
/// The channel by Microsoft's Bot Framework SDK: its adapter, turn context and activity on the way in, its connector client on the way out.
/// What is refused, stored, sent again and logged is decided by the same code as with our own wire.
/// </summary>
internal static class BotFrameworkServices
{
    /// <summary>Not inlined, so that the SDK's assemblies are loaded only where it is the channel.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IServiceCollection AddBotFramework(this IServiceCollection services) => services
        .AddSingleton<ExchangeConnectorFactory>()
        .AddSingleton<BotFrameworkAuthentication, GateAuthentication>()
        .AddSingleton<IChannelAdapter, TeamsAdapter>()
        .AddSingleton<IConnector, BotFrameworkConnector>();
}
