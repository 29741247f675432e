using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School;

/// <summary>Adds the directory, from a file or from Graph, and validates its settings at start.</summary>
internal static class DirectoryServices
{
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectoryOptions>().Bind(configuration.GetSection(DirectoryOptions.Section)).ValidateOnStart();
        services.AddOptions<DirectoryOptions>().PostConfigure<IHostEnvironment>((options, host) =>
            (options.File, options.ClassFile) = (Absolute(options.File, host), Absolute(options.ClassFile, host)));
        services.AddSingleton<IValidateOptions<DirectoryOptions>, DirectoryOptionsCheck>();
        services.AddSingleton(
            s => ActivatorUtilities.CreateInstance<FileDirectory>(s, new HeadcountStore(s.GetRequiredService<ITableStore>(), "file")));
        services.AddHostedService(s => s.GetRequiredService<FileDirectory>());
        services.AddHealthChecks().AddCheck<DirectoryHealth>("directory");
        services.AddSingleton(s => new InstallationStore(s.GetRequiredService<ITableStore>()));
        return DirectoryOptions.FromGraph(configuration)
            ? services.AddGraphDirectory(configuration)
            : services
                .AddSingleton<IDirectory>(s => s.GetRequiredService<FileDirectory>())
                .AddSingleton<IPersonalCalendars, NoCalendars>();
    }

    private static string Absolute(string path, IHostEnvironment host) =>
        path.Length == 0 ? "" : Path.GetFullPath(path, host.ContentRootPath);
}
