using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot;

/// <summary>Lets Graph be asked as the bot itself, with the same secret, certificate or managed identity as the channel.</summary>
internal sealed class GraphIdentity(ConnectorTokens tokens) : IAppTokens
{
    public static IAppTokens For(GraphOptions options, ChannelOptions channel, ChannelHttp http, TimeProvider time)
    {
        var asks = channel with { LocalChannel = options.IsStandIn ? options.Origin : null };
#pragma warning disable CA2000 // The identity ends its tokens.
        return new GraphIdentity(
            new ConnectorTokens(() => ChannelCredential.Create(asks, http.Client, time), $"{Audience(options)}/.default", time));
#pragma warning restore CA2000
    }

    public ValueTask<(string? Token, string Cause)> GetAsync(CancellationToken cancellationToken) => tokens.GetAsync(cancellationToken);

    public ValueTask<(string? Token, string Cause)> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
        tokens.ReplaceAsync(refused, cancellationToken);

    public void Dispose() => tokens.Dispose();

    /// <summary>A stand-in plays the public cloud.</summary>
    private static string Audience(GraphOptions options) => options.IsStandIn ? GraphOptions.PublicCloud : options.BaseUrl.TrimEnd('/');
}

/// <summary>Registers the identity that Graph is asked with.</summary>
internal static class GraphIdentityServices
{
    /// <summary>Needs the channel's options and its HTTP client in the container.</summary>
    public static void AddGraphIdentity(this IServiceCollection services) => services.AddSingleton<AppTokensFor>(
        provider => options => GraphIdentity.For(
            options,
            provider.GetRequiredService<ChannelOptions>(),
            provider.GetRequiredService<ChannelHttp>(),
            provider.GetRequiredService<TimeProvider>()));
}
