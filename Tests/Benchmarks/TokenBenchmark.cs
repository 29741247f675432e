using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Identity;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What the inbound token costs: one that was never seen (parse, signature, every rule) compared with one that was (a hash and a lookup).
/// </summary>
internal static class TokenBenchmark
{
    private const int Strangers = 600;
    private const int Acquaintances = 50_000;

    public static async Task<int> RunAsync()
    {
        Figures.PrintMachine();
        await using var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { WithPage = false });
        var settings = new ConfigurationBuilder().AddInMemoryCollection(BotSettings.For(teams, storagePath: null)).Build();
        var options = ChannelOptions.Read(settings, new HostingEnvironment { EnvironmentName = "Development" });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var keys = new ChannelKeys(options, http, teams.Options.Time, NullLogger<ChannelKeys>.Instance);
        await MicrosecondsAsync(new TokenGate(options, keys, teams.Options.Time), Tokens(teams));
        var cold = await Figures.ThriceAsync(() => MicrosecondsAsync(new TokenGate(options, keys, teams.Options.Time), Tokens(teams)));
        var warmGate = new TokenGate(options, keys, teams.Options.Time);
        var one = Tokens(teams)[0];
        var cached = await Figures.ThriceAsync(() => MicrosecondsAsync(warmGate, [.. Enumerable.Repeat(one, Acquaintances)]));
        Console.WriteLine($"never seen: {Figures.Show(cold, "µs", "F1")}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"seen      : {Figures.Show(cached, "µs", "F2")}  ({cold[1] / cached[1]:F0} times as fast)"));
        return 0;
    }

    private static async Task<double> MicrosecondsAsync(TokenGate gate, string[] headers)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var header in headers)
        {
            if ((await gate.CheckAsync(header, CancellationToken.None)).Token is null)
            {
                throw new InvalidOperationException("A good token was refused: this measures nothing.");
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / headers.Length;
    }

    private static string[] Tokens(LocalTeamsServer teams)
    {
        var recipe = teams.Identity.Recipe(teams.ServiceUrl);
        return [.. Enumerable.Range(0, Strangers).Select(number => $"Bearer {teams.Identity.Mint(Numbered(recipe, number))}")];
    }

    private static TokenRecipe Numbered(TokenRecipe recipe, int number) => recipe with
    {
        MoreClaims = new Dictionary<string, string>(StringComparer.Ordinal) { ["jti"] = number.ToString(CultureInfo.InvariantCulture) },
    };
}
