using System.Text;
using Microsoft.Playwright;
using NodaTime;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.World;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Export;

/// <summary>A member of the core team downloads the check-ins, in Chromium, with the whole bot on SQLite.</summary>
public sealed class ExportJourney(Chromium chromium) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private LocalTeamsServer _teams = null!;
    private BotInProcess _bot = null!;
    private Colleague _lead = null!;

    public async ValueTask InitializeAsync()
    {
        await PublishedRoundsAsync(_folder.FullName);
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = Checkout.DemoSchool });
        _bot = await BotInProcess.StartAsync(_teams, BotSettings.For(_teams, _folder.FullName));
        _lead = _teams.Workspace.People.First(person => person.Roles.Contains("coreTeam", StringComparer.Ordinal));
        await _teams.People.InstallAsync(_lead);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_core_team_allows_a_report_and_reads_and_prints_it()
    {
        await using var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={_lead.ObjectId}", Screen.Desktop);
        var page = opened.Page;
        await Expect(page.Locator("#chats [aria-current='true']")).ToBeVisibleAsync();
        await page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("export");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Om te printen" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Toestaan" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Downloaden" });
        await Expect(link).ToBeVisibleAsync();
        await Expect(page.GetByText("Toegestaan", new() { Exact = true })).ToBeVisibleAsync();
        await opened.AssertAccessibleAsync();
        await opened.PictureAsync("export-chat");
        Assert.Equal(1, _teams.Files.Uploads);

        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var file = Path.Combine(_folder.FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        Assert.Empty(opened.Complaints);
        await ReadAsync(file);
    }

    [Fact]
    public async Task Who_declines_reads_that_nothing_was_made()
    {
        await using var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={_lead.ObjectId}", Screen.Desktop);
        var page = opened.Page;
        await Expect(page.Locator("#chats [aria-current='true']")).ToBeVisibleAsync();
        await page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("export");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voor een rekenblad" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Weigeren" }).ClickAsync();
        await Expect(page.GetByText("Er is niets gemaakt")).ToBeVisibleAsync();
        Assert.Equal(0, _teams.Files.Uploads);
    }

    private async Task ReadAsync(string file)
    {
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            await using var report = await chromium.OpenAsync($"file://{file}", screen);
            await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "Check-ins van het team" })).ToBeVisibleAsync();
            await report.AssertAccessibleAsync();
            await report.PictureAsync($"export-report-{screen.Name}", whole: true);
            await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await report.PictureAsync($"export-report-{screen.Name}-print", whole: true);
            var pdf = await report.Page.PdfAsync(new() { PreferCSSPageSize = true });
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 4), StringComparison.Ordinal);
            Assert.Empty(report.Complaints);
        }
    }

    /// <summary>Four rounds as the bot stores them once they are published, one of them with too few answers.</summary>
    internal static async Task PublishedRoundsAsync(string folder)
    {
        await using var store = EmbeddedTableStore.Open(folder);
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        var school = new SchoolId("esdoorn");
        int[][] answers = [[12, 9, 6, 3, 1], [10, 11, 4, 4, 2], [], [15, 8, 5, 2, 0]];
        foreach (var (index, counts) in answers.Index())
        {
            var date = new LocalDate(2026, 10, 5).PlusWeeks(index);
            var opened = date.AtMidnight().InUtc().ToInstant();
            string[] names = ["sunny", "partlyCloudy", "cloudy", "rainy", "stormy"];
            var round = new RoundRecord(CheckInKeys.RoundOf(school, date), school, date, opened, opened + Duration.FromDays(4), 42, 5)
            {
                State = RoundState.Published,
                Answered = counts.Sum(),
                Published = counts.Length == 0
                    ? null
                    : names.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            };
            Assert.True((await store.WriteAsync(CheckInRows.Open(round), CancellationToken.None)).IsWritten);
        }
    }
}
