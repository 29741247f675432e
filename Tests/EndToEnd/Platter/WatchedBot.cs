using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;

namespace Welbevinden.EndToEnd.Platter;

/// <summary>
/// The bot with all its output captured: every log line of every category at the finest level, and every measurement with its tags.
/// </summary>
internal sealed class WatchedBot : IAsyncDisposable, ILoggerProvider
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private readonly MeterListener _meters = new();
    private WebApplication? _app;

    public ConcurrentQueue<string> Log { get; } = new();

    public ConcurrentQueue<string> Measured { get; } = new();

    public string Folder => _folder.FullName;

    public static async Task<WatchedBot> StartAsync(LocalTeamsServer teams, IReadOnlyDictionary<string, string?>? more = null)
    {
        var bot = new WatchedBot();
        bot.Listen();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Welbevinden.Bot" });
        builder.Configuration.AddInMemoryCollection(BotSettings.For(teams, bot.Folder, more));
        builder.Configuration["Logging:LogLevel:Default"] = "Trace";
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(bot);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddWelbevinden();
        builder.Services.AddSingleton(teams.Options.Time);
        bot._app = builder.Build();
        bot._app.MapWelbevinden();
        teams.PointToBot(await LoopbackHost.StartAsync(bot._app));
        return bot;
    }

    /// <summary>Stops the bot, so that everything is written to disk; the files stay until this is disposed.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    /// <summary>The files of the store whose bytes hold a text, in UTF-8 or UTF-16.</summary>
    public IReadOnlyList<string> FilesWith(string text) =>
    [
        .. System.IO.Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file =>
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
            return bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0
                || bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0;
        }),
    ];

    public ILogger CreateLogger(string categoryName) => new Catching(this, categoryName);

    public void Dispose()
    {
        // The container disposes its log providers; the captured output is still needed after that.
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _meters.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Listen()
    {
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Caught);
        _meters.SetMeasurementEventCallback<int>(Caught);
        _meters.SetMeasurementEventCallback<double>(Caught);
        _meters.Start();
    }

    private void Caught<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var words = new List<string> { instrument.Name };
        foreach (var (name, tag) in tags)
        {
            words.Add($"{name}={tag}");
        }

        Measured.Enqueue(string.Join(' ', words));
    }

    private sealed class Catching(WatchedBot bot, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            bot.Log.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
