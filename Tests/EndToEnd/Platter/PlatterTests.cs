using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Platter;

/// <summary>
/// The Schijf van Zeven as people use it, with the real bot: what stays on the screen, what comes back, what is kept, and what is not.
/// </summary>
public sealed class PlatterTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly string[] Kinds = [
        "Focustijd",
        "Speeltijd",
        "Verbindingstijd",
        "Fysieke tijd",
        "Reflectietijd",
        "Downtijd",
        "Slaaptijd",
    ];
    private static readonly string[] Names = ["focus", "play", "connecting", "physical", "reflection", "down", "sleep"];
    private static readonly string[] Amounts = ["tooLittle", "enough", "plenty"];

    private LocalTeamsServer _teams = null!;
    private WatchedBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { DirectoryFile = Checkout.DemoSchool });
        DemoWorkspace.Furnish(_teams.Workspace);
        _bot = await WatchedBot.StartAsync(_teams);
        foreach (var person in _teams.Workspace.People)
        {
            await _teams.People.InstallAsync(person);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task Somebody_opens_all_seven_kinds_and_nothing_leaves_the_device(string size, bool dark)
    {
        var sanne = Person("Sanne van den Bergh");
        await using var opened = await OpenAsAsync(sanne, size == "phone" ? Screen.Phone : Screen.Desktop, dark);
        await TypeAsync(sanne, "schijf", "focus-more");
        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Schijf van Zeven" })).ToBeVisibleAsync();
        await opened.PictureAsync($"platter-alone-{size}", whole: true);

        // Read before anything is opened: the renderer adds an attribute of its own to what it opens.
        await opened.AssertAccessibleAsync();
        await opened.Page
            .WaitForLoadStateAsync(LoadState.NetworkIdle)
            .WaitAsync(TimeSpan.FromSeconds(2))
            .ContinueWith(_ => { }, TaskScheduler.Default);
        var requests = new List<string>();
        opened.Page.Request += (_, request) => requests.Add(request.Url);
        var asked = _bot.Log.Count(line => line.Contains("/api/messages", StringComparison.Ordinal));

        foreach (var kind in Kinds)
        {
            await opened.Page.GetByRole(AriaRole.Button, new() { Name = kind }).ClickAsync();
        }

        await Expect(opened.Page.GetByText("Leg je scherm vanavond een half uur eerder weg.")).ToBeVisibleAsync();
        await Expect(opened.Page.GetByText("Wat deed je deze week alleen omdat het leuk was?")).ToBeVisibleAsync();
        await opened.PictureAsync($"platter-opened-{size}", whole: true);
        Assert.Empty(requests);
        Assert.Equal(asked, _bot.Log.Count(line => line.Contains("/api/messages", StringComparison.Ordinal)));
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("phone", false)]
    [InlineData("phone", true)]
    [InlineData("desktop", false)]
    public async Task Somebody_has_their_own_platter_drawn_and_gets_it_back_as_picture_and_words(string size, bool dark)
    {
        var sanne = Person("Sanne van den Bergh");
        await using var opened = await OpenAsAsync(sanne, size == "phone" ? Screen.Phone : Screen.Desktop, dark);
        await TypeAsync(sanne, "schijf", "focus-more");
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak mijn schijf" }).ClickAsync();

        // The form replaces the card, which also names the kinds.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Teken mijn schijf" })).ToBeVisibleAsync();
        foreach (var (index, kind) in Kinds.Index())
        {
            await page.Locator("select").And(page.GetByLabel(kind)).SelectOptionAsync(new SelectOptionValue { Value = Amounts[index % 3] });
        }

        await page.GetByLabel("Eén ding dat je wilt proberen").FillAsync("**wandelen** [hier](https://voorbeeld.nl)");
        await opened.PictureAsync($"platter-form-{size}-{(dark ? "dark" : "light")}", whole: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Teken mijn schijf" }).ClickAsync();

        var picture = page.GetByRole(AriaRole.Img, new() { Name = "Focustijd: te weinig; Speeltijd: genoeg; Verbindingstijd: ruim" });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth === 360 && image.width === 180"));
        await Expect(page.GetByText("**wandelen** [hier](https:")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("#messages a[href*='voorbeeld.nl']").CountAsync());
        await opened.PictureAsync($"platter-own-{size}-{(dark ? "dark" : "light")}", whole: true);
        await opened.AssertAccessibleAsync();
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task After_a_thousand_reflections_store_log_and_metrics_hold_nothing_of_them()
    {
        const string Marker = "voornemen-k7q2";
        var people = _teams.Workspace.People;
        var cards = new Dictionary<Colleague, ChatMessage>();
        foreach (var person in people)
        {
            cards[person] = await TypeAsync(person, "schijf", "focus-more");
        }

        for (var i = 0; i < 1000; i++)
        {
            var person = people[i % people.Count];
            var result = await PressAsync(person, cards[person], "platter.make", Answers(i, $"{Marker}-{i}"));
            Assert.Contains($"{Marker}-{i}", Assert.IsType<InvokeResult.CardReplaced>(result).Card, StringComparison.Ordinal);
        }

        var measured = _bot.Measured.Where(line => line.Contains("welbevinden", StringComparison.Ordinal)).ToList();
        await _bot.StopAsync();

        // Proves that the search can find: the store knows who asked, and the log says that something was asked.
        Assert.NotEmpty(_bot.FilesWith(people[0].ObjectId));
        Assert.Contains(_bot.Log, line => line.Contains("/api/messages", StringComparison.Ordinal));
        foreach (var trace in new[] { Marker, "tooLittle", "plenty", "platter.make", "Jouw Schijf van Zeven" })
        {
            Assert.Empty(_bot.FilesWith(trace));
            Assert.DoesNotContain(_bot.Log, line => line.Contains(trace, StringComparison.Ordinal));
            Assert.DoesNotContain(_bot.Measured, line => line.Contains(trace, StringComparison.Ordinal));
        }

        // Nor counted: input is counted by its kind, and never as a reflection.
        Assert.NotEmpty(measured);
        Assert.DoesNotContain(
            measured,
            line => line.StartsWith("welbevinden.receive", StringComparison.Ordinal)
                && !line.Contains("feature=none", StringComparison.Ordinal));
        Assert.DoesNotContain(measured, line => line.Contains("platter", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_somebody_chooses_to_keep_is_sealed_on_disk_open_to_them_alone_and_gone_when_they_erase_it()
    {
        var (sanne, joost) = (Person("Sanne van den Bergh"), Person("Joost Terpstra"));
        var (mine, his) = (await TypeAsync(sanne, "schijf", "focus-more"), await TypeAsync(joost, "schijf", "focus-more"));
        await PressAsync(sanne, mine, "platter.save", Answers(5, "elke-dag-wandelen"));

        Assert.Contains("elke-dag-wandelen", CardOf(await PressAsync(sanne, mine, "platter.history", [])), StringComparison.Ordinal);
        Assert.DoesNotContain("elke-dag-wandelen", CardOf(await PressAsync(joost, his, "platter.history", [])), StringComparison.Ordinal);
        Assert.Contains("elke-dag-wandelen", CardOf(await PressAsync(sanne, mine, "mydata.export", [])), StringComparison.Ordinal);
        Assert.Empty(_bot.FilesWith("elke-dag-wandelen"));

        await PressAsync(sanne, mine, "mydata.deleteConfirmed", []);
        Assert.DoesNotContain("elke-dag-wandelen", CardOf(await PressAsync(sanne, mine, "platter.history", [])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_is_put_in_pairs_and_each_gets_one_card_with_the_other_on_it()
    {
        var sanne = Person("Sanne van den Bergh");
        var team = _teams.Workspace.People.Where(person => person.Team == sanne.Team).ToList();
        var form = await TypeAsync(sanne, "tweetallen", "platter.pair");
        var date = Regex.Match(
            form.Card!, "\"date\":\"(?<date>[0-9-]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["date"].Value;

        JsonObject Chosen(string size) => new() { ["date"] = date, ["audience"] = "team", ["size"] = size };
        var asked = CardOf(await PressAsync(sanne, form, "platter.pair", Chosen("pairs")));
        Assert.Contains($"{team.Count} collega", asked, StringComparison.Ordinal);
        Assert.Contains("Sanne van den Berg", asked, StringComparison.Ordinal);
        Assert.All(team, person => Assert.Empty(Conversations(person)));

        var made = CardOf(await PressAsync(sanne, form, "platter.pairConfirmed", Chosen("pairs")));
        Assert.Contains($"{team.Count} collega", made, StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            () => team.TrueForAll(person => Conversations(person).Count == 1),
            TimeSpan.FromSeconds(30),
            "Not everybody of the team got a card.");
        Assert.All(_teams.Workspace.People.Except(team), person => Assert.Empty(Conversations(person)));
        Assert.All(team, person => Assert.Contains(team, other => other != person && IsNamed(person, other) && IsNamed(other, person)));
        var again = CardOf(await PressAsync(sanne, form, "platter.pair", Chosen("threes")));
        Assert.Contains("vandaag al groepjes gemaakt", again, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"threes\"", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platter.make", """{"play":"enough"}""", "Je hebt nog niets gekozen bij Focustijd", "\"value\":\"enough\"")]
    [InlineData("platter.pair", """{"date":"2020-01-01","audience":"team","size":"threes"}""", "andere dag", "\"value\":\"threes\"")]
    public async Task What_cannot_be_is_said_on_the_form_as_it_was_filled_in(string verb, string data, string sentence, string held)
    {
        var sanne = Person("Sanne van den Bergh");
        var card = await TypeAsync(sanne, "schijf", "focus-more");

        var form = CardOf(await PressAsync(sanne, card, verb, JsonNode.Parse(data)!.AsObject()));

        Assert.Contains(sentence, form, StringComparison.Ordinal);
        Assert.Contains(held, form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platter.save", "{}", "Je hebt nog niets gekozen bij Focustijd")]
    public async Task What_a_button_cannot_do_is_said_beside_the_card(string verb, string data, string sentence)
    {
        var sanne = Person("Sanne van den Bergh");
        var card = await TypeAsync(sanne, "schijf", "focus-more");

        var said = Assert.IsType<InvokeResult.Said>(await PressAsync(sanne, card, verb, JsonNode.Parse(data)!.AsObject()));

        Assert.Contains(sentence, said.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_finds_tips()
    {
        var sanne = Person("Sanne van den Bergh");

        Assert.Contains("pauze", (await TypeAsync(sanne, "tip pauze", "platter.tip")).Card!, StringComparison.Ordinal);
    }

    private static JsonObject Answers(int seed, string intention)
    {
        var answers = new JsonObject { ["intention"] = intention };
        foreach (var (index, name) in Names.Index())
        {
            answers[name] = Amounts[(seed + (index * 2)) % 3];
        }

        return answers;
    }

    private static string CardOf(InvokeResult result) => Assert.IsType<InvokeResult.CardReplaced>(result).Card;

    private bool IsNamed(Colleague person, Colleague other) => Conversations(person)[0].Contains(other.Name, StringComparison.Ordinal);

    private Colleague Person(string name) => _teams.Workspace.People.Single(person => person.Name == name);

    /// <summary>The line with the names of each conversation card that somebody got.</summary>
    private IReadOnlyList<string> Conversations(Colleague person) =>
    [
        .. _teams.Workspace.Messages(_teams.Workspace.PersonalChat(person))
            .Select(message => message.Card)
            .OfType<string>()
            .Where(
                card => card.Contains("Een gesprek over de Schijf", StringComparison.Ordinal)
                    || card.Contains("A conversation about the platter", StringComparison.Ordinal))
            .Select(card => JsonNode.Parse(card)!["body"]![1]!["text"]!.GetValue<string>()),
    ];

    private Task<InvokeResult> PressAsync(Colleague person, ChatMessage message, string verb, JsonObject data) =>
        _teams.People.PressAsync(person, _teams.Workspace.PersonalChat(person), message, verb, data);

    /// <summary>Types a line and waits for the card that answers it, known by an id or verb on it.</summary>
    private async Task<ChatMessage> TypeAsync(Colleague person, string line, string onCard)
    {
        var chat = _teams.Workspace.PersonalChat(person);
        bool Answers(ChatMessage message) => message.Card?.Contains(onCard, StringComparison.Ordinal) == true;
        var before = _teams.Workspace.Messages(chat).Count(Answers);
        await _teams.People.TypeAsync(person, line);
        ChatMessage? Answer() => _teams.Workspace.Messages(chat).Where(Answers).Skip(before).FirstOrDefault();
        await Eventually.HoldsAsync(() => Answer() is not null, TimeSpan.FromSeconds(30), $"No answer to '{line}'.");
        return Answer()!;
    }

    private async Task<OpenPage> OpenAsAsync(Colleague person, Screen screen, bool dark)
    {
        var opened = await chromium.OpenAsync($"{_teams.PageUrl}/?person={person.ObjectId}", screen, dark);
        await Expect(opened.Page.Locator("#who")).ToContainTextAsync(person.Name);
        if (await opened.Page.Locator("body").GetAttributeAsync("data-view") == "chats")
        {
            await opened.Page
                .GetByRole(AriaRole.Navigation, new() { Name = "Chats en kanalen" })
                .GetByRole(AriaRole.Button).First.ClickAsync();
        }

        return opened;
    }
}
