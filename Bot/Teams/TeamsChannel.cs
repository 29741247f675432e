using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Teams;

/// <summary>Puts the channel together: the door in at <c>POST /api/messages</c> and the connector out.</summary>
internal static class TeamsChannel
{
    /// <summary>
    /// Adds the channel. Needs <see cref="TimeProvider"/>, <see cref="Metrics"/> and <see cref="ReceiveInbound"/> in the container.
    /// Throws <see cref="InvalidOperationException"/> that names the setting when one is missing or wrong.
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
        services.AddSingleton<Door>();
        services.AddSingleton(provider => new ConnectorTokens(
            () => ChannelCredential.Create(
                options, provider.GetRequiredService<ChannelHttp>().Client, provider.GetRequiredService<TimeProvider>()),
            options.Scope,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConnector, Connector>();
        services.TryAddSingleton<ConversationStore>();
        services.AddSingleton<FileHosts>();
        services.AddSingleton<IFileDrive, FileDrive>();
        services.Configure<KestrelServerOptions>(DoorLimits.Apply);
        return services;
    }

    /// <summary>Maps the one route of the channel; every method but POST is 404, as anything else on the public port.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app)
    {
        var door = app.ServiceProvider.GetRequiredService<Door>();
        app.Map("/api/messages", door.HandleAsync);
        return app;
    }
}
