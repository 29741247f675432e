using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.Install;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Puts the directory from Graph together.</summary>
internal static class GraphServices
{
    /// <summary>Needs <see cref="AppTokensFor"/> in the container, and <see cref="ReachByChat"/> where the app is installed.</summary>
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
            s => ActivatorUtilities.CreateInstance<GraphCache>(s, new HeadcountStore(s.GetRequiredService<ITableStore>(), "graph")));
        services.AddSingleton<Func<RetryPace, GraphClient>>(s => pace => Client(s, pace));
        services.AddSingleton(s => Client(s, RetryPace.Patient));
        services.AddSingleton<GraphReader>();
        services.AddSingleton<GraphDirectory>();
        services.AddSingleton<IDirectory>(s => s.GetRequiredService<GraphDirectory>());
        services.AddHostedService(s => s.GetRequiredService<GraphDirectory>());
        services.AddSingleton<GraphCheck>();
        services.AddSingleton<IPersonalCalendars>(
            s => ActivatorUtilities.CreateInstance<GraphCalendars>(s, s.GetRequiredService<IOptions<GraphOptions>>().Value));
        return string.IsNullOrEmpty(configuration[$"{GraphOptions.Section}:{nameof(GraphOptions.CatalogueAppId)}"])
            ? services
            : services.AddInstaller();
    }

    /// <summary>Only where the school gives the id of the app in its catalogue.</summary>
    private static IServiceCollection AddInstaller(this IServiceCollection services) => services
        .AddSingleton<TeamsApps>()
        .AddSingleton<Installer>()
        .AddSingleton<InstallationCheck>()
        .AddHostedService(s => s.GetRequiredService<Installer>());

    /// <summary>A way to Graph with tokens of its own.</summary>
    private static GraphClient Client(IServiceProvider services, RetryPace pace)
    {
        var options = services.GetRequiredService<IOptions<GraphOptions>>().Value;
        var tokens = services.GetRequiredService<AppTokensFor>()(options);
        return new GraphClient(options.Origin, tokens, services.GetRequiredService<TimeProvider>(), pace);
    }
}
