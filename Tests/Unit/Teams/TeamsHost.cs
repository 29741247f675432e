using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The bot's channel on a port of its own, with a dispatcher that records what reaches it.</summary>
/// <param name="channel">As in the setting <c>Teams:Channel</c>.</param>
public class TeamsHost(string channel) : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private readonly WrittenLog _log = new();
    private WebApplication? _app;
    private TempStore? _tables;

    internal Channel Channel { get; private set; } = null!;

    internal ManualTime Time { get; } = new();

    internal ConcurrentQueue<Inbound> Received { get; } = new();

    internal ConcurrentQueue<string> Log => _log.Lines;

    /// <summary>What the dispatcher answers.</summary>
    internal Func<Inbound, Task<Answer>> Dispatcher { get; set; } = _ => Task.FromResult<Answer>(new Answer.Done());

    internal IServiceProvider Services => _app!.Services;

    internal IConnector Connector => Services.GetRequiredService<IConnector>();

    internal IFileDrive Drive => Services.GetRequiredService<IFileDrive>();

    internal async Task<HealthReportEntry> KeysHealthAsync() =>
        (await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "keys")).Entries["keys"];

    internal Uri Address => new(_app!.Urls.Single());

    internal Attempt Attempt() => new(Channel, Time.GetUtcNow());

    internal static async Task<TeamsHost> StartAsync(string channel = "Direct")
    {
        var host = new TeamsHost(channel);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        Channel = await Channel.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = Teams.Attempt.AppId,
            ["MicrosoftAppPassword"] = "password-of-the-bot",
            ["MicrosoftAppTenantId"] = Teams.Attempt.Tenant,
            ["LocalChannel"] = Channel.Origin,
            ["Teams:Channel"] = channel,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        _tables = await TempStore.OpenAsync();
        builder.Services.AddSingleton<ITableStore>(_tables.Store);
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddSingleton<CountRefusedRequest>(services => services.GetRequiredService<Metrics>().RequestRefused);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<ReceiveInbound>((inbound, _) =>
        {
            Received.Enqueue(inbound);
            return Dispatcher(inbound);
        });
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.MapTeams();
        await _app.StartAsync();
    }

    internal async Task<(int Status, string Body)> PostAsync(Attempt attempt)
    {
        using var request = attempt.ToRequest(new Uri(_app!.Urls.Single() + "/api/messages"));
        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal async Task<int> StatusOfAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, _app!.Urls.Single() + path);
        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _tables!.DisposeAsync();
        await Channel.DisposeAsync();
        _client.Dispose();
        _log.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The host with our own wire.</summary>
public sealed class DirectHost() : TeamsHost("Direct");

/// <summary>The host with the Bot Framework SDK.</summary>
public sealed class BotFrameworkHost() : TeamsHost("BotFramework");
