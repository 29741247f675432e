using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.EndToEnd.Support;

/// <summary>A card that the stand-in accepted, when it came.</summary>
internal sealed record Arrived(Colleague To, ChatMessage Message)
{
    public JsonElement Card { get; } = JsonDocument.Parse(Message.Card!).RootElement;

    /// <summary>Every text on the card.</summary>
    public IReadOnlyList<string> Texts => [.. Strings(Card, "text")];

    public bool Says(Text text) => Texts.Any(line => line == text.Dutch || line == text.English);

    public bool Has(string verb) => Strings(Card, "verb").Contains(verb, StringComparer.Ordinal);

    /// <summary>What a button with this verb sends; the first of several that matches.</summary>
    public JsonObject Data(string verb, Func<JsonObject, bool>? passes = null) =>
        Objects(Card).Where(one => one.TryGetProperty("verb", out var name) && name.GetString() == verb)
            .Select(one => JsonObject.Create(one.GetProperty("data"))!)
            .First(passes ?? (_ => true));

    /// <summary>What a button of a dialog sends: its verb is in the data.</summary>
    public JsonObject Sent(string verb) =>
        Objects(Card).Where(
            one => one.TryGetProperty("verb", out var name) && name.GetString() == verb && !one.TryGetProperty("data", out _))
            .Select(one => JsonObject.Create(one)!)
            .First();

    /// <summary>A card that replaced this one.</summary>
    public Arrived With(string card) => new(To, Message with { Card = card });

    /// <summary>The values of the fields of a kind, in order.</summary>
    public IReadOnlyList<string> Values(string type) =>
        [
            .. Objects(Card)
                .Where(one => one.TryGetProperty("type", out var kind) && kind.GetString() == type && one.TryGetProperty("value", out _))
                .Select(one => one.GetProperty("value").GetString()!),
        ];

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        Objects(element)
            .Where(one => one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(one => one.GetProperty(name).GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}

/// <summary>
/// The demo school with the bot as a process of its own, on a fresh embedded store, and a stand-in for Teams that records what arrives. It
/// is noon at this school when it starts, so that no test crosses midnight.
/// </summary>
internal sealed class BotAtSchool : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<Arrived> _arrived = new();
    private readonly IDisposable _watching;

    private BotAtSchool(DirectoryInfo folder, LocalTeamsServer teams)
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

    public BotProcess Bot { get; private set; } = null!;

    public string Store => Path.Combine(_folder.FullName, "store");

    public IReadOnlyList<Colleague> Everybody => Teams.Workspace.People;

    /// <summary>Somebody of the core team who reads Dutch.</summary>
    public Colleague Lead =>
        Everybody.First(person => person.Roles.Contains("coreTeam", StringComparer.Ordinal) && person.Language == "nl");

    /// <summary>Every card of the bot as it arrived, oldest first.</summary>
    public IReadOnlyList<Arrived> Arrived => [.. _arrived];

    /// <summary>Starts the stand-in and the bot.</summary>
    /// <param name="settings">Settings of the bot, given the wall time at the school; they may name another store than the embedded
    /// one.</param>
    /// <param name="command">What starts the bot; as it was built beside these tests by default.</param>
    public static async Task<BotAtSchool> StartAsync(
        Func<LocalDateTime, IReadOnlyDictionary<string, string?>> settings, BotCommand? command = null)
    {
        var folder = Directory.CreateTempSubdirectory("welbevinden-");
        var now = Instant.FromDateTimeOffset(WallClock.Time.GetUtcNow());
        var zone = ZoneAtNoon(now);
        var file = Path.Combine(folder.FullName, "school.json");
        var school = await FullTimers.SchoolAsync();
        await File.WriteAllTextAsync(file, school.Replace("Europe/Amsterdam", zone.Id, StringComparison.Ordinal));
        var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = file, WithPage = false });
        var started = new BotAtSchool(folder, teams);
        var named = settings(now.InZone(zone).LocalDateTime);
        started.Bot = await BotProcess.StartAsync(
            teams, BotSettings.For(teams, named.ContainsKey("Storage:Provider") ? null : started.Store, named), command: command);
        return started;
    }

    /// <summary>
    /// Replaces the bot by a new process, as a rolling upgrade does: the new one is ready before the old one is asked to stop.
    /// </summary>
    /// <param name="command">What starts the new one; the bot as it was built beside these tests by default.</param>
    /// <param name="both">What happens while both run and Teams still uses the old one.</param>
    /// <returns>The exit code of the old one, and how long it took to end.</returns>
    public async Task<(int ExitCode, TimeSpan Took)> ReplaceBotAsync(BotCommand? command = null, Func<Task>? both = null)
    {
        var old = Bot;
        Bot = await old.StartSuccessorAsync(command);
        await (both?.Invoke() ?? Task.CompletedTask);
        Teams.PointToBot(Bot.Url);
        var asked = Stopwatch.GetTimestamp();
        return (await old.StopAsync(), Stopwatch.GetElapsedTime(asked));
    }

    /// <summary>A weekday on which the weekly check-in does not open by itself while the test runs.</summary>
    public static string WeekdayAhead(LocalDate today) =>
        (today.DayOfWeek is < IsoDayOfWeek.Friday ? IsoDayOfWeek.Friday : IsoDayOfWeek.Monday).ToString();

    public IEnumerable<Arrived> ArrivedFor(Colleague person) => _arrived.Where(one => one.To == person);

    /// <summary>Somebody types a line and gets a card.</summary>
    public async Task<Arrived> AskAsync(Colleague person, string line)
    {
        var before = ArrivedFor(person).Count();
        await Teams.People.TypeAsync(person, line);
        await Eventually.HoldsAsync(() => ArrivedFor(person).Count() > before, otherwise: $"'{line}' was not answered:\n{Bot.Output}");
        return ArrivedFor(person).Last();
    }

    public Task<InvokeResult> PressAsync(Arrived card, string verb, Func<JsonObject, bool>? passes = null) =>
        PressAsync(card, verb, card.Data(verb, passes));

    /// <summary>Somebody presses a button.</summary>
    /// <param name="card">The card.</param>
    /// <param name="verb">Of which button.</param>
    /// <param name="data">What the button sends, overridden by what was filled in.</param>
    public Task<InvokeResult> PressAsync(Arrived card, string verb, JsonObject data) =>
        Teams.People.PressAsync(card.To, Teams.Workspace.PersonalChat(card.To), card.Message, verb, data);

    public async ValueTask DisposeAsync()
    {
        _watching.Dispose();
        if (Bot is not null)
        {
            await Bot.DisposeAsync();
        }

        await Teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The sign in these names is reversed: Etc/GMT-3 is three hours ahead of UTC.
    private static DateTimeZone ZoneAtNoon(Instant now)
    {
        var ahead = 12 - now.InUtc().Hour;
        return DateTimeZoneProviders.Tzdb[string.Create(
            CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}")];
    }
}
