using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School.Install;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Puts the directory from Graph together. It asks its tokens as the bot itself, by the same secret, certificate or managed identity.
/// </summary>
internal static class GraphSetup
{
    public static IServiceCollection AddGraphDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        // Of the start, as the class file itself is: a setting that comes later must not have names read that nothing asks for.
        var signInNames = !string.IsNullOrEmpty(configuration[DirectorySource.Classes]);
        services
            .AddOptions<GraphOptions>()
            .Bind(configuration.GetSection(GraphOptions.Section))
            .PostConfigure(options => options.SignInNames = signInNames)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphSettings>();
        services.AddSingleton(s => new DirectoryStore(s.GetRequiredService<ITableStore>()));
        services.AddSingleton(
            s => ActivatorUtilities.CreateInstance<GraphKeep>(s, new HeadcountStore(s.GetRequiredService<ITableStore>(), "graph")));
        services.AddSingleton(s => Wire(s, RetryPace.Patient));
        services.AddSingleton<GraphReader>();
        services.AddSingleton<GraphDirectory>();
        services.AddSingleton<IDirectory>(s => s.GetRequiredService<GraphDirectory>());
        services.AddHostedService(s => s.GetRequiredService<GraphDirectory>());
        services.AddSingleton(
            s => new CheckSource(
                50,
                CheckTexts.Token("Graph"),
                cancellationToken => ActivatorUtilities.CreateInstance<GraphCheck>(s).LookAsync(cancellationToken)));
        return string.IsNullOrEmpty(configuration[$"{GraphOptions.Section}:{nameof(GraphOptions.CatalogueAppId)}"])
            ? services
            : services.AddInstaller();
    }

    /// <summary>Only where the school gives the id of the app in its catalogue.</summary>
    private static IServiceCollection AddInstaller(this IServiceCollection services)
    {
        services.AddSingleton(s => new InstallationStore(s.GetRequiredService<ITableStore>()));
        services.AddSingleton<TeamsApps>();
        services.AddSingleton<Installer>();
        services.AddHostedService(s => s.GetRequiredService<Installer>());
        services.AddSingleton(
            s => new CheckSource(
                65,
                CheckTexts.Installing,
                cancellationToken => ActivatorUtilities.CreateInstance<InstallationCheck>(s).LookAsync(cancellationToken)));
        return services.AddSingleton(s => PersonalData.OfOne(
            (person, _, cancellationToken) => s.GetRequiredService<InstallationStore>().OfAsync(person.Id, cancellationToken),
            _ => DirectoryDataLines.Installed,
            mark => [InstallationStore.Erase(mark)]));
    }

    /// <summary>A way to Graph with tokens of its own.</summary>
    public static GraphWire Wire(IServiceProvider services, RetryPace pace)
    {
        var options = services.GetRequiredService<IOptions<GraphOptions>>().Value;
        var channel = services.GetRequiredService<ChannelOptions>();
        var asks = options.IsStandIn ? channel with { LocalChannel = options.Origin } : channel with { LocalChannel = null };
        var (http, time) = (services.GetRequiredService<ChannelHttp>(), services.GetRequiredService<TimeProvider>());
#pragma warning disable CA2000 // The wire ends its tokens.
        var tokens = new ConnectorTokens(() => ChannelCredential.Create(asks, http.Client, time), $"{Audience(options)}/.default", time);
#pragma warning restore CA2000
        return new GraphWire(options.Origin, tokens, time, pace);
    }

    /// <summary>A stand-in plays the public cloud.</summary>
    private static string Audience(GraphOptions options) => options.IsStandIn ? GraphOptions.PublicCloud : options.BaseUrl.TrimEnd('/');
}
