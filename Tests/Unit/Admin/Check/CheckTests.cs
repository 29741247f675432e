using Microsoft.Extensions.Configuration;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Check;
using Welbevinden.Bot.Admin.Package;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Unit.Admin.Package;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Check;

/// <summary>What an administrator reads when checking whether the bot is set up correctly.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task All_that_is_right_is_said_so_and_the_exit_code_is_zero()
    {
        await using var school = await CheckedSchool.BuildAsync();

        var (code, said) = await school.CheckAsync();

        Assert.True(code == 0, said);
        Assert.Contains("goed            Toegangsbewijs van Entra voor Teams", said, StringComparison.Ordinal);
        Assert.Contains("goed            Recht GroupMember.Read.All in Graph", said, StringComparison.Ordinal);
        Assert.Contains("goed            De opslag wist de proefrij", said, StringComparison.Ordinal);
        Assert.Contains("goed            11 collega's en 1 klas bekend", said, StringComparison.Ordinal);
        Assert.Contains("niet ingesteld  De bot is van buiten bereikbaar", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_answer_in_time_is_named_and_holds_up_nothing_else()
    {
        var check = new SelfCheck(
        [
            new CheckSource(1, CheckTexts.Token("Graph"), _ => new TaskCompletionSource<IReadOnlyList<CheckLine>>().Task),
            new CheckSource(2, CheckTexts.Store, _ => throw new InvalidOperationException()),
            new CheckSource(
                3, CheckTexts.WithinReach, _ => Task.FromResult<IReadOnlyList<CheckLine>>([CheckLine.Ok(CheckTexts.WithinReach)])),
        ]);

        var lines = await check.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "Toegangsbewijs van Entra voor Graph: nakijken duurde te lang | De opslag: niet nagekeken, omdat een instelling nog niet "
                + "klopt | Wie bereikbaar is",
            string.Join(" | ", lines.Select(line => line.What.Dutch)));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_with_where_to_make_a_new_one()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Settings["MicrosoftAppPassword"] = "the-id-instead-of-the-value";

        var (code, said) = await school.CheckAsync("--lang", "en");

        Assert.Equal(1, code);
        Assert.Contains("wrong    Token of Entra's for Teams", said, StringComparison.Ordinal);
        Assert.Contains("wrong    Token of Entra's for Graph", said, StringComparison.Ordinal);
        Assert.Contains(
            "-> Make a new secret in Entra under Certificates & secrets and put its value (not its id) in MicrosoftAppPassword.",
            said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_was_not_given_is_named_by_itself()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Graph.Options.Permissions = ["GroupMember.Read.All"];

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("goed            Recht GroupMember.Read.All in Graph", said, StringComparison.Ordinal);
        Assert.Contains("fout            Recht User.Read.All in Graph", said, StringComparison.Ordinal);
        Assert.Contains(
            "-> Geef de app User.Read.All (Application) in Entra bij API permissions en kies Grant admin consent.",
            said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_of_another_tenant_is_told()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Settings["MicrosoftAppTenantId"] = "11111111-0000-4000-8000-000000000001";

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("fout            De app-id en de tenant in het toegangsbewijs", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_ten_minutes_off_is_told()
    {
        await using var school = await CheckedSchool.BuildAsync(new ManualTime(SimulatedNow() + Duration.FromMinutes(10)));

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Matches("fout +De klok verschilt (59|60)[0-9] s van", said);
    }

    [Fact]
    public async Task Every_setting_that_is_missing_is_named_at_once_with_what_it_wants()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Settings.Remove("MicrosoftAppId");
        school.Settings.Remove("MicrosoftAppPassword");
        school.Settings.Remove("Storage:Path");

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("fout            Instelling MicrosoftAppId", said, StringComparison.Ordinal);
        Assert.Contains("-> Zet MicrosoftAppId op de Application (client) ID die Azure Bot toont.", said, StringComparison.Ordinal);
        Assert.Contains("fout            Instelling MicrosoftAppPassword", said, StringComparison.Ordinal);
        Assert.Contains("fout            Instelling Storage:Path", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_no_good_is_named_and_the_rest_waits_for_it()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Settings["Directory:Graph:SyncMinutes"] = "90";
        school.Settings["Directory:File"] = "/nowhere/school.json";

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("fout            Instelling Directory:File", said, StringComparison.Ordinal);
        Assert.Contains("fout            Instelling Directory:Graph:SyncMinutes", said, StringComparison.Ordinal);
        Assert.DoesNotContain("proefrij", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_does_not_exist_and_a_class_without_mentor_are_told()
    {
        await using var school = await CheckedSchool.BuildAsync();
        school.Graph.World.DeleteGroup(GraphHouse.Core);
        school.Graph.World.Disown(GraphHouse.Class, GraphHouse.Person(3));

        var (code, said) = await school.CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains($"fout            Groep {GraphHouse.Core} bestaat niet in Entra.", said, StringComparison.Ordinal);
        Assert.Contains("fout            Klas 3HB heeft geen mentor.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_file_is_told_by_line_with_what_stood_there_and_shows_nobody()
    {
        await using var school = await CheckedSchool.BuildAsync();
        var file = Path.Combine(school.Folder, "klassen.csv");
        school.Settings["Directory:ClassFile"] = file;
        await File.WriteAllTextAsync(file, "school;klas;naam;leerjaar;niveau;mentoren\nesdoorn;1a;1A;1;mixed;nergens@school.nl\n");

        var (code, said) = await school.CheckAsync();
        Assert.Equal(1, code);
        Assert.Contains("goed            Instelling Directory:ClassFile", said, StringComparison.Ordinal);
        Assert.Contains("goed            11 collega's en 2 klassen bekend", said, StringComparison.Ordinal);
        Assert.Contains(
            "fout            Klas 1A: 1 × een mentor die niet bij de collega's van de school staat.", said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "school;klas;naam;leerjaar;niveau;mentoren\nesdoorn;1a;1A;1;mavo;nergens@school.nl\n");
        (code, var faulty) = await school.CheckAsync();
        Assert.Equal(1, code);
        Assert.Contains(
            "fout            Het bestand van Directory:ClassFile klopt niet: line 2: niveau: 'mavo' is not known; expected one of vmbo-bb",
            faulty,
            StringComparison.Ordinal);
        Assert.DoesNotContain("@", said + faulty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5f0e7a52-0000-4000-8000-000000000001", "goed")]
    [InlineData("5f0e7a52-0000-4000-8000-00000000dead", "fout")]
    public async Task The_app_package_is_compared_with_the_setting(string appId, string state)
    {
        await using var school = await CheckedSchool.BuildAsync();
        var file = Path.Combine(school.Folder, "welbevinden.zip");
        await File.WriteAllBytesAsync(file, AppPackage.Make(SomePackage.Options with { AppId = appId }));

        var (_, said) = await school.CheckAsync("--package", file);

        Assert.Contains($"{state,-14}  Het app-pakket heeft dezelfde bot-id", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_option_is_refused()
    {
        await using var school = await CheckedSchool.BuildAsync();

        Assert.Equal(1, (await school.CheckAsync("--taal", "nl")).Code);
    }

    [Theory]
    [InlineData(253, 253, CheckState.Ok, false)]
    [InlineData(240, 253, CheckState.Ok, true)]
    [InlineData(3, 253, CheckState.Wrong, true)]
    [InlineData(0, 253, CheckState.NotSet, true)]
    [InlineData(0, 0, CheckState.Ok, false)]
    public void Reach_is_told_in_colleagues(int reached, int all, CheckState state, bool remedied)
    {
        var line = ReachCheck.Line("De Esdoorn", reached, all);

        Assert.Equal(state, line.State);
        Assert.Equal(remedied, line.Remedy is not null);
        var colleagues = all == 0 ? "geen collega" : $"{reached} van de {all} collega's";
        Assert.StartsWith($"De Esdoorn: {colleagues} bereikbaar", line.What.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_reads_it_with_the_status_and_the_core_team_does_not()
    {
        await using var bot = await TestBot.StartAtAsync(
            Some
                .SchoolFile(6)
                .Replace(
                    "\"Medewerker 1\",\"school\":\"esdoorn\",\"roles\":[\"staff\"]",
                    "\"Medewerker 1\",\"school\":\"esdoorn\",\"roles\":[\"staff\",\"coreTeam\"]",
                    StringComparison.Ordinal));

        await bot.TypeAsync(bot.Lead, "status");
        await bot.TypeAsync(bot.Named("Medewerker 1"), "status");

        Assert.Contains("Instellingen en verbindingen", Assert.Single(bot.CardsTo(bot.Lead)), StringComparison.Ordinal);
        Assert.Contains("0 van de 7 collega", Assert.Single(bot.CardsTo(bot.Lead)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Instellingen en verbindingen", Assert.Single(bot.CardsTo(bot.Named("Medewerker 1"))), StringComparison.Ordinal);
    }

    private static Instant SimulatedNow() => Instant.FromDateTimeOffset(new SimulatedTime().GetUtcNow());

    /// <summary>A school whose bot is about to be started: settings, a stand-in for Teams and one for Graph.</summary>
    private sealed class CheckedSchool : IAsyncDisposable
    {
        private readonly LocalTeamsServer _teams;

        private CheckedSchool(LocalTeamsServer teams, GraphStandIn graph)
        {
            (_teams, Graph) = (teams, graph);
            var file = Path.Combine(Folder, "school.json");
            File.WriteAllText(file, GraphHouse.Schools());
            Settings = GraphHouse.Settings(graph, Folder, file);
            Settings["LocalChannel"] = teams.BaseUrl;
        }

        public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;

        public GraphStandIn Graph { get; }

        public Dictionary<string, string?> Settings { get; }

        public static async Task<CheckedSchool> BuildAsync(TimeProvider? graphTime = null)
        {
            var graph = await GraphStandIn.StartAsync(
                graphTime is null ? new GraphStandInOptions() : new GraphStandInOptions { Time = graphTime });
            GraphHouse.Fill(graph.World);
            var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions
            {
                WithPage = false,
                AppId = graph.Options.AppId,
                AppPassword = graph.Options.AppPassword,
                TenantId = graph.Options.TenantId,
            });
            return new CheckedSchool(teams, graph);
        }

        public async Task<(int Code, string Said)> CheckAsync(params string[] words)
        {
            await using var said = new StringWriter();
            var settings = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
            var code = await CommandLine.RunAsync(CheckCommand.Make(settings, "Development"), words, said, said);
            return (code, said.ToString());
        }

        public async ValueTask DisposeAsync()
        {
            await _teams.DisposeAsync();
            await Graph.DisposeAsync();
            System.IO.Directory.Delete(Folder, recursive: true);
        }
    }
}
