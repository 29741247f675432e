using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.School;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>
/// A tenant with two schools (staff, mentors, core team, a class), the bot's directory on it, and a store that outlives a restart.
/// </summary>
internal sealed class GraphHouse : IAsyncDisposable
{
    public const string Staff = "00000000-0000-4000-9000-000000000001";
    public const string Second = "00000000-0000-4000-9000-000000000002";
    public const string Core = "00000000-0000-4000-9000-000000000003";
    public const string Class = "00000000-0000-4000-9000-000000000004";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly Dictionary<string, string> _changed = new(StringComparer.Ordinal);
    private readonly WrittenLog _log = new();
    private IHost? _host;

    private GraphHouse(GraphStandIn graph)
    {
        Graph = graph;
        Time = new ManualTime(Instant.FromUtc(2026, 11, 23, 8, 0), realTimers: true);
        File.WriteAllText(SchoolFile, Schools());
        _settings = Settings(graph, _folder, SchoolFile);
    }

    public GraphStandIn Graph { get; }

    public ManualTime Time { get; }

    public TenantWorld World => Graph.World;

    public string SchoolFile => Path.Combine(_folder, "school.json");

    /// <summary>Where a class file may be put.</summary>
    public string ClassFile => Path.Combine(_folder, "klassen.csv");

    private string SettingsFile => Path.Combine(_folder, "appsettings.json");

    public GraphDirectory Directory => _host!.Services.GetRequiredService<GraphDirectory>();

    public DirectorySnapshot Current => Directory.Current!;

    public ITableStore Store => _host!.Services.GetRequiredService<ITableStore>();

    /// <summary>Every log line so far.</summary>
    public IEnumerable<string> Log => _log.Lines;

    public GraphTrouble? Trouble => Directory.State.Trouble;

    public static string Person(int number) => "00000000-0000-4000-8000-" + number.ToString("000000000000", CultureInfo.InvariantCulture);

    /// <summary>
    /// Everything but the bot: eight staff at De Esdoorn of whom the first two are the core team and the third mentor of 3HB, three at De
    /// Iep.
    /// </summary>
    public static async Task<GraphHouse> BuildAsync(Action<GraphStandInOptions>? behaves = null)
    {
        var options = new GraphStandInOptions { PageSize = 3, MembersPerPage = 3 };
        behaves?.Invoke(options);
        var graph = await GraphStandIn.StartAsync(options);
        Fill(graph.World);
        return new GraphHouse(graph);
    }

    public static async Task<GraphHouse> StartedAsync(Action<GraphStandInOptions>? behaves = null)
    {
        var house = await BuildAsync(behaves);
        await house.StartAsync();
        return house;
    }

    public static void Fill(TenantWorld world)
    {
        for (var number = 1; number <= 11; number++)
        {
            world.Put(new TenantAccount(Person(number), $"Collega {number}"));
        }

        world.Put(new TenantGroup(Staff, "Medewerkers De Esdoorn"));
        world.Join(Staff, [.. Enumerable.Range(1, 8).Select(Person)]);
        world.Put(new TenantGroup(Second, "Medewerkers De Iep"));
        world.Join(Second, [.. Enumerable.Range(9, 3).Select(Person)]);
        world.Put(new TenantGroup(Core, "Kernteam"));
        world.Join(Core, Person(1), Person(2));
        world.Put(new TenantGroup(Class, "3HB"));
        world.Join(Class, "student-1", "student-2");
        world.Own(Class, Person(3));
    }

    public static string Schools(string more = "") => $$"""
        { "tenantId": "6f1c0000-0000-4000-8000-000000000001",
          "schools": [ { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden" },
            { "id": "iep", "name": "De Iep", "holidayRegion": "zuid" } ]{{more}} }
        """;

    public static Dictionary<string, string?> Settings(GraphStandIn graph, string folder, string file) =>
        new(Some.Settings(folder, file), StringComparer.Ordinal)
        {
            ["Directory:Provider"] = "Graph",
            ["Directory:PollSeconds"] = "0.2",
            ["Directory:SettleSeconds"] = "0.02",
            ["Directory:Graph:BaseUrl"] = graph.BaseUrl,
            [$"Directory:Graph:Groups:{Staff}:School"] = "esdoorn",
            [$"Directory:Graph:Groups:{Staff}:Roles"] = "staff",
            [$"Directory:Graph:Groups:{Second}:School"] = "iep",
            [$"Directory:Graph:Groups:{Second}:Roles"] = "staff",
            [$"Directory:Graph:Groups:{Core}:Roles"] = "coreTeam, administrator",
            [$"Directory:Graph:Groups:{Class}:Class"] = "3hb",
            [$"Directory:Graph:Groups:{Class}:School"] = "esdoorn",
            [$"Directory:Graph:Groups:{Class}:Year"] = "3",
            [$"Directory:Graph:Groups:{Class}:Level"] = "havo",
        };

    public void Set(string name, string? value) => _settings[name] = value;

    public void Map(string group, string field, string value) => Set($"Directory:Graph:Groups:{group}:{field}", value);

    public async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Configuration.AddJsonFile(SettingsFile, optional: true, reloadOnChange: true);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddSingleton<AppTokensFor>(
            services => options => GraphIdentity.For(
                options,
                services.GetRequiredService<ChannelOptions>(),
                services.GetRequiredService<ChannelHttp>(),
                services.GetRequiredService<TimeProvider>()));
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        _host = host;
        await Directory.SyncOnce();
    }

    /// <summary>
    /// An administrator writes a setting into a file while the bot runs; it overrides the initial one. Returns when it has taken effect.
    /// </summary>
    public async Task ChangeAsync(string name, string value, Func<Task<bool>> follows)
    {
        _changed[name] = value;
        File.WriteAllText(SettingsFile, JsonSerializer.Serialize(_changed));
        await Eventually.HoldsAsync(follows, $"{name} is taken over");
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Asks for changes and waits until they are in force or refused.</summary>
    public Task SyncAsync() => Directory.SyncOnce();

    public int Remarks(RemarkKind kind, string about = "") =>
        Directory.State.Roster!.Remarks.Where(remark => remark.Kind == kind && remark.About == about).Sum(remark => remark.Count);

    public string RolesOf(int number) =>
        Current.People.TryGetValue(new(Person(number)), out var person) ? string.Join(' ', person.Roles.Order()) : "nobody";

    /// <summary>What the store holds of the reading in force, unsealed.</summary>
    public async Task<string> KeptAsync()
    {
        var keep = ActivatorUtilities.CreateInstance<GraphCache>(_host!.Services, new HeadcountStore(Store, "graph"));
        var kept = await keep.ReadAsync(Directory.State.Read!.Shape, CancellationToken.None);
        return string.Join('\n', Assert.IsType<GraphState>(kept).Accounts.Values);
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _host!.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["directory"];

    /// <summary>Everybody in force: id, school and roles, to compare exactly.</summary>
    public string Everybody() => JsonSerializer.Serialize(Current.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal)
        .Select(person => $"{person.Id} {person.School} {string.Join(' ', person.Roles.Order())} {person.Name}"));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _host?.Dispose();
        _log.Dispose();
        await Graph.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task StopAsync()
    {
        if (_host is { } host)
        {
            await host.StopAsync();
            host.Dispose();
            _host = null;
        }
    }
}
