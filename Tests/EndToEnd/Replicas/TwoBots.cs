using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NodaTime;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.EndToEnd.Replicas;

/// <summary>
/// A large school with two bots, processes of their own, on one Azurite, and a stand-in for Teams with its limits in force.
/// </summary>
internal sealed class TwoBots : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<Arrived> _arrived = new();
    private readonly IDisposable _watching;

    private TwoBots(DirectoryInfo folder, LocalTeamsServer teams)
    {
        (_folder, Teams) = (folder, teams);
        _watching = teams.Workspace.Watch((conversation, message) =>
        {
            if (message is { Author: null, Version: 0, Card: not null })
            {
                _arrived.Enqueue(new Arrived(conversation.Members[0], message));
            }
        });
    }

    public LocalTeamsServer Teams { get; }

    public BotProcess One { get; private set; } = null!;

    public BotProcess Other { get; private set; } = null!;

    public IReadOnlyList<Colleague> Everybody => Teams.Workspace.People;

    public Colleague Lead => Everybody[0];

    /// <summary>Starts both at the same moment on the empty store: the worst case for the keys that seal receipts.</summary>
    public static async Task<TwoBots> StartAsync(int staff, string connection)
    {
        var folder = Directory.CreateTempSubdirectory("welbevinden-");
        var file = Path.Combine(folder.FullName, "school.json");
        await File.WriteAllTextAsync(file, SchoolOf(staff).ToJsonString());
        var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = file, WithPage = false });
        foreach (var person in teams.Workspace.People)
        {
            teams.Workspace.PersonalChat(person).Installed = true;
        }

        var today = Instant.FromDateTimeOffset(WallClock.Time.GetUtcNow()).InUtc().Date;
        var settings = BotSettings.For(teams, storagePath: null, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Provider"] = "AzureTables",
            ["Storage:ConnectionString"] = connection,
            ["Scheduling:TickSeconds"] = "0.5",
            ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(today),
        });
        var bots = new TwoBots(folder, teams);
        var both = await Task.WhenAll(BotProcess.StartAsync(teams, settings), BotProcess.StartAsync(teams, settings));
        (bots.One, bots.Other) = (both[0], both[1]);
        return bots;
    }

    public IReadOnlyList<Arrived> ArrivedFor(Colleague person) => [.. _arrived.Where(one => one.To == person)];

    public int Count(Func<Arrived, bool> kind) => _arrived.Count(kind);

    /// <summary>Somebody types a line to one of the bots and gets a card.</summary>
    public async Task<Arrived> AskAsync(BotProcess bot, Colleague person, string line)
    {
        var before = ArrivedFor(person).Count;
        Teams.PointToBot(bot.Url);
        await Teams.People.TypeAsync(person, line);
        await Eventually.HoldsAsync(() => ArrivedFor(person).Count > before, otherwise: $"'{line}' was not answered:\n{bot.Output}");
        return ArrivedFor(person)[^1];
    }

    /// <summary>Somebody presses a button of a card, and the press reaches one of the bots.</summary>
    public Task<InvokeResult> PressAsync(BotProcess bot, Arrived card, string verb, Func<JsonObject, bool>? passes = null)
    {
        Teams.PointToBot(bot.Url);
        return Teams.People.PressAsync(card.To, Teams.Workspace.PersonalChat(card.To), card.Message, verb, card.Data(verb, passes));
    }

    /// <summary>The maximum number of calls that Teams received in any second, whatever their outcome.</summary>
    public int MaxInASecond(int since)
    {
        var calls = Teams.Log.Entries.Skip(since).Select(entry => entry.At).Order().ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < calls.Count; last++)
        {
            while (calls[last] - calls[first] >= TimeSpan.FromSeconds(1))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    /// <summary>Seconds since the first call at which the limits refused one.</summary>
    public string LimitedAt =>
        string.Join(
            ' ',
            Teams.Log.Entries
                .Where(entry => entry.Outcome == RequestOutcome.Limited)
                .Select(
                    entry => (entry.At - Teams.Log.Entries[0].At).TotalSeconds.ToString(
                        "F1", System.Globalization.CultureInfo.InvariantCulture)));

    public int Limited => Teams.Log.CountOf(RequestOutcome.Limited);

    public async ValueTask DisposeAsync()
    {
        _watching.Dispose();
        foreach (var bot in new[] { One, Other }.OfType<BotProcess>())
        {
            await bot.DisposeAsync();
        }

        await Teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static JsonObject SchoolOf(int staff) => new()
    {
        ["tenantId"] = new LocalTeamsOptions().TenantId,
        ["schools"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "groot",
                ["name"] = "Het Groot Lyceum",
                ["timeZone"] = "Europe/Amsterdam",
                ["holidayRegion"] = "midden",
            }),
        ["people"] = new JsonArray([.. Enumerable.Range(0, staff).Select(number => (JsonNode)new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = $"Medewerker {number}",
            ["school"] = "groot",
            ["roles"] = number == 0 ? new JsonArray("staff", "coreTeam") : new JsonArray("staff"),
        })]),
        ["classes"] = new JsonArray(),
    };
}
