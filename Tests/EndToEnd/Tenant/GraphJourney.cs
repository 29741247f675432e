using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.EndToEnd.Start;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.World;
using Xunit;

namespace Welbevinden.EndToEnd.Tenant;

/// <summary>
/// The bot as a process of its own in a tenant with Entra groups: real tokens, a real store, roles that change, and a Graph that goes away.
/// </summary>
public sealed class GraphJourney : IAsyncLifetime
{
    private const string Staff = "00000000-0000-4000-9000-000000000001";
    private const string Core = "00000000-0000-4000-9000-000000000003";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private LocalTeamsServer _teams = null!;
    private GraphStandIn _graph = null!;
    private Dictionary<string, string?> _settings = null!;

    private Colleague Lead => _teams.Workspace.People[0];

    private Colleague Teacher => _teams.Workspace.People[1];

    public async ValueTask InitializeAsync()
    {
        var school = Path.Combine(_folder.FullName, "teams.json");
        await File.WriteAllTextAsync(school, $$"""
            { "tenantId": "6f1c0000-0000-4000-8000-000000000001",
              "schools": [ { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden" } ],
              "people": [ {{string.Join(
                  ", ",
                  Enumerable
                      .Range(1, 6)
                      .Select(
                          number => $$"""
                              { "id": "{{Person(number)}}", "name": "Collega {{number}}", "school": "esdoorn", "roles": ["staff"] }
                              """))}} ] }
            """);
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = school, WithPage = false });
        _graph = await GraphStandIn.StartAsync(
            new GraphStandInOptions { AppId = _teams.Options.AppId, AppPassword = _teams.Options.AppPassword, TenantId = _teams.TenantId });
        foreach (var person in _teams.Workspace.People)
        {
            _graph.World.Put(new TenantAccount(person.ObjectId, person.Name));
        }

        _graph.World.Put(new TenantGroup(Staff, "Medewerkers"));
        _graph.World.Join(Staff, [.. _teams.Workspace.People.Select(person => person.ObjectId)]);
        _graph.World.Put(new TenantGroup(Core, "Kernteam"));
        _graph.World.Join(Core, Lead.ObjectId);
        _settings = Settings();
    }

    public async ValueTask DisposeAsync()
    {
        await _graph.DisposeAsync();
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_press_and_a_restart_without_Graph_still_knows_everybody()
    {
        await using var bot = await BotProcess.StartAsync(_teams, _settings);
        await _teams.People.InstallAsync(Lead);
        await _teams.People.InstallAsync(Teacher);
        await _teams.People.TypeAsync(Lead, "start check-in");
        await Eventually.HoldsAsync(
            () => CardsOf(Lead).Any(card => card.Card!.Contains(CheckInVerbs.Start.Name, StringComparison.Ordinal)),
            otherwise: string.Join("\n", CardsOf(Lead).Select(card => card.Card)) + bot.Output);
        var old = new Arrived(Lead, CardsOf(Lead).Last(card => card.Card!.Contains(CheckInVerbs.Start.Name, StringComparison.Ordinal)));

        _graph.World.Leave(Core, Lead.ObjectId);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var pressed = await _teams.People.PressAsync(
            Lead, _teams.Workspace.PersonalChat(Lead), old.Message, CheckInVerbs.Start.Name, old.Data(CheckInVerbs.Start.Name));
        Assert.Contains("kernteam", $"{pressed}", StringComparison.Ordinal);

        await bot.KillAsync();
        await _graph.CloseAsync();
        await bot.StartAsync();
        var before = CardsOf(Teacher).Count;
        await _teams.People.TypeAsync(Teacher, "hulp");
        await Eventually.HoldsAsync(() => CardsOf(Teacher).Count > before, otherwise: bot.Output);
        Assert.Contains("check-in", CardsOf(Teacher).Last().Card!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Collega", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_with_a_file_does_not_pay_for_the_library_of_Graph()
    {
        await using var bot = await BotProcess.StartAsync(_teams, _settings);
        Assert.Contains("Microsoft.Graph.dll", await MapsAsync(bot), StringComparison.Ordinal);

        await using var without = await BotProcess.StartAsync(
            _teams, BotSettings.For(_teams, Path.Combine(_folder.FullName, "without")));
        await _teams.People.InstallAsync(Teacher);
        await _teams.People.TypeAsync(Teacher, "hulp");
        await Eventually.HoldsAsync(() => CardsOf(Teacher).Count > 0, otherwise: without.Output);
        Assert.DoesNotContain("Microsoft.Graph.dll", await MapsAsync(without), StringComparison.Ordinal);

        static Task<string> MapsAsync(BotProcess bot) =>
            File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{bot.ProcessId}/maps"));
    }

    [Fact]
    public async Task The_check_runs_beside_the_bot_and_its_exit_code_tells_a_script_how_it_is()
    {
        await using var bot = await BotProcess.StartAsync(_teams, _settings);

        var (well, said) = await CheckAsync();
        Assert.True(well == 0, said);
        Assert.Contains("6 colleagues and 0 classes known", said, StringComparison.Ordinal);

        _settings["MicrosoftAppPassword"] = "wrong";
        var (wrong, why) = await CheckAsync();
        Assert.Equal(1, wrong);
        Assert.Contains("put its value (not its id) in MicrosoftAppPassword", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_moments_stand_in_the_calendars_of_the_core_team_once_also_after_the_bot_was_killed()
    {
        _graph.World.Join(Core, Teacher.ObjectId);
        _settings["Directory:Graph:Calendar"] = "true";
        _settings["Directory:Graph:SyncMinutes"] = "0.01";
        await using var bot = await BotProcess.StartAsync(_teams, _settings);
        await _teams.People.InstallAsync(Lead);
        await _teams.People.TypeAsync(Lead, "evaluatie");
        await Eventually.HoldsAsync(
            () => CardsOf(Lead).Any(card => card.Card!.Contains(MomentVerbs.Accept.Name, StringComparison.Ordinal)), otherwise: bot.Output);
        var proposal = new Arrived(
            Lead, CardsOf(Lead).Last(card => card.Card!.Contains(MomentVerbs.Accept.Name, StringComparison.Ordinal)));
        var days = proposal.Values("Input.Date");
        var accepted = proposal.Data(MomentVerbs.Accept.Name);
        for (var number = 1; number <= days.Count; number++)
        {
            accepted[FormattableString.Invariant($"date{number}")] = days[number - 1];
        }

        await _teams.People.PressAsync(Lead, _teams.Workspace.PersonalChat(Lead), proposal.Message, MomentVerbs.Accept.Name, accepted);
        await Eventually.HoldsAsync(
            () => Calendars() == string.Join(' ', days.Concat(days)),
            otherwise: $"{Calendars()} of {string.Join(' ', days)}\n{bot.Output}");
        await bot.KillAsync();
        await bot.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        var (_, said) = await CheckAsync();

        Assert.Equal(string.Join(' ', days.Concat(days)), Calendars());
        Assert.Contains("ok       Permission Calendars.ReadWrite in Graph", said, StringComparison.Ordinal);
        Assert.Contains(
            FormattableString.Invariant(
                $"An evaluation moment stands in a calendar {2 * days.Count} ×, with 2 colleagues of the core team."),
            said,
            StringComparison.Ordinal);
        Assert.Equal(
            2 * days.Count,
            _graph.Asked.Count(
                one => one.StartsWith("POST", StringComparison.Ordinal) && one.EndsWith("/events", StringComparison.Ordinal)));
    }

    private string Calendars() =>
        string.Join(
            ' ',
            new[] { Lead, Teacher }.SelectMany(
                person => _graph.Mailboxes.Of(person.ObjectId).Select(one => one.Date).Order(StringComparer.Ordinal)));

    private static string Person(int number) => FormattableString.Invariant($"00000000-0000-4000-8000-{number:000000000000}");

    private List<ChatMessage> CardsOf(Colleague person) =>
        [.. _teams.Workspace.Messages(_teams.Workspace.PersonalChat(person)).Where(message => message is { Author: null, Card: not null })];

    private Dictionary<string, string?> Settings()
    {
        var beside = Path.Combine(_folder.FullName, "school.json");
        File.WriteAllText(beside, """
            { "tenantId": "6f1c0000-0000-4000-8000-000000000001",
              "schools": [ { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden" } ] }
            """);
        return new(BotSettings.For(_teams, Path.Combine(_folder.FullName, "store")), StringComparer.OrdinalIgnoreCase)
        {
            ["Directory:Provider"] = "Graph",
            ["Directory:File"] = beside,
            ["Directory:Graph:BaseUrl"] = _graph.BaseUrl,
            ["Directory:Graph:FreshSeconds"] = "1",
            [$"Directory:Graph:Groups:{Staff}:School"] = "esdoorn",
            [$"Directory:Graph:Groups:{Staff}:Roles"] = "staff",
            [$"Directory:Graph:Groups:{Core}:Roles"] = "coreTeam",
        };
    }

    private async Task<(int Code, string Said)> CheckAsync()
    {
        var ended = await Ended.OfAsync(
            _folder.FullName,
            new Dictionary<string, string?>(_settings, StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            ["check", "--lang", "en"]);
        Assert.NotNull(ended);
        return (ended.Code, $"{ended.Output}{ended.Errors}");
    }
}
