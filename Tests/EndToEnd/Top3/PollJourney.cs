using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Top3;

/// <summary>
/// A whole top 3 in Chromium: three mentors fill it in on a phone, an analyst reads the outcome on a desktop and downloads it. The same on
/// every store.
/// </summary>
public abstract class PollJourney(Chromium chromium) : IAsyncLifetime
{
    private const string Bram = "Bram van 't Hooft";
    private const string Ipek = "İpek Yıldırımer";
    private const string Samira = "Samira El Hadioui";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private LocalTeamsServer _teams = null!;
    private BotInProcess _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = Checkout.DemoSchool });
        DemoWorkspace.Furnish(_teams.Workspace);
        var storage = await StorageAsync();
        var settings = new Dictionary<string, string?>(
            storage ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["Teams:Channel"] = Channel,
        };
        _bot = await BotInProcess.StartAsync(_teams, BotSettings.For(_teams, storage is null ? _folder.FullName : null, settings));
        await DemoWorkspace.InstallAsync(_teams);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        await EndStorageAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>As in the setting <c>Teams:Channel</c>.</summary>
    private protected virtual string Channel => "Direct";

    /// <summary>Settings of another store than the embedded one; null for that.</summary>
    private protected virtual Task<IReadOnlyDictionary<string, string?>?> StorageAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, string?>?>(null);

    private protected virtual ValueTask EndStorageAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Three_mentors_fill_in_their_classes_and_the_analysis_team_sees_the_picture()
    {
        await StartAsync();
        await FillOneClassAsync();
        await FillTwoClassesAsync();
        await KeepAndFinishAsync();
        await CloseAsync();
        await ReadAsync();
    }

    [Fact]
    public async Task The_analysis_team_edits_the_aspects_in_a_dialog()
    {
        await using var opened = await ChatOfAsync(Samira, Screen.Desktop);
        await TypeAsync(opened.Page, "aspecten");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aspecten aanpassen" }).ClickAsync();
        var dialog = opened.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Deze aspecten vragen we")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-aspects-desktop");
        await opened.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Maak van contact één aspect" }).ClickAsync();
        await Expect(dialog.GetByText("Laatst gewijzigd door").Or(dialog.GetByText("Sociale vaardigheden:"))).Not.ToHaveCountAsync(0);
        await dialog.GetByLabel("Energie:").UncheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Nieuw aspect" }).ClickAsync();

        // Back also while a name that must be filled in is empty; what was unticked is unticked still.
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Terug naar de lijst" }).ClickAsync();
        await Expect(dialog.GetByLabel("Energie:")).Not.ToBeCheckedAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Nieuw aspect" }).ClickAsync();
        await dialog.GetByLabel("Naam (Nederlands)").FillAsync("Energie");
        await dialog.GetByLabel("Omschrijving (Nederlands)").FillAsync("Leerlingen slapen genoeg.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).ClickAsync();
        await Expect(dialog.GetByText("Er is al een aspect met deze naam")).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Omschrijving (Nederlands)")).ToHaveValueAsync("Leerlingen slapen genoeg.");
        await opened.PictureAsync("top3-aspect-refused-desktop");
        await dialog.GetByLabel("Naam (Nederlands)").FillAsync("Slaap");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).ClickAsync();
        await Expect(dialog.GetByText("Slaap: Leerlingen slapen genoeg.")).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Energie:")).Not.ToBeCheckedAsync();
        Assert.Empty(opened.Complaints);
    }

    private async Task StartAsync()
    {
        await using var opened = await ChatOfAsync(Bram, Screen.Desktop);
        await TypeAsync(opened.Page, "start top 3");
        await Expect(Says(opened.Page, "24 mentoren")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-start-desktop");
        await Press(opened.Page, "Start top 3");
        await Expect(Says(opened.Page, "De top 3 is gestart")).ToBeVisibleAsync();
    }

    private async Task FillOneClassAsync()
    {
        await using var opened = await ChatOfAsync(Bram, Screen.Phone);
        var page = opened.Page;
        await Expect(Says(page, "Top 3 van 1A")).ToBeVisibleAsync();
        await Says(page, "Top 3 van 1A").ScrollIntoViewIfNeededAsync();
        await opened.PictureAsync("top3-ballot-phone-light");
        await opened.AssertAccessibleAsync();
        await ChooseAsync(page, 0, "Concentratie");
        await ChooseAsync(page, 1, "Concentratie");
        await ChooseAsync(page, 4, "Motivatie");
        await page.GetByLabel("Wat ik zelf zie").CheckAsync();
        await Press(page, "Klaar");
        await Expect(Says(page, "Bij de zorgen staat een aspect twee keer")).ToBeVisibleAsync();
        await HoldsAsync(page, "Concentratie", "Concentratie", "", "", "Motivatie voor school", "");
        await Expect(page.GetByLabel("Wat ik zelf zie")).ToBeCheckedAsync();
        await opened.PictureAsync("top3-refused-phone-light");
        await ChooseAsync(page, 1, "Ervaren stress");
        await ChooseAsync(page, 3, "Contact met medeleerlingen");
        await Press(page, "Klaar");
        await Expect(Says(page, "Dank je wel, 1A is klaar")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-done-phone-light");
        Assert.Empty(opened.Complaints);
    }

    private async Task FillTwoClassesAsync()
    {
        await using var opened = await ChatOfAsync(Ipek, Screen.Phone, dark: true);
        var page = opened.Page;
        await Expect(Says(page, "Top 3 van 3V")).ToBeVisibleAsync();
        await Says(page, "Top 3 van 3V").ScrollIntoViewIfNeededAsync();
        await opened.PictureAsync("top3-ballot-phone-dark");
        await Expect(Says(page, "Klas 1 van 2")).ToBeVisibleAsync();
        await ChooseAsync(page, 0, "Motivatie");
        await Press(page, "Klaar");
        await Expect(Says(page, "Bij wat de leerlingen sterker maakt staat nog niets")).ToBeVisibleAsync();
        await Press(page, "Klaar");
        await Expect(Says(page, "1 van de 2 klassen is klaar")).ToBeVisibleAsync();
        await Press(page, "Volgende klas: 6V");
        await Expect(Says(page, "Je vult dit samen in met")).ToBeVisibleAsync();
        await page.GetByLabel("Ik heb geen zorgen over deze klas").CheckAsync();
        await ChooseAsync(page, 3, "Motivatie");
        await Press(page, "Klaar");
        await Expect(Says(page, "Dank je wel, 6V is klaar")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-done-phone-dark");
        Assert.Empty(opened.Complaints);
    }

    private async Task KeepAndFinishAsync()
    {
        var mentor = _teams.Workspace.People.First(p => p.ObjectId == "36a3b3fe-ea85-5790-ace4-0df561a15361").Name;
        await using var opened = await ChatOfAsync(mentor, Screen.Desktop, dark: true);
        var page = opened.Page;
        await ChooseAsync(page, 0, "Concentratie");
        await opened.PictureAsync("top3-ballot-desktop-dark");
        await Press(page, "Bewaren en later verder");
        await Expect(Says(page, "Bewaard: 2V is nog niet klaar")).ToBeVisibleAsync();
        await Press(page, "Verder invullen");
        await Expect(Says(page, "Tot nu toe ingevuld door")).ToBeVisibleAsync();
        await ChooseAsync(page, 3, "Motivatie");
        await Press(page, "Klaar");
        await Expect(Says(page, "Dank je wel, 2V is klaar")).ToBeVisibleAsync();
        Assert.Empty(opened.Complaints);
    }

    private async Task CloseAsync()
    {
        await using var opened = await ChatOfAsync(Bram, Screen.Desktop);
        await TypeAsync(opened.Page, "sluit top 3");
        await Expect(Says(opened.Page, "4 van de 18 klassen zijn klaar")).ToBeVisibleAsync();
        await Press(opened.Page, "Sluit top 3");
        await Expect(Says(opened.Page, "Dit beeld laat ik niet zien")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-hidden-desktop");
        await Show(opened.Page, "klas 1A");
        await Expect(Says(opened.Page, "Top 3: klas 1A")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-own-class-desktop");
    }

    private async Task ReadAsync()
    {
        await using var opened = await ChatOfAsync(Samira, Screen.Desktop);
        var page = opened.Page;
        await Expect(Says(page, "Top 3: de hele school")).ToBeVisibleAsync();
        await Expect(Says(page, "2 van de")).ToBeVisibleAsync();
        await opened.PictureAsync("top3-result-desktop-light");
        await opened.AssertAccessibleAsync();
        await Show(page, "klas 6V");
        await Expect(Says(page, "Over deze klas zijn geen zorgen")).ToBeVisibleAsync();
        await using var phone = await ChatOfAsync(Samira, Screen.Phone, dark: true);
        await phone.PictureAsync("top3-result-phone-dark");
        await phone.AssertAccessibleAsync();
        await TakeAlongAsync(opened);
        Assert.Empty(opened.Complaints);
    }

    private async Task TakeAlongAsync(OpenPage opened)
    {
        await Press(opened.Page, "Neem mee als bestand");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Toestaan" }).ClickAsync();
        var link = opened.Page.GetByRole(AriaRole.Link, new() { Name = "Downloaden" });
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var file = Path.Combine(_folder.FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            await using var report = await chromium.OpenAsync($"file://{file}", screen);
            await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "Top 3 onder mentoren" })).ToBeVisibleAsync();
            await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "Per klas" })).ToBeVisibleAsync();
            await report.AssertAccessibleAsync();
            await report.PictureAsync($"top3-report-{screen.Name}", whole: true);
            await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await report.PictureAsync($"top3-report-{screen.Name}-print", whole: true);
            Assert.Empty(report.Complaints);
        }
    }

    /// <summary>Types in the n-th of the six fields and picks the choice that begins with it.</summary>
    private static async Task ChooseAsync(IPage page, int field, string aspect)
    {
        // Waits: the page draws a card anew when another arrives, and its choices stand beside it.
        var title = await page.WaitForFunctionAsync(
            "([field, start]) => [...(document.querySelectorAll('#messages input[list]')[field]?.list?.options ?? [])]"
                + ".map(option => option.value).find(value => value.startsWith(start))",
            new object[] { field, aspect });
        await page.Locator("#messages input[list]").Nth(field).FillAsync(await title.JsonValueAsync<string>());
    }

    /// <summary>The six fields hold these choices.</summary>
    private static async Task HoldsAsync(IPage page, params string[] choices)
    {
        for (var field = 0; field < choices.Length; field++)
        {
            await Expect(page.Locator("#messages input[list]").Nth(field)).ToHaveValueAsync(choices[field]);
        }
    }

    private static ILocator Says(IPage page, string text) => page.Locator("#messages").GetByText(text).Last;

    private static Task Press(IPage page, string title) =>
        page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    private static async Task Show(IPage page, string view)
    {
        await page.GetByLabel("Ander beeld").Last.SelectOptionAsync(new SelectOptionValue { Label = view });
        await Press(page, "Laat zien");
    }

    private static async Task TypeAsync(IPage page, string line)
    {
        await page.GetByLabel("Bericht", new() { Exact = true }).FillAsync(line);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<OpenPage> ChatOfAsync(string name, Screen screen, bool dark = false)
    {
        var person = _teams.Workspace.People.First(colleague => colleague.Name == name);
        var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={person.ObjectId}", screen, dark);
        await Expect(opened.Page.Locator("#who")).ToContainTextAsync(name);
        if (await opened.Page.Locator("body").GetAttributeAsync("data-view") == "chats")
        {
            await opened.Page
                .GetByRole(AriaRole.Navigation, new() { Name = "Chats en kanalen" })
                .GetByRole(AriaRole.Button).First.ClickAsync();
        }

        return opened;
    }
}
