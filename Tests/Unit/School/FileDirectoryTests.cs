using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

public sealed class FileDirectoryTests : IAsyncLifetime
{
    private TempStore _store = null!;
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;

    private string SchoolFile => Path.Combine(_folder, "school.json");

    public async ValueTask InitializeAsync() => _store = await TempStore.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_directory_that_is_edited_or_replaced_is_in_force_within_seconds()
    {
        Write(People(1));
        using var host = await StartedAsync();
        var directory = host.Services.GetRequiredService<IDirectory>();
        Assert.Single(directory.Current!.People);

        Write(People(2));
        await Eventually.HoldsAsync(() => directory.Current.People.Count == 2);

        ReplaceAtomically(People(3));
        await Eventually.HoldsAsync(() => directory.Current.People.Count == 3);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_link_that_comes_to_point_at_another_file_is_noticed_by_looking()
    {
        File.WriteAllText(Path.Combine(_folder, "old.json"), People(1));
        File.WriteAllText(Path.Combine(_folder, "new.json"), People(2));
        File.CreateSymbolicLink(Path.Combine(_folder, "current.json"), Path.Combine(_folder, "old.json"));
        File.CreateSymbolicLink(SchoolFile, Path.Combine(_folder, "current.json"));
        using var host = await StartedAsync();
        var directory = host.Services.GetRequiredService<IDirectory>();

        File.CreateSymbolicLink(Path.Combine(_folder, "next.json"), Path.Combine(_folder, "new.json"));
        File.Move(Path.Combine(_folder, "next.json"), Path.Combine(_folder, "current.json"), overwrite: true);

        await Eventually.HoldsAsync(() => directory.Current!.People.Count == 2);
        await host.StopAsync();
    }

    [Fact]
    public async Task Another_file_of_the_same_length_and_time_is_noticed_by_looking()
    {
        var (before, after) = (Path.Combine(_folder, "old.json"), Path.Combine(_folder, "new.json"));
        File.WriteAllText(before, People(1));
        File.WriteAllText(after, People(1).Replace("Collega 1", "Collega 7", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(after, File.GetLastWriteTimeUtc(before));
        File.CreateSymbolicLink(Path.Combine(_folder, "current.json"), before);
        File.CreateSymbolicLink(SchoolFile, Path.Combine(_folder, "current.json"));
        using var host = await StartedAsync();
        var directory = host.Services.GetRequiredService<IDirectory>();

        File.CreateSymbolicLink(Path.Combine(_folder, "next.json"), after);
        File.Move(Path.Combine(_folder, "next.json"), Path.Combine(_folder, "current.json"), overwrite: true);

        await Eventually.HoldsAsync(() => directory.Current!.People.Values.Single().Name == "Collega 7");
        await host.StopAsync();
    }

    [Fact]
    public async Task A_faulty_file_is_refused_and_the_last_good_one_stays_in_force_until_it_is_mended()
    {
        Write(People(2));
        using var host = await StartedAsync();
        var directory = host.Services.GetRequiredService<IDirectory>();

        Write(People(3).Replace("\"staff\"", "\"boss\"", StringComparison.Ordinal));
        await Eventually.HoldsAsync(async () => (await HealthAsync(host)).Status == HealthStatus.Degraded);
        Assert.Equal(2, directory.Current!.People.Count);
        Assert.Contains("roles[0]: is not known", (await HealthAsync(host)).Description, StringComparison.Ordinal);

        Write(People(3));
        await Eventually.HoldsAsync(async () => (await HealthAsync(host)).Status == HealthStatus.Healthy);
        Assert.Equal(3, directory.Current.People.Count);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_disappears_is_reported_and_the_last_good_one_stays_in_force()
    {
        Write(People(2));
        using var host = await StartedAsync();

        File.Delete(SchoolFile);
        await Eventually.HoldsAsync(async () => (await HealthAsync(host)).Status == HealthStatus.Degraded);
        Assert.Equal(2, host.Services.GetRequiredService<IDirectory>().Current!.People.Count);

        Write(People(2));
        await Eventually.HoldsAsync(async () => (await HealthAsync(host)).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_is_faulty_from_the_start_leaves_the_bot_up_and_not_ready()
    {
        Write("{ \"tenantId\": ");
        using var host = await StartedAsync();

        var health = await HealthAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("breaks off", health.Description, StringComparison.Ordinal);
        Assert.Null(host.Services.GetRequiredService<IDirectory>().Current);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Ldap", "school.json", "'Ldap'")]
    [InlineData("File", "", "Directory:File is not set")]
    [InlineData("File", "nowhere.json", "no such file")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string provider, string file, string words)
    {
        Write(People(1));
        using var host = Host(provider, file.Length == 0 ? "" : Path.Combine(_folder, file));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    private static string Id(int number) => $"\"id\": \"00000000-0000-4000-8000-{number:d12}\"";

    private static string People(int count) =>
        $$"""
        { "tenantId": "t",
          "schools": [ { "id": "iep", "name": "De Iep", "holidayRegion": "zuid" } ],
          "people": [ {{string.Join(
              ",\n",
              Enumerable
                  .Range(1, count)
                  .Select(i => $$"""{ {{Id(i)}}, "name": "Collega {{i}}", "school": "iep", "roles": ["staff"] }"""))}} ] }
        """;

    private static async Task<HealthReportEntry> HealthAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["directory"];

    private async Task<IHost> StartedAsync()
    {
        var host = Host("File", SchoolFile);
        await host.StartAsync();
        return host;
    }

    private IHost Host(string provider, string file)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Directory:Provider"] = provider,
            ["Directory:File"] = file,
            ["Directory:PollSeconds"] = "0.2",
            ["Directory:SettleSeconds"] = "0.02",
        });
        builder.Services.AddSingleton<TimeProvider>(new ManualTime(NodaTime.Instant.FromUtc(2026, 11, 23, 8, 0), realTimers: true));
        builder.Services.AddLogging();
        builder.Services.AddSingleton<ITableStore>(_store.Store);
        builder.Services.AddDirectory(builder.Configuration);
        return builder.Build();
    }

    private void Write(string text) => File.WriteAllText(SchoolFile, text);

    private void ReplaceAtomically(string text)
    {
        var beside = SchoolFile + ".tmp";
        File.WriteAllText(beside, text);
        File.Move(beside, SchoolFile, overwrite: true);
    }
}
