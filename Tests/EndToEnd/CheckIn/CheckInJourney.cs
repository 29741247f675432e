using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.CheckIn;

/// <summary>
/// A check-in from beginning to end as three colleagues see it in a real browser: somebody of the core team at a desk, a Dutch mentor on
/// a phone, an English mentor in the dark; the rest of the school answers, or not. The same on every store.
/// </summary>
public abstract class CheckInJourney(Chromium chromium) : IAsyncLifetime
{
    private static readonly string[] Questions = ["Welk weer past vandaag bij jou?", "Which weather fits you today?"];
    private static readonly string[] Reminders = ["Dit is de enige herinnering die ik stuur.", "This is the only reminder I send."];
    private static readonly string[] Results = ["Het weer in het team", "The weather in the team"];
    private static readonly string[] TooFew = ["Deze keer geen uitkomst", "No outcome this time"];

    private School _school = null!;

    private Colleague Marjolein => _school.Called("Marjolein van der Velde");

    private Colleague Sanne => _school.Called("Sanne van den Bergh");

    private Colleague Aoife => _school.Called("Aoife Brannigan");

    /// <summary>A Sunday, so that the next Monday has the weekly check-in and the Wednesday after it is a day off at the school.</summary>
    public async ValueTask InitializeAsync() => _school =
        await School.OpenAsync("2026-11-22T12:00:00+01:00", await StorageAsync(), Channel);

    public async ValueTask DisposeAsync()
    {
        if (_school is not null)
        {
            await _school.DisposeAsync();
        }

        await EndStorageAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_core_team_starts_a_check_in_colleagues_answer_with_one_tap_and_see_the_result_when_it_is_closed_early()
    {
        await _school.HaveAsync(_school.Everybody, 1, "Hoi, ik ben Welbevinden", "Hi, I am Welbevinden");
        await using var marjolein = await Seat.TakeAsync(chromium, _school, Marjolein, Screen.Desktop);
        await using var sanne = await Seat.TakeAsync(chromium, _school, Sanne, Screen.Phone);
        await using var aoife = await Seat.TakeAsync(chromium, _school, Aoife, Screen.Desktop, dark: true);
        await StartByHandAsync(marjolein);
        await ChangeOfMindAsync(sanne);
        await aoife.ReadsAsync("Which weather fits you today?");
        await aoife.PictureAsync("checkin-question");
        await aoife.TapAsync("Cloudy");
        await aoife.ReadsAsync("Thank you");
        var others = _school.Everybody.Except([Marjolein, Sanne, Aoife]).ToList();
        await AnswerAsync(others.Take(4), "sunny", "sunny", "partlyCloudy", "stormy");

        var late = _school.Aimed(others[10], "stormy");
        await marjolein.TypeAsync("sluit check-in");
        await marjolein.ReadsAsync("Er zijn genoeg antwoorden voor een uitkomst.");
        await marjolein.TapAsync("Sluit check-in");
        await _school.HaveAsync(_school.Everybody, 1, Results);
        await ResultIsAsync(
            sanne, "6 van de 42 collega's antwoordden.", ("Zonnig", 3), ("Half bewolkt", 1), ("Bewolkt", 1), ("Regen", 0), ("Storm", 1));
        await aoife.ReadsAsync("6 of 42 colleagues answered.");
        await aoife.AssertAccessibleAsync();
        await aoife.PictureAsync("checkin-result");
        await TooLateAsync(others[10], late);
        Array.ForEach([marjolein, sanne, aoife], seat => seat.AssertNoComplaints());
    }

    [Fact]
    public async Task On_Monday_at_eight_it_comes_by_itself_reminds_the_silent_once_and_closes_on_time()
    {
        await using var marjolein = await Seat.TakeAsync(chromium, _school, Marjolein, Screen.Phone, dark: true);
        await using var sanne = await Seat.TakeAsync(chromium, _school, Sanne, Screen.Desktop);
        await using var aoife = await Seat.TakeAsync(chromium, _school, Aoife, Screen.Phone);
        await marjolein.MoveClockToMondayAsync();
        await _school.HaveAsync(_school.Everybody, 1, Questions);
        await marjolein.TapAsync("Half bewolkt");
        await aoife.TapAsync("Rain");
        await aoife.ReadsAsync("Thank you");
        await aoife.PictureAsync("checkin-thanks");
        var others = _school.Everybody.Except([Marjolein, Sanne, Aoife]).ToList();
        await AnswerAsync(others.Take(3), "sunny", "cloudy", "cloudy");

        var answered = others.Take(3).Append(Marjolein).Append(Aoife).ToList();
        var silent = _school.Everybody.Except(answered).ToList();
        _school.ClockReaches("2026-11-26T08:00:00+01:00");
        await _school.HaveAsync(silent, 1, Reminders);
        await sanne.ReadsAsync("Dit is de enige herinnering die ik stuur.");
        await sanne.PictureAsync("checkin-reminder");
        await sanne.TapAsync("Storm");
        await sanne.ReadsAsync("Dank je wel");
        _school.ClockReaches("2026-11-27T15:59:00+01:00");
        await marjolein.TypeAsync("status");
        await marjolein.ReadsAsync("Er zijn genoeg antwoorden voor een uitkomst.");
        await marjolein.PictureAsync("checkin-status");
        await _school.HaveAsync(answered, 0, Reminders);
        await _school.HaveAsync([.. silent.Except([Sanne])], 1, Reminders);

        await _school.HaveAsync(_school.Everybody, 0, Results);
        _school.ClockReaches("2026-11-27T16:00:00+01:00");
        await marjolein.ReadsAsync("De uitkomst van de check-in, eerst voor het kernteam");
        await marjolein.PictureAsync("checkin-review");
        await marjolein.AssertAccessibleAsync();
        await _school.HaveAsync(_school.Everybody, 0, Results);
        await marjolein.Newest.Locator("textarea").FillAsync("We praten er dinsdag over.");
        await marjolein.TapAsync("Deel met het team");
        await _school.HaveAsync(_school.Everybody, 1, Results);
        await sanne.ReadsAsync("We praten er dinsdag over.");
        await ResultIsAsync(
            sanne, "6 van de 42 collega's antwoordden.", ("Zonnig", 1), ("Half bewolkt", 1), ("Bewolkt", 2), ("Regen", 1), ("Storm", 1));
        await aoife.TypeAsync("results");
        await aoife.ReadsAsync("Monday 23 November");
        await aoife.AssertAccessibleAsync();
        Array.ForEach([marjolein, sanne, aoife], seat => seat.AssertNoComplaints());
    }

    [Fact]
    public async Task When_four_answer_nobody_sees_anything_of_what_they_said()
    {
        await using var aoife = await Seat.TakeAsync(chromium, _school, Aoife, Screen.Desktop, dark: true);
        _school.ClockReaches("2026-11-23T08:00:00+01:00");
        await _school.HaveAsync(_school.Everybody, 1, Questions);
        await AnswerAsync(_school.Everybody.Except([Aoife]).Take(3), "sunny", "cloudy", "rainy");
        await aoife.ReadsAsync("Which weather fits you today?");
        await aoife.TapAsync("Storm");
        await aoife.ReadsAsync("Thank you");
        _school.ClockReaches("2026-11-27T16:00:00+01:00");
        await _school.HaveAsync(_school.Everybody, 1, TooFew);
        await _school.HaveAsync(_school.Everybody, 0, Results);
        await aoife.ReadsAsync("There were fewer than 5 answers, or");
        await aoife.PictureAsync("checkin-too-few");
        await aoife.TypeAsync("results");
        await aoife.ReadsAsync("No outcome to show");
        await Expect(aoife.Newest).Not.ToContainTextAsync("colleagues answered");
    }

    /// <summary>As in the setting <c>Teams:Channel</c>.</summary>
    private protected virtual string Channel => "Direct";

    /// <summary>Settings of the store; null for the embedded one.</summary>
    private protected virtual Task<IReadOnlyDictionary<string, string?>?> StorageAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, string?>?>(null);

    private protected virtual ValueTask EndStorageAsync() => ValueTask.CompletedTask;

    private async Task StartByHandAsync(Seat marjolein)
    {
        await marjolein.TypeAsync("start check-in");
        await marjolein.ReadsAsync("42 collega's van De Esdoorn krijgen een persoonlijke kaart");
        await marjolein.PictureAsync("checkin-start");
        Assert.Equal(0, _school.CardsWith(Sanne, Questions[0]));
        await marjolein.TapAsync("Start check-in");
        await Expect(marjolein.Page.Locator("#messages").GetByText("De check-in is gestart")).ToBeVisibleAsync();
        await _school.HaveAsync(_school.Everybody, 1, Questions);
    }

    private static async Task ChangeOfMindAsync(Seat sanne)
    {
        await sanne.ReadsAsync("Welk weer past vandaag bij jou?");
        await sanne.AssertAccessibleAsync();
        await sanne.PictureAsync("checkin-question");
        await sanne.TapAsync("Regen");
        await sanne.ReadsAsync("Dank je wel");
        await Expect(sanne.Newest).Not.ToContainTextAsync("Welk weer past vandaag bij jou?");
        await sanne.TapAsync("Anders kiezen");
        await sanne.PictureAsync("checkin-change");
        await sanne.TapAsync("Zonnig");
        await Expect(sanne.Newest.GetByText("Kies opnieuw.")).ToBeHiddenAsync();
        await sanne.ReadsAsync("Dank je wel");
    }

    private static async Task ResultIsAsync(Seat seat, string answered, params (string Weather, int Count)[] expected)
    {
        await seat.ReadsAsync(answered);
        foreach (var (weather, count) in expected)
        {
            var row = seat.Newest.Locator("tr")
                .Filter(new() { HasText = weather })
                .Filter(new() { HasNotText = weather == "Bewolkt" ? "Half" : "—" });
            await Expect(row).ToContainTextAsync(FormattableString.Invariant($"{count}"));
        }

        await seat.PictureAsync("checkin-result");
    }

    private async Task AnswerAsync(IEnumerable<Colleague> people, params string[] weathers)
    {
        foreach (var (person, weather) in people.Zip(weathers))
        {
            Assert.IsType<InvokeResult.CardReplaced>(await _school.TapAsync(person, weather));
        }
    }

    /// <summary>A tap after closing changes nothing and shows the outcome; the card itself says that it is over.</summary>
    private async Task TooLateAsync(Colleague late, Func<Task<InvokeResult>> tap)
    {
        await Eventually.HoldsAsync(
            () => _school.Teams.Workspace.Messages(_school.Teams.Workspace.PersonalChat(late)).Any(
                one => one.Card?.Contains(late.Language == "en" ? "is closed" : "is gesloten", StringComparison.Ordinal) == true),
            TimeSpan.FromSeconds(30),
            "The question still looks open.");
        var shown = Assert.IsType<InvokeResult.CardReplaced>(await tap()).Card;
        Assert.Contains(
            late.Language == "en" ? "6 of 42 colleagues answered." : "6 van de 42 collega", shown, StringComparison.Ordinal);
    }
}
