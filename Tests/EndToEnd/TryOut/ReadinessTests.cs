using System.Text.Json.Nodes;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Xunit;

namespace Welbevinden.EndToEnd.TryOut;

/// <summary>What <c>/health/ready</c> tells the person who runs the bot.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private LocalTeamsServer _teams = null!;

    private string SchoolFile => Path.Combine(_folder.FullName, "school.json");

    public async ValueTask InitializeAsync()
    {
        File.Copy(Checkout.DemoSchool, SchoolFile);
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = SchoolFile, WithPage = false });
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_bot_without_a_usable_directory_is_not_ready_names_it_and_recovers()
    {
        await File.WriteAllTextAsync(SchoolFile, "{\n  \"tenantId\": 7\n}");
        await using var bot = await BotInProcess.StartAsync(_teams, BotSettings.For(_teams, _folder.FullName));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var (status, notReady) = await ReadyAsync(http, bot);
        Assert.Equal(503, status);
        var directory = Assert.Single(notReady, part => part["name"]!.ToString() == "directory");
        Assert.Contains("does not work", directory["reason"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tenantId", directory["reason"]!.ToString(), StringComparison.Ordinal);

        File.Copy(Checkout.DemoSchool, SchoolFile, overwrite: true);
        for (var i = 0; i < 200 && status != 200; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            (status, notReady) = await ReadyAsync(http, bot);
        }

        Assert.Equal(200, status);
        Assert.DoesNotContain(notReady, part => part["name"]!.ToString() == "directory");
    }

    [Fact]
    public async Task A_directory_that_becomes_faulty_is_named_while_the_last_good_one_stays_in_force()
    {
        await using var bot = await BotInProcess.StartAsync(_teams, BotSettings.For(_teams, _folder.FullName));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        Assert.Equal(200, (await ReadyAsync(http, bot)).Status);
        await File.WriteAllTextAsync(SchoolFile, "{ \"people\": [");
        IReadOnlyList<JsonNode> notReady = [];
        for (var i = 0; i < 200 && notReady.Count == 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            notReady = (await ReadyAsync(http, bot)).NotReady;
        }

        var directory = Assert.Single(notReady, part => part["name"]!.ToString() == "directory");
        Assert.Contains("needs attention", directory["reason"]!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, IReadOnlyList<JsonNode> NotReady)> ReadyAsync(HttpClient http, BotInProcess bot)
    {
        using var answer = await http.GetAsync(new Uri($"{bot.Url}/health/ready"));
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((int)answer.StatusCode, [.. body["notReady"]!.AsArray().Select(part => part!)]);
    }
}
