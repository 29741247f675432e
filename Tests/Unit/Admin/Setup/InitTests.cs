using Microsoft.Extensions.Configuration;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Check;
using Welbevinden.Bot.Admin.Setup;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Setup;

/// <summary>An ICT coordinator begins: six questions, two files, ten steps.</summary>
public sealed class InitTests : IDisposable
{
    private const string Group = "5d0f1c0a-aaaa-4000-8000-000000000003";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    private string Settings => Path.Combine(_folder.FullName, "appsettings.json");

    private string School => Path.Combine(_folder.FullName, "school.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_init_writes_passes_the_check_and_starts()
    {
        await using var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { WithPage = false });
        Assert.Equal(0, (await InitAsync(
            input: null,
            "--school", "'t Één & \"De Ster\"", "--region", "Zuid", "--tenant", teams.TenantId, "--app", teams.Options.AppId)).Code);
        var settings = Read(
            ("MicrosoftAppPassword", teams.Options.AppPassword),
            ("LocalChannel", teams.BaseUrl),
            ("Directory:File", School),
            ("PublicAddress", ""));
        var (code, said) = await CheckAsync(settings);
        Assert.True(code == 0, said);
        Assert.Contains("6 collega's en 2 klassen bekend", said, StringComparison.Ordinal);
        Assert.Contains("'t Één & \"De Ster\"", said, StringComparison.Ordinal);

        await using var bot = await BotInProcess.StartAsync(
            teams, settings.AsEnumerable().ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var ready = await http.GetAsync(new Uri($"{bot.Url}/health/ready"), TestContext.Current.CancellationToken);
        Assert.True(ready.IsSuccessStatusCode, await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_a_group_of_Entra_it_passes_the_check_too()
    {
        await using var graph = await GraphStandIn.StartAsync(new GraphStandInOptions());
        GraphHouse.Fill(graph.World);
        await using var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions
        {
            WithPage = false,
            AppId = graph.Options.AppId,
            AppPassword = graph.Options.AppPassword,
            TenantId = graph.Options.TenantId,
        });
        Assert.Equal(0, (await InitAsync(
            input: null, "--people", GraphHouse.Staff, "--tenant", teams.TenantId, "--app", teams.Options.AppId)).Code);

        var (code, said) = await CheckAsync(Read(
            ("MicrosoftAppPassword", teams.Options.AppPassword),
            ("LocalChannel", teams.BaseUrl),
            ("Directory:File", School),
            ("Directory:Graph:BaseUrl", graph.BaseUrl),
            ("PublicAddress", "")));

        Assert.True(code == 0, said);
        Assert.Contains("8 collega's en 0 klassen bekend", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_terminal_it_asks_six_questions_and_asks_again_what_does_not_fit()
    {
        string[] typed =
        [
            "De Esdoorn", "north", "noord", "geen id", Group, "", "http://bot.school.example", "https://bot.school.example/", "file",
        ];

        var (code, said) = await InitAsync(new StringReader(string.Join('\n', typed)));

        Assert.True(code == 0, said);
        Assert.All(InitQuestion.All, question => Assert.Contains(question.Asks.Dutch, said, StringComparison.Ordinal));
        Assert.Equal(6, InitQuestion.All.Count);
        Assert.Contains("ik zoek noord, midden of zuid", said, StringComparison.Ordinal);
        Assert.Contains("ik zoek een adres zonder pad", said, StringComparison.Ordinal);
        Assert.Contains("10. Reservekopie", said, StringComparison.Ordinal);
        var settings = Read();
        Assert.Equal(("", Group), (settings["MicrosoftAppId"], settings["MicrosoftAppTenantId"]));
        var school = await File.ReadAllTextAsync(School, TestContext.Current.CancellationToken);
        Assert.Contains("\"id\": \"de-esdoorn\", \"name\": \"De Esdoorn\", \"holidayRegion\": \"noord\"", school, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_for_later_is_named_by_the_check()
    {
        Assert.Equal(0, (await InitAsync(input: null)).Code);

        var (code, said) = await CheckAsync(Read(("Directory:File", School)));

        Assert.Equal(1, code);
        Assert.All(
            ["fout            Instelling MicrosoftAppId", "fout            Instelling MicrosoftAppTenantId", "MicrosoftAppPassword"],
            line => Assert.Contains(line, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("school.json")]
    public async Task A_file_that_is_there_stays_and_nothing_is_written(string name)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, "eigen werk", TestContext.Current.CancellationToken);

        var (code, said) = await InitAsync(input: null);

        Assert.Equal(1, code);
        Assert.Contains($"{name} is er al", said, StringComparison.Ordinal);
        Assert.Equal(name, Assert.Single(_folder.GetFiles()).Name);
        Assert.Equal("eigen werk", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--school", "   ")]
    [InlineData("--school", "???")]
    [InlineData("--school", "naam\nmet regel")]
    [InlineData("--region", "oost")]
    [InlineData("--tenant", "school.onmicrosoft.com")]
    [InlineData("--app", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--address", "http://bot.school.example")]
    [InlineData("--address", "https://bot.school.example/api/messages")]
    [InlineData("--address", "bot.school.example")]
    [InlineData("--people", "graph")]
    [InlineData("--onbekend", "x")]
    public async Task An_answer_that_does_not_fit_writes_nothing_and_names_the_option(string option, string value)
    {
        var (code, said) = await InitAsync(input: null, option, value);

        Assert.Equal(1, code);
        Assert.Contains(option, said, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void The_ten_steps_stand_on_the_page_in_their_order_and_begin_with_the_staff_council()
    {
        var titles = File.ReadLines(Path.Combine(Repository.Root, "Bot/Admin/Setup/README.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal) && char.IsAsciiDigit(line[3]))
            .Select(line => line[3..]);

        Assert.Equal(10, SetupSteps.All.Count);
        Assert.Equal(SetupSteps.All.Select((step, index) => $"{index + 1}. {step.Title.Dutch}"), titles, StringComparer.Ordinal);
        Assert.Contains("DPIA", SetupSteps.All[0].Title.Dutch, StringComparison.Ordinal);
    }

    private IConfiguration Read(params (string Name, string Value)[] more) => new ConfigurationBuilder()
        .AddJsonFile(Settings)
        .AddInMemoryCollection(more.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value)))
        .Build();

    private async Task<(int Code, string Said)> InitAsync(TextReader? input, params string[] words)
    {
        await using var said = new StringWriter();
        return (await CommandLine.RunAsync(InitCommand.Make(input), ["--out", _folder.FullName, .. words], said, said), said.ToString());
    }

    private static async Task<(int Code, string Said)> CheckAsync(IConfiguration settings)
    {
        await using var said = new StringWriter();
        return (await CommandLine.RunAsync(CheckCommand.Make(settings, "Development"), [], said, said), said.ToString());
    }
}
