using System.Text.Json.Nodes;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.Benchmarks;

/// <summary>A school of any size with the stand-in for Teams and the bot in this process, on an embedded store of its own.</summary>
internal sealed class BotUnderLoad : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly BotInProcess _bot;

    private BotUnderLoad(DirectoryInfo folder, LocalTeamsServer teams, BotInProcess bot) => (_folder, Teams, _bot) = (folder, teams, bot);

    public LocalTeamsServer Teams { get; }

    public string Url => _bot.Url;

    public IReadOnlyList<Colleague> Everybody => Teams.Workspace.People;

    /// <summary>Starts a school with a number of staff, of whom the first is the core team; nobody has been written to yet.</summary>
    /// <param name="staff">How many.</param>
    /// <param name="enforceLimits">False when the platform's limits would distort the measurement.</param>
    /// <param name="channel">As in the setting <c>Teams:Channel</c>.</param>
    public static async Task<BotUnderLoad> StartAsync(int staff, bool enforceLimits = false, string channel = "Direct")
    {
        var folder = Directory.CreateTempSubdirectory("welbevinden-benchmark-");
        var file = Path.Combine(folder.FullName, "school.json");
        await File.WriteAllTextAsync(file, SchoolOf(staff).ToJsonString());
        var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { DirectoryFile = file, WithPage = false, EnforceLimits = enforceLimits });
        foreach (var person in teams.Workspace.People)
        {
            teams.Workspace.PersonalChat(person).Installed = true;
        }

        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Logging:LogLevel:Default"] = "Error",
            ["Teams:Channel"] = channel,
        };
        var bot = await BotInProcess.StartAsync(teams, BotSettings.For(teams, Path.Combine(folder.FullName, "store"), settings));
        return new BotUnderLoad(folder, teams, bot);
    }

    /// <summary>The core team starts a check-in. Returns as soon as that is confirmed; the questions are sent from then on.</summary>
    public async Task OpenCheckInAsync()
    {
        var (lead, chat) = (Everybody[0], Teams.Workspace.PersonalChat(Everybody[0]));
        await Teams.People.TypeAsync(lead, "start check-in");
        await UntilAsync(() => Teams.Workspace.Messages(chat).Any(IsConfirmation));

        var card = Teams.Workspace.Messages(chat).First(IsConfirmation);
        await Teams.People.PressAsync(lead, chat, card, CheckInVerbs.Start.Name, DataOf(card, CheckInVerbs.Start.Name));
    }

    /// <summary>The question that somebody got; null when it has not arrived yet.</summary>
    public ChatMessage? QuestionTo(Colleague person) =>
        Teams.Workspace
            .Messages(Teams.Workspace.PersonalChat(person))
            .FirstOrDefault(message => Verbs(message, CheckInVerbs.Answer.Name).Any());

    /// <summary>The invoke activity of somebody who presses a button of a question, as JSON.</summary>
    public string PressOf(Colleague person, ChatMessage question, string verb, JsonObject data)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return Teams.Activities.Invoke("adaptiveCard/action", person, Teams.Workspace.PersonalChat(person), value, question).ToJsonString();
    }

    /// <summary>What the first button of this verb on a card sends.</summary>
    public static JsonObject DataOf(ChatMessage message, string verb) => Verbs(message, verb).First()["data"]!.DeepClone().AsObject();

    /// <summary>Waits until a condition holds; two minutes at most.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var look = 0; !holds(); look++)
        {
            if (look > 6000)
            {
                throw new TimeoutException("What this measures did not come about within two minutes.");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static bool IsConfirmation(ChatMessage message) => Verbs(message, CheckInVerbs.Start.Name).Any();

    private static IEnumerable<JsonObject> Verbs(ChatMessage message, string verb) =>
        message.Card is null ? [] : Objects(JsonNode.Parse(message.Card)!).Where(one => one["verb"]?.GetValue<string>() == verb);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Objects(property.Value)).Prepend(one),
        JsonArray all => all.SelectMany(Objects),
        _ => [],
    };

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
