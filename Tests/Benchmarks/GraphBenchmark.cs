using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Graph;

namespace Welbevinden.Benchmarks;

/// <summary>
/// The directory of a large school board from Graph: 10,000 people in 400 groups, page by page, every thirtieth request told to come back
/// after a second, 30 ms an answer, within Graph's limits. Then a link that expired, answers of another shape, and many readings in a row.
/// Each is compared exactly with the tenant.
/// </summary>
internal static class GraphBenchmark
{
    private const int Rounds = 8;

    public static async Task<int> RunAsync()
    {
        Figures.PrintMachine();
        await using var graph = await GraphStandIn.StartAsync(
            new GraphStandInOptions { PageSize = 100, MembersPerPage = 100, ThrottleEvery = 30, Latency = TimeSpan.FromMilliseconds(30) });
        var board = new LargeBoard(graph.World);
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;
        try
        {
            using var host = await StartAsync(graph, board, folder);
            var directory = host.Services.GetRequiredService<GraphDirectory>();
            await MeasureAsync("first reading, everything", graph, directory, board);
            board.ChangeSome(1);
            await MeasureAsync("changes by the link (300)", graph, directory, board);
            board.ChangeSome(2);
            graph.World.ForgetJournal();
            await MeasureAsync("link expired, everything anew", graph, directory, board);
            graph.Options.Schema = SchemaChange.MoreThanAsked;
            board.ChangeSome(3);
            graph.World.ForgetJournal();
            await MeasureAsync("answers with more in them", graph, directory, board);
            await RefusedAsync(graph, directory, board);
            await RepeatAsync(graph, directory, board);
            await host.StopAsync();
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string what, GraphStandIn graph, GraphDirectory directory, LargeBoard board)
    {
        var (asked, throttled, watch) = (graph.Asked.Count, graph.Throttled, Stopwatch.StartNew());
        await directory.SyncOnce();
        var (lost, kept) = board.Compare(directory.Current);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-32} {watch.Elapsed.TotalSeconds,6:F1} s  {graph.Asked.Count - asked,5} requests, {graph.Throttled - throttled,3} "
                + $"throttled; {directory.Current?.People.Count} people: {lost} lost, {kept} wrongly "
                    + $"kept{(directory.State.Trouble is { } trouble ? $"; {trouble}" : "")}"));
    }

    private static async Task RefusedAsync(GraphStandIn graph, GraphDirectory directory, LargeBoard board)
    {
        graph.Options.Schema = SchemaChange.WithoutEnabled;
        graph.World.ForgetJournal();
        await MeasureAsync("answers of another shape, refused", graph, directory, board);
        graph.Options.Schema = SchemaChange.None;
    }

    private static async Task RepeatAsync(GraphStandIn graph, GraphDirectory directory, LargeBoard board)
    {
        (graph.Options.ThrottleEvery, graph.Options.Latency) = (0, TimeSpan.Zero);
        var memory = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            graph.World.ForgetJournal();
            await directory.SyncOnce();
            graph.ForgetAsked();
            memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024);
        }

        var (lost, kept) = board.Compare(directory.Current);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Rounds} full readings in a row: managed memory "
                + $"{string.Join(", ", memory.Select(mib => mib.ToString("F0", CultureInfo.InvariantCulture)))} MiB (bot and stand-in "
                    + $"together); {lost} lost, {kept} wrongly kept"));
    }

    private static async Task<IHost> StartAsync(GraphStandIn graph, LargeBoard board, string folder)
    {
        var file = Path.Combine(folder, "school.json");
        await File.WriteAllTextAsync(file, board.DirectoryFile);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(board.Settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = graph.Options.AppId,
            ["MicrosoftAppPassword"] = graph.Options.AppPassword,
            ["MicrosoftAppTenantId"] = graph.Options.TenantId,
            ["LocalChannel"] = graph.BaseUrl,
            ["Storage:Path"] = folder,
            ["Directory:Provider"] = "Graph",
            ["Directory:File"] = file,
            ["Directory:Graph:BaseUrl"] = graph.BaseUrl,
            ["Directory:Graph:SyncMinutes"] = "60",
            ["Directory:Graph:WaitSeconds"] = "0",
        });
        builder.Services.AddSingleton<TimeProvider>(new SimulatedTime());
        builder.Services.AddLogging();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddGraphIdentity();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
