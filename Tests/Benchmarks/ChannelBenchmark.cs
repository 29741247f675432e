using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What each channel costs a bot that is a process of its own: from start to ready, and its memory, idle and after five seconds of
/// activities over 32 connections.
/// </summary>
internal static class ChannelBenchmark
{
    private const int Connections = 32;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints.</summary>
    /// <param name="channels">As in the setting <c>Teams:Channel</c>; in turn, so that both meet the same machine.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> channels)
    {
        Figures.PrintMachine();
        var costs = channels.ToDictionary(channel => channel, _ => new List<Cost>(), StringComparer.Ordinal);
        for (var run = 0; run < Figures.Runs; run++)
        {
            foreach (var channel in channels)
            {
                costs[channel].Add(await MeasureAsync(channel));
            }
        }

        foreach (var (channel, runs) in costs)
        {
            Print(channel, "start to ready", runs.Select(cost => cost.ReadySeconds), "s", "N2");
            Print(channel, "memory, idle", runs.Select(cost => cost.IdleMegabytes), "MB");
            Print(channel, "memory, after load", runs.Select(cost => cost.LoadedMegabytes), "MB");
        }

        return 0;
    }

    private static void Print(string channel, string what, IEnumerable<double> figures, string unit, string format = "N0") =>
        Console.WriteLine($"{channel,-12}, {what,-18}: {Figures.Show([.. figures.Order()], unit, format)}");

    private static async Task<Cost> MeasureAsync(string channel)
    {
        var store = Directory.CreateTempSubdirectory("welbevinden-benchmark-");
        await using var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { DirectoryFile = Checkout.DemoSchool, WithPage = false });
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Teams:Channel"] = channel };
        var started = Stopwatch.GetTimestamp();
        await using var bot = await BotProcess.StartAsync(teams, BotSettings.For(teams, store.FullName, settings));
        var ready = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.Delay(Idle);
        var idle = Megabytes(bot.ProcessId);
        await LoadAsync(teams, bot.Url);
        var loaded = Megabytes(bot.ProcessId);
        await bot.KillAsync();
        store.Delete(recursive: true);
        return new Cost(ready, idle, loaded);
    }

    private static async Task LoadAsync(LocalTeamsServer teams, string url)
    {
        var person = teams.Workspace.People[0];
        var chat = teams.Workspace.PersonalChat(person);
        var line = teams.Workspace.Post(chat, person.ObjectId, "hulp", card: null);
        var reaction = teams.Activities.Reaction(person, chat, line, "like").ToJsonString();
        var token = teams.Identity.Token(teams.ServiceUrl);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false });
        await Figures.RateAsync(Connections, Load, _ => () => PostAsync(client, new Uri($"{url}/api/messages"), reaction, token));
    }

    private static async Task PostAsync(HttpClient client, Uri address, string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The resident memory of a process.</summary>
    private static double Megabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").Single(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private sealed record Cost(double ReadySeconds, double IdleMegabytes, double LoadedMegabytes);
}
