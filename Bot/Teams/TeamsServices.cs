using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.BotFramework;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Teams;

/// <summary>Adds the channel: the endpoint <c>POST /api/messages</c> for inbound activities and the connector for outbound calls.</summary>
internal static class TeamsServices
{
    /// <summary>
    /// Adds the channel. Requires <see cref="TimeProvider"/>, <see cref="Metrics"/> and <see cref="ReceiveInbound"/> in the container.
    /// Throws an <see cref="InvalidOperationException"/> that names every missing or wrong setting.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = ChannelOptions.Read(configuration, environment);
        services.AddSingleton(options);
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<ChannelHttp>();
        services.AddSingleton(provider => new ChannelKeys(
            options,
            provider.GetRequiredService<ChannelHttp>().Client,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChannelKeys>>()));
        services.AddHealthChecks().AddCheck<ChannelKeysHealth>("keys");
        services.AddSingleton<TokenGate>();
        services.AddSingleton<RefusedRequests>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Door>();
        services.AddSingleton(provider => new ConnectorTokens(
            () => ChannelCredential.Create(
                options, provider.GetRequiredService<ChannelHttp>().Client, provider.GetRequiredService<TimeProvider>()),
            options.Scope,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorExchange>();
        services.AddChannel(options.Channel);
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<FileHosts>();
        services.AddSingleton<IFileDrive, FileDrive>();
        services.Configure<KestrelServerOptions>(DoorLimits.Apply);
        return services;
    }

    private static IServiceCollection AddChannel(this IServiceCollection services, ChannelKind channel) => channel switch
    {
        ChannelKind.BotFramework => services.AddBotFramework(),
        ChannelKind.Direct => services
            .AddSingleton<IChannelAdapter, DirectAdapter>()
            .AddSingleton<IConnector, Connector>(),
    };

    /// <summary>Maps the channel's only route; every method but POST is 404, like anything else on the public port.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app)
    {
        var door = app.ServiceProvider.GetRequiredService<Door>();
        app.Map("/api/messages", door.HandleAsync);
        return app;
    }
}
