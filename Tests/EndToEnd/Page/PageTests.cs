using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Page;

/// <summary>The page simulates Teams: what a colleague sees, presses, types and is notified of.</summary>
public sealed class PageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Question = """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"Hoe is je **weer** vandaag?","wrap":true,"style":"heading"},
          {"type":"Input.ChoiceSet","id":"weather","label":"Weer","isRequired":true,
           "errorMessage":"Kies eerst een weertype.","style":"expanded",
           "choices":[{"title":"Zonnig","value":"sun"},{"title":"Regen","value":"rain"}]},
          {"type":"Chart.Donut","title":"x","data":[],"fallback":{"type":"TextBlock","text":"Dit staat in plaats van een grafiek."}},
          {"type":"TextBlock","id":"more","isVisible":false,"text":"Meer uitleg"}],
         "actions":[{"type":"Action.Execute","title":"Verstuur","verb":"checkin.answer","data":{"round":"r1"},"style":"positive"},
          {"type":"Action.ToggleVisibility","title":"Uitleg","targetElements":["more"]},
          {"type":"Action.ShowCard","title":"Privacy",
           "card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Niemand ziet jouw antwoord."}]}},
          {"type":"Action.Submit","title":"Open dialoog","associatedInputs":"none",
           "data":{"msteams":{"type":"task/fetch"},"verb":"demo.dialog"}}]}
        """;

    private const string Thanks = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Bedankt!"}]}""";
    private const string Form = """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"goal","label":"Doel"}],
         "actions":[{"type":"Action.Submit","title":"Bewaar","data":{"verb":"demo.save"}}]}
        """;

    private readonly Colleague _sanne = Somebody("sanne", "Sanne van den Berg", "mentor", "coreTeam");
    private readonly Colleague _youssef = Somebody("youssef", "Youssef El Amrani", "staff");
    private readonly List<JsonObject> _received = [];
    private Func<JsonObject, Task<JsonNode?>> _answer = _ => Task.FromResult<JsonNode?>(null);
    private LocalTeamsServer _teams = null!;
    private SmallBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { InvokeTimeout = TimeSpan.FromSeconds(2) });
        _teams.Workspace.Add(_sanne);
        _teams.Workspace.Add(_youssef);
        _teams.Workspace.PersonalChat(_sanne).Installed = true;
        _teams.Workspace.PersonalChat(_youssef).Installed = true;
        _teams.Workspace.AddTeam("De Esdoorn", [_sanne, _youssef], "Algemeen", "Welbevinden");
        _bot = await SmallBot.StartAsync(_teams, activity =>
        {
            lock (_received)
            {
                _received.Add(activity);
            }

            return _answer(activity);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_colleague_is_found_by_typing_and_picked_with_the_keyboard()
    {
        await using var opened = await chromium.OpenAsync(_teams.PageUrl!, Screen.Desktop);
        var page = opened.Page;
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("2 van 2 collega's");
        await page.Keyboard.TypeAsync("kernteam");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 van 2 collega's");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#who")).ToContainTextAsync("Sanne van den Berg");
        await Expect(
            page.GetByRole(AriaRole.Navigation, new() { Name = "Chats en kanalen" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_card_arrives_without_reloading_is_answered_and_its_answer_takes_its_place()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Desktop);
        var page = opened.Page;
        var release = new TaskCompletionSource();
        _answer = async _ =>
        {
            await release.Task;
            return new JsonObject
            {
                ["statusCode"] = 200,
                ["type"] = "application/vnd.microsoft.card.adaptive",
                ["value"] = JsonNode.Parse(Thanks),
            };
        };
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await Expect(page.GetByText("Dit staat in plaats van een grafiek.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nieuw bericht van Welbevinden" })).ToHaveCountAsync(1);
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" });
        await send.ClickAsync();
        await Expect(page.GetByText("Kies eerst een weertype.")).ToBeVisibleAsync();
        Assert.Empty(_received);
        await page.GetByLabel("Regen").CheckAsync();
        await send.ClickAsync();
        await Expect(page.Locator("[aria-busy='true'].ac-pushButton")).ToBeDisabledAsync();
        release.SetResult();
        await Expect(page.Locator("#messages").GetByText("Bedankt!")).ToBeVisibleAsync();
        Assert.Equal("""{"round":"r1","weather":"rain"}""", _received.Single()["value"]!["action"]!["data"]!.ToJsonString());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_button_that_shows_or_hides_works_without_asking_the_bot()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Phone);
        var page = opened.Page;
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await ShowChatAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitleg" }).ClickAsync();
        await Expect(page.GetByText("Meer uitleg")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Privacy" }).ClickAsync();
        await Expect(page.GetByText("Niemand ziet jouw antwoord.")).ToBeVisibleAsync();
        await Expect(page.Locator(".notice:not(:empty)")).ToHaveCountAsync(0);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task A_sentence_an_error_and_silence_are_each_shown_below_the_card_which_is_emptied()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Desktop);
        var page = opened.Page;
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await page.GetByLabel("Zonnig").CheckAsync();
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" });
        _answer = _ => Answer(200, "application/vnd.microsoft.activity.message", "De ronde is gesloten.");
        await send.ClickAsync();
        await Expect(page.GetByText("De ronde is gesloten.")).ToBeVisibleAsync();
        _answer = _ => Answer(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "x", ["message"] = "Dat ken ik niet." });
        await page.GetByLabel("Zonnig").CheckAsync();
        await send.ClickAsync();
        await Expect(page.GetByText("Dat ken ik niet.")).ToBeVisibleAsync();
        _answer = async _ =>
        {
            await Task.Delay(TimeSpan.FromSeconds(6));
            return null;
        };
        await page.GetByLabel("Zonnig").CheckAsync();
        await send.ClickAsync();
        await Expect(page.GetByText("Kan de app niet bereiken")).ToBeVisibleAsync();
        await Expect(send).ToBeEnabledAsync();
        var last = _received.TakeLast(2).ToList();
        Assert.NotEqual(last[0]["id"]!.ToString(), last[1]["id"]!.ToString(), StringComparer.Ordinal);
        Assert.Equal(1, _teams.Bot.Resent);
    }

    [Fact]
    public async Task A_dialog_opens_is_filled_in_and_closes_with_the_word_of_the_bot()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Phone);
        var page = opened.Page;
        _answer = activity => Task.FromResult<JsonNode?>(activity["name"]!.ToString() == "task/fetch"
            ? new JsonObject
            {
                ["task"] = new JsonObject
                {
                    ["type"] = "continue",
                    ["value"] = new JsonObject { ["title"] = "Doel", ["card"] = new JsonObject { ["content"] = JsonNode.Parse(Form) } },
                },
            }
            : new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = "Bewaard." } });
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await ShowChatAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open dialoog" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Doel" });
        await dialog.GetByLabel("Doel").Last.FillAsync("Rust");
        await opened.AssertAccessibleAsync();
        await opened.PictureAsync("page-dialog-phone");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(dialog.GetByText("Bewaard.")).ToBeVisibleAsync();
        Assert.Equal("Rust", _received[^1]["value"]!["data"]!["goal"]!.ToString());
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_line_typed_in_a_channel_reaches_the_bot_as_a_mention_in_a_thread()
    {
        await using var opened = await OpenAsAsync(_youssef, Screen.Desktop);
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "De Esdoorn › Welbevinden" }).ClickAsync();
        await page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("check-in");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".bubble")).ToHaveTextAsync("check-in");
        await Eventually.HoldsAsync(() => _received.Count == 1);
        var activity = _received.Single();
        Assert.Equal("<at>Welbevinden</at> check-in", activity["text"]!.ToString());
        Assert.Contains(";messageid=", activity["conversation"]!["id"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(_youssef.ObjectId, activity["from"]!["aadObjectId"]!.ToString());
    }

    [Fact]
    public async Task An_unread_mark_shows_where_news_came_in_and_goes_when_it_is_read()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Desktop);
        var page = opened.Page;
        var channel = _teams.Workspace.Channels(_teams.Workspace.Teams[0].Id)[1];
        _teams.Workspace.Post(channel, author: null, "Nieuws voor het team", card: null);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "De Esdoorn › Welbevinden" });
        await Expect(button.GetByLabel("1 ongelezen")).ToBeVisibleAsync();
        await button.ClickAsync();
        await Expect(page.Locator(".bubble")).ToHaveTextAsync("Nieuws voor het team");
        await Expect(button.GetByLabel("1 ongelezen")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_clock_moves_on_to_next_Monday_at_eight_and_never_back()
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Desktop);
        var page = opened.Page;
        await page.Locator("#clock summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Volgende maandag 08:00" }).ClickAsync();
        await Expect(page.Locator("#now")).ToContainTextAsync("ma ");
        await Expect(page.Locator("#now")).ToContainTextAsync("08:00");
        await Expect(page.Locator("#clock-form")).ToBeHiddenAsync();
        await page.Locator("#clock summary").ClickAsync();
        await page.Locator("#clock-moment").FillAsync("2020-01-01T08:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet de klok" }).ClickAsync();
        await Expect(page.GetByText("De klok blijft staan")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(320, false)]
    [InlineData(390, true)]
    [InlineData(320, true)]
    public async Task On_a_phone_the_clock_covers_nothing_and_a_button_under_a_pointer_stays_clear(int width, bool dark)
    {
        await using var opened = await OpenAsAsync(_sanne, Screen.Phone, dark);
        var page = opened.Page;
        await page.SetViewportSizeAsync(width, 800);
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await ShowChatAsync(page);
        await page.Locator("#clock summary").ClickAsync();
        var (panel, chat) = (await page.Locator("#clock-form").BoundingBoxAsync(), await page.Locator(".columns").BoundingBoxAsync());
        Assert.True(panel!.Y + panel.Height <= chat!.Y + 1, $"The clock ends at {panel.Y + panel.Height}, the chat begins at {chat.Y}.");
        Assert.True(panel.X >= 0 && panel.X + panel.Width <= width);
        await opened.PictureAsync($"page-clock-{width}-{(dark ? "dark" : "light")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "1 uur verder" }).ClickAsync();
        await Expect(page.Locator("#clock-form")).ToBeHiddenAsync();
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" });
        await send.HoverAsync();
        Assert.Equal("1", await send.EvaluateAsync<string>("button => getComputedStyle(button).opacity"));
        Assert.Equal("none", await send.EvaluateAsync<string>("button => getComputedStyle(button).filter"));
        await opened.PictureAsync($"page-hover-{width}-{(dark ? "dark" : "light")}");
        await opened.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("phone", false)]
    [InlineData("phone", true)]
    [InlineData("desktop", false)]
    [InlineData("desktop", true)]
    public async Task Axe_finds_nothing_serious_in_the_list_of_colleagues_the_chats_and_a_card(string size, bool dark)
    {
        var screen = size == "phone" ? Screen.Phone : Screen.Desktop;
        var look = $"{size}-{(dark ? "dark" : "light")}";
        await using var opened = await chromium.OpenAsync(_teams.PageUrl!, screen, dark);
        await Expect(opened.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await opened.AssertAccessibleAsync();
        await opened.PictureAsync($"page-people-{look}");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Sanne van den Berg" }).ClickAsync();
        await Expect(opened.Page.GetByText("Nog geen berichten").First).ToBeAttachedAsync();
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), _sanne.ObjectId, "check-in", card: null);
        _teams.Workspace.Post(_teams.Workspace.PersonalChat(_sanne), author: null, text: null, Question);
        await opened.AssertAccessibleAsync();
        await ShowChatAsync(opened.Page);
        await Expect(opened.Page.GetByLabel("Regen")).ToBeVisibleAsync();
        await opened.AssertAccessibleAsync();
        await opened.PictureAsync($"page-card-{look}");
        Assert.Empty(opened.Complaints);
    }

    private static Colleague Somebody(string id, string name, params string[] roles) =>
        new(id, OpaqueIds.Person(id), name, roles, "onderbouw", "esdoorn", "nl");

    private static Task<JsonNode?> Answer(int status, string type, JsonNode value) =>
        Task.FromResult<JsonNode?>(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    private static async Task ShowChatAsync(IPage page)
    {
        if (await page.Locator("body").GetAttributeAsync("data-view") == "chats")
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Chats en kanalen" }).GetByRole(AriaRole.Button).First.ClickAsync();
        }
    }

    private async Task<OpenPage> OpenAsAsync(Colleague person, Screen screen, bool dark = false)
    {
        var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={person.ObjectId}", screen, dark);
        await Expect(opened.Page.Locator("#who")).ToContainTextAsync(person.Name);
        await Expect(opened.Page.Locator("#chats li")).ToHaveCountAsync(_teams.Workspace.ConversationsOf(person).Count);
        return opened;
    }
}
