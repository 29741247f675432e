using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>
/// One lifetime of the bot on a store that outlives it: the whole composition, in which the outbox runs by itself and the scheduler ticks
/// when the test says so. It can crash after any write.
/// </summary>
internal sealed class SimulatedProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<IHostedService> _running;

    /// <summary>What an earlier process had claimed when it died: nobody sends it until the claim expires.</summary>
    private readonly HashSet<OutboxKey> _abandoned;

    private SimulatedProcess(WebApplication app, CrashingStore store, List<IHostedService> running, HashSet<OutboxKey> abandoned) =>
        (_app, Store, _running, _abandoned) = (app, store, running, abandoned);

    public CrashingStore Store { get; }

    public static async Task<SimulatedProcess> StartAsync(string folder, string schoolFile, TimeProvider time, FakeTeams teams)
    {
        var store = new CrashingStore(EmbeddedTableStore.Open(folder));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Welbevinden.Bot" });
        builder.Configuration.AddInMemoryCollection(Some.Settings(folder, schoolFile));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddWelbevinden();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IConnector>(teams);
        builder.Services.AddSingleton<ITableStore>(store);
        var app = builder.Build();
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        var running = app.Services
            .GetServices<IHostedService>()
            .Where(service => service is FileDirectory or OutboxPump)
            .OrderBy(service => service is OutboxPump)
            .ToList();
        var claimed = (await OpenAsync(app.Services.GetRequiredService<OutboxStore>()))
            .Where(message => message.ClaimedUntil is not null)
            .Select(message => message.Key);
        var process = new SimulatedProcess(app, store, running, [.. claimed]);
        foreach (var service in running)
        {
            await service.StartAsync(CancellationToken.None);
        }

        return process;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>One tick, and everything that is sent because of it. False when the process crashed meanwhile.</summary>
    public async Task<bool> TickAsync()
    {
        try
        {
            await _app.Services.GetServices<IHostedService>().OfType<Scheduler>().Single().TickAsync(CancellationToken.None);
            var outbox = Get<OutboxStore>();
            for (var wait = 1; await AnyIsDueAsync(outbox, Get<TimeProvider>().GetCurrentInstant()); wait++)
            {
                await Task.Delay(Math.Min(wait, 20));
            }

            return !Store.IsDead;
        }
        catch (ProcessCrashedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running)
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _app.DisposeAsync();
        await Store.DisposeAsync();
    }

    /// <summary>True while anything is due or being sent.</summary>
    private async Task<bool> AnyIsDueAsync(OutboxStore outbox, Instant now) => (await OpenAsync(outbox))
        .Any(message => message.ClaimedUntil is { } until ? until <= now || !_abandoned.Contains(message.Key) : message.Due <= now);

    private static async Task<IReadOnlyList<OpenMessage>> OpenAsync(OutboxStore outbox)
    {
        var open = new List<OpenMessage>();
        foreach (var group in await outbox.GroupsAsync(CancellationToken.None))
        {
            open.AddRange(
                group.Name.StartsWith("evaluation-", StringComparison.Ordinal)
                    ? await outbox.OpenAsync(group.Name, int.MaxValue, CancellationToken.None)
                    : []);
        }

        return open;
    }
}
