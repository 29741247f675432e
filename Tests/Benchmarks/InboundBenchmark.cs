using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.Benchmarks;

/// <summary>
/// What comes in: activities a second through the whole bot, with one real signed token as the channel has for an hour, compared with
/// Kestrel that only reads the body and answers 200, on each channel. Load and bot share the machine. An answer to a card is on the disk
/// before it is acknowledged.
/// </summary>
internal static class InboundBenchmark
{
    private static readonly TimeSpan During = TimeSpan.FromSeconds(2);

    /// <summary>The receipt that each person's last thank-you carried.</summary>
    private static readonly ConcurrentDictionary<(string Url, string Person), string> Receipts = new();

    private static long _busy;

    /// <summary>Measures and prints.</summary>
    /// <param name="channels">As in the setting <c>Teams:Channel</c>; measured side by side, one after the other at every load.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> channels)
    {
        Figures.PrintMachine();
        await using var raw = LoopbackHost.Build(port: 0);
        raw.MapPost("/api/messages", (Delegate)ReadAndSayYesAsync);
        var rawUrl = await LoopbackHost.StartAsync(raw);
        var schools = new List<(string Channel, BotUnderLoad School)>();
        foreach (var channel in channels)
        {
            schools.Add((channel, await OpenAsync(channel)));
        }

        foreach (var connections in new[] { 1, 8, 32 })
        {
            var press = Press(schools[0].School, schools[0].School.Everybody[0]);
            var bare = await MeasureAsync(rawUrl, connections, (client, _) => () => PostAsync(client, rawUrl, press, token: null));
            Console.WriteLine($"{connections,2} connections, {"Kestrel alone",-35}: {Figures.Show(bare, "requests/s")}");
            foreach (var (channel, school) in schools)
            {
                await MeasureAsync(channel, school, connections, bare);
            }
        }

        Console.WriteLine($"Answers that were told to come back later, because too many met on one tally: {_busy}");
        foreach (var (_, school) in schools)
        {
            await school.DisposeAsync();
        }

        return 0;
    }

    private static async Task<BotUnderLoad> OpenAsync(string channel)
    {
        var school = await BotUnderLoad.StartAsync(staff: 40, channel: channel);
        await school.OpenCheckInAsync();
        await BotUnderLoad.UntilAsync(() => school.Everybody.All(person => school.QuestionTo(person) is not null));
        return school;
    }

    private static async Task MeasureAsync(string channel, BotUnderLoad school, int connections, double[] bare)
    {
        Print(
            connections,
            $"{channel}, an ignored activity",
            bare,
            await MeasureAsync(school.Url, connections, (client, _) => Ignored(school, client)));
        Print(
            connections,
            $"{channel}, an answer to a card",
            bare,
            await MeasureAsync(school.Url, connections, (client, worker) => Answers(school, client, school.Everybody[worker])));
    }

    private static void Print(int connections, string what, double[] bare, double[] figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{connections,2} connections, {what,-35}: {Figures.Show(figures, "activities/s")}  "
            + $"({figures[1] / bare[1]:P1} of Kestrel alone)"));

    /// <summary>Three runs after a warm-up, each worker on a connection of its own.</summary>
    private static async Task<double[]> MeasureAsync(string url, int connections, Func<HttpClient, int, Func<Task>> make)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false })
        { BaseAddress = new Uri(url) };
        await Figures.RateAsync(connections, During / 2, worker => make(client, worker));
        return await Figures.ThriceAsync(() => Figures.RateAsync(connections, During, worker => make(client, worker)));
    }

    /// <summary>A reaction: through token, body and rules, and then there is nothing to do.</summary>
    private static Func<Task> Ignored(BotUnderLoad school, HttpClient client)
    {
        var person = school.Everybody[0];
        var reaction = school.Teams.Activities
            .Reaction(person, school.Teams.Workspace.PersonalChat(person), school.QuestionTo(person)!, "like")
            .ToJsonString();
        var token = school.Teams.Identity.Token(school.Teams.ServiceUrl);
        return () => PostAsync(client, school.Url, reaction, token);
    }

    /// <summary>Somebody who cannot decide: every answer replaces the one before, by the receipt on the card that thanked for it.</summary>
    private static Func<Task> Answers(BotUnderLoad school, HttpClient client, Colleague person)
    {
        var token = school.Teams.Identity.Token(school.Teams.ServiceUrl);
        return async () =>
        {
            var thanks = await PostAsync(client, school.Url, Press(school, person), token);
            if (Between(thanks, "\"receipt\":\"", "\"") is { } receipt)
            {
                Receipts[(school.Url, person.ObjectId)] = receipt;
            }
            else
            {
                // "Try again in a minute": too many at once on one tally.
                Interlocked.Increment(ref _busy);
            }
        };
    }

    private static string Press(BotUnderLoad school, Colleague person)
    {
        var question = school.QuestionTo(person)!;
        var data = BotUnderLoad.DataOf(question, CheckInVerbs.Answer.Name);
        return Receipts.TryGetValue((school.Url, person.ObjectId), out var receipt)
            ? school.PressOf(person, question, CheckInVerbs.Change.Name, With(data, receipt))
            : school.PressOf(person, question, CheckInVerbs.Answer.Name, data);
    }

    private static JsonObject With(JsonObject data, string receipt)
    {
        data["receipt"] = receipt;
        return data;
    }

    private static async Task<string> PostAsync(HttpClient client, string url, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{url}/api/messages"));
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<IResult> ReadAndSayYesAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        return Results.Ok();
    }

    private static string? Between(string text, string before, string after) =>
        text.IndexOf(before, StringComparison.Ordinal) is var at and >= 0
            && text.IndexOf(after, at + before.Length, StringComparison.Ordinal) is var end and >= 0
            ? text[(at + before.Length)..end]
            : null;
}
