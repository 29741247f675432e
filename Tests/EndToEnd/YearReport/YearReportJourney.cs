using System.Text;
using Microsoft.Playwright;
using NodaTime;
using Welbevinden.EndToEnd.Export;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.World;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.YearReport;

/// <summary>
/// The leadership downloads a school year, in Chromium: plan, evaluation, check-ins and a top 3, on a desktop, a phone and on paper.
/// </summary>
public sealed class YearReportJourney(Chromium chromium) : IAsyncLifetime
{
    private static readonly SchoolId Esdoorn = new("esdoorn");
    private static readonly SchoolYear Year = new(2026);
    private static readonly LocalDate Polled = new(2026, 9, 28);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private LocalTeamsServer _teams = null!;
    private BotInProcess _bot = null!;

    private Colleague Reader => _teams.Workspace.People.First(person => person.Name == "Hendrik-Jan Bökkerink");

    public async ValueTask InitializeAsync()
    {
        await ExportJourney.PublishedRoundsAsync(_folder.FullName);
        await SeedAsync();
        var time = new SimulatedTime(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(1)));
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = Checkout.DemoSchool, Time = time });
        _bot = await BotInProcess.StartAsync(_teams, BotSettings.For(_teams, _folder.FullName));
        await _teams.People.InstallAsync(Reader);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_leadership_allows_the_year_and_reads_and_prints_it()
    {
        await using var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={Reader.ObjectId}", Screen.Desktop);
        var page = opened.Page;
        await Expect(page.Locator("#chats [aria-current='true']")).ToBeVisibleAsync();
        await page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("export");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Het schooljaar 2026-2027")).ToBeVisibleAsync();
        await opened.PictureAsync("year-export-desktop");
        await page
            .GetByRole(AriaRole.Button, new() { Name = "Het schooljaar 2026-2027: Om te printen" })
            .Or(page.GetByRole(AriaRole.Button, new() { Name = "Om te printen" }).Last).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Toestaan" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Downloaden" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var file = Path.Combine(_folder.FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        Assert.Equal("schooljaar-2026-2027-esdoorn.html", download.SuggestedFilename);
        await ReadAsync(file);
    }

    private async Task ReadAsync(string file)
    {
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            await using var report = await chromium.OpenAsync($"file://{file}", screen);
            foreach (var chapter in new[] { "Plan van aanpak", "Evaluatiemomenten", "Check-ins van het team", "Top 3 onder mentoren" })
            {
                await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = chapter, Exact = true })).ToBeVisibleAsync();
            }

            await report.AssertAccessibleAsync();
            await report.PictureAsync($"year-report-{screen.Name}", whole: true);
            await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
            var pdf = await report.Page.PdfAsync(new() { PreferCSSPageSize = true });
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 4), StringComparison.Ordinal);
            await report.PictureAsync($"year-report-{screen.Name}-print", whole: true);
            Assert.Empty(report.Complaints);
        }
    }

    private async Task SeedAsync()
    {
        await using var store = EmbeddedTableStore.Open(_folder.FullName);
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        var poll = Poll();
        IEnumerable<Batch> batches =
        [
            PlanRows.Write(Plan()),
            EvaluationRows.Write(Esdoorn, [Moment()]),
            EvaluationRows.Save(Esdoorn, Moment().Id, Save()),
            Top3Rows.Open(poll),
            Top3Rows.StartLatch(poll),
            .. Top3Rows.Ask(Classes(poll)),
        ];
        foreach (var batch in batches)
        {
            Assert.True((await store.WriteAsync(batch, CancellationToken.None)).IsWritten);
        }
    }

    private static PlanRecord Plan() => new(
        new VersionRecord(Esdoorn, Year, 1, null, Instant.FromUtc(2026, 9, 14, 9, 0), PlanPart.Vision, PlanChange.Added),
        PlanContent.Empty with
        {
            Vision = "Op De Esdoorn hoort iedereen erbij.\nWe zien elkaar, en we vragen door.",
            Goals = [
                new GoalRecord("g1", GoalKind.Strengthen, "Elke leerling heeft een vast gezicht"),
                new GoalRecord("g2", GoalKind.Cooperate, "Ouders weten bij wie ze terechtkunnen"),
            ],
            Activities =
            [
                new ActivityRecord(
                    "a1",
                    "Mentoruur met een open kring",
                    SupportLayer.Base,
                    Pillar.Education) { Goal = "g1", When = "elke week", ToldTo = ToldTo.Students | ToldTo.Parents },
                new ActivityRecord(
                    "a2", "Intervisie voor mentoren", SupportLayer.Foundation, Pillar.Environment) { On = new LocalDate(2026, 12, 1) },
                new ActivityRecord("a3", "Gesprek met de jeugdarts", SupportLayer.Intensive, Pillar.Signalling) { Holder = "r1" },
            ],
            RoleHolders = [new RoleHolderRecord("r1", "Zorgcoördinator", null)],
            Support = "Het staat elke maand op de agenda van het team.",
        });

    private static MomentRecord Moment() =>
        new(
            Esdoorn,
            "2026-2027-1",
            Year,
            new LocalDate(2026, 11, 17))
        {
            State = MomentState.Done,
            ClosedAt = Instant.FromUtc(2026, 11, 17, 15, 0),
            PlanVersion = 1,
            Since = new LocalDate(2026, 9, 14),
        };

    private static SaveRecord Save() => new(new PersonId("somebody-who-left"), 1, 0, 1, Instant.FromUtc(2026, 11, 17, 14, 0),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal_g1"] = "onItsWay",
            ["next_g1"] = "continue",
            ["did_a1"] = "yes",
            ["need"] = "Tijd in het rooster voor het mentoruur.",
            ["think_parents"] = "Ouders willen graag eerder horen hoe het gaat.",
        });

    private static PollRecord Poll() => new(
        Top3Keys.RoundOf(Esdoorn, Polled), Esdoorn, Polled, Instant.FromUtc(2026, 9, 28, 6, 0), Instant.FromUtc(2026, 10, 9, 14, 0), 5,
        [.. new[]
            {
                ("energie", "Energie"),
                ("stress", "Ervaren stress bij de leerling"),
                ("veiligheid", "Ervaren sociale veiligheid"),
                ("motivatie", "Motivatie voor school"),
            }
            .Select(
                aspect => new AspectRecord(
                    aspect.Item1, aspect.Item2, aspect.Item2, "", "", AspectBasis.Estimate, AspectPlace.InSchool, Asked: true))])
    {
        State = PollState.Published,
    };

    /// <summary>Thirty classes over six years and three levels, each with a mentor of its own.</summary>
    private static IReadOnlyList<ClassRecord> Classes(PollRecord poll) =>
    [
        .. Enumerable.Range(0, 30).Select(number => new ClassRecord(
            poll.Id, $"k{number}", $"K{number}", 1 + (number % 5), new[] { "vmbo-gt", "havo", "vwo" }[number % 3], [
                new PersonId($"mentor-{number}"),
            ])
        {
            State = BallotState.Finished,
            Concerns = number % 4 == 0 ? ["stress", "energie", ""] : ["motivatie", "stress", "energie"],
            Strengths = ["veiligheid", "", ""],
            FilledBy = [new PersonId($"mentor-{number}")],
            Version = 1,
        }),
    ];
}
