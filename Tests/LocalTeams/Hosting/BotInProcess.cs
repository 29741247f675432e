using Microsoft.Extensions.Options;
using Welbevinden.Bot;

namespace Welbevinden.LocalTeams.Hosting;

/// <summary>
/// The bot inside this process on a Kestrel port of its own, on the stand-in's clock: so that the page can move time forward without a back
/// door in the bot.
/// </summary>
internal sealed class BotInProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotInProcess(WebApplication app, string url)
    {
        _app = app;
        Url = url;
    }

    /// <summary>Where it listens, without a path.</summary>
    public string Url { get; }

    /// <summary>Starts the bot and points the stand-in to it.</summary>
    /// <param name="port">On loopback; 0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<BotInProcess> StartAsync(LocalTeamsServer server, IReadOnlyDictionary<string, string?> settings, int port = 0)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                EnvironmentName = "Development",
                ApplicationName = "Welbevinden.Bot",

                // A school's appsettings.json, in the folder that somebody stands in, is none of the demo's.
                ContentRootPath = AppContext.BaseDirectory,
            });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.AddWelbevinden();
        builder.Services.AddSingleton(server.Options.Time);
        var app = builder.Build();

        // Every wrong setting is told, not only the first that something asks for.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.MapWelbevinden();
        var url = await LoopbackHost.StartAsync(app);
        server.PointToBot(url);
        return new BotInProcess(app, url);
    }

    /// <summary>Returns when somebody ends the process (Ctrl+C, SIGTERM).</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
