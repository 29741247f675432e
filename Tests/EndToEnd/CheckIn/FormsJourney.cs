using Microsoft.Playwright;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.CheckIn;

/// <summary>
/// All five forms of a check-in in a real browser, one a day as the core team chooses them: on a phone in Dutch and in the dark in English,
/// with own words, what somebody needs, and a contact to talk with.
/// </summary>
public sealed class FormsJourney(Chromium chromium) : IAsyncLifetime
{
    /// <summary>The question and the outcome of each form with an answer to tap, in Dutch and English.</summary>
    private static readonly (string Code, string[] Question, string[] Tap, string[] Outcome)[] Forms =
    [
        ("weather", ["Welk weer past vandaag bij jou?", "Which weather fits you today?"], ["Zonnig", "Rain"],
            ["Het weer in het team", "The weather in the team"]),
        ("image", ["Welk beeld past nu bij jou?", "Which image fits you now?"], ["Energie", "Calm"],
            ["De beelden van het team", "The images of the team"]),
        ("workday", ["Wanneer is een werkdag voor jou geslaagd?", "When is a working day a success for you?"],
            ["Fijn samenwerken", "Time and quiet"], ["Een geslaagde werkdag, volgens het team", "A successful working day, says the team"]),
        ("emoji", ["Welke emoji past vandaag bij jou?", "Which emoji fits you today?"], ["Vrolijk", "Tired"],
            ["De emoji van het team", "The emoji of the team"]),
        ("laugh", ["Waar moest je vandaag om lachen?", "What made you laugh today?"], ["Een leerling", "Myself"],
            ["Hier moest het team om lachen", "This made the team laugh"]),
    ];

    private School _school = null!;

    public async ValueTask InitializeAsync() => _school = await School.OpenAsync(
        "2026-11-22T12:00:00+01:00", new Dictionary<string, string?>(StringComparer.Ordinal) { ["CheckIn:Every"] = "never" });

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task A_week_of_check_ins_has_a_question_and_an_outcome_in_each_form()
    {
        await using var marjolein = await Seat.TakeAsync(chromium, _school, _school.Called("Marjolein van der Velde"), Screen.Desktop);
        await using var sanne = await Seat.TakeAsync(chromium, _school, _school.Called("Sanne van den Bergh"), Screen.Phone);
        await using var aoife = await Seat.TakeAsync(chromium, _school, _school.Called("Aoife Brannigan"), Screen.Phone, dark: true);
        var others = _school.Everybody.Except([marjolein.Person, sanne.Person, aoife.Person]).ToList();
        var day = new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Unspecified);
        foreach (var (code, question, tap, outcome) in Forms)
        {
            _school.ClockReaches(FormattableString.Invariant($"{day:yyyy-MM-dd'T'HH:mm:ss}+01:00"));
            await StartAsync(marjolein, code, question);
            await sanne.ReadsAsync(question[0]);
            await sanne.PictureAsync($"form-{code}-question");
            await sanne.AssertAccessibleAsync();
            await aoife.ReadsAsync(question[1]);
            await aoife.PictureAsync($"form-{code}-question");
            await sanne.TapAsync(tap[0]);
            await sanne.ReadsAsync("Dank je wel");
            await aoife.TapAsync(tap[1]);
            await aoife.ReadsAsync("Thank you");
            await aoife.PictureAsync($"form-{code}-thanks");
            await AnswerAsync(others, code);
            await marjolein.TypeAsync("sluit check-in");
            await marjolein.ReadsAsync("Er zijn genoeg antwoorden voor een uitkomst.");
            await marjolein.TapAsync("Sluit check-in");
            await _school.HaveAsync([sanne.Person, aoife.Person], 1, outcome);
            await sanne.ReadsAsync(outcome[0]);
            await sanne.PictureAsync($"form-{code}-outcome");
            await aoife.ReadsAsync(outcome[1]);
            await aoife.AssertAccessibleAsync();
            await aoife.PictureAsync($"form-{code}-outcome");
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Friday ? 3 : 1);
        }

        Array.ForEach([marjolein, sanne, aoife], seat => seat.AssertNoComplaints());
    }

    [Fact]
    public async Task After_an_answer_somebody_shares_words_says_what_they_need_and_asks_a_contact()
    {
        await using var marjolein = await Seat.TakeAsync(chromium, _school, _school.Called("Marjolein van der Velde"), Screen.Desktop);
        await using var sanne = await Seat.TakeAsync(chromium, _school, _school.Called("Sanne van den Bergh"), Screen.Phone);
        _school.ClockReaches("2026-11-30T09:00:00+01:00");
        await StartAsync(marjolein, "workday", Forms[2].Question);
        await sanne.ReadsAsync(Forms[2].Question[0]);
        await sanne.TapAsync("Fijn samenwerken");
        await sanne.ReadsAsync("Dank je wel");

        await sanne.Newest.Locator("input[type=text]").FillAsync("Lachen met Marjolein");
        await sanne.TapAsync("Bekijk voor je deelt");
        await sanne.ReadsAsync("ik zie de naam van iemand van school (Marjolein)");
        await sanne.PictureAsync("words-name");
        await sanne.TapAsync("Pas aan");
        await sanne.ReadsAsync("Dank je wel");
        await Expect(sanne.Newest.Locator("input[type=text]")).ToHaveValueAsync("Lachen met Marjolein");
        await sanne.Newest.Locator("input[type=text]").FillAsync("Lachen met collega's");
        await sanne.TapAsync("Bekijk voor je deelt");
        await sanne.ReadsAsync("Lachen met collega's");
        await sanne.TapAsync("Deel, zonder mijn naam");
        await sanne.ReadsAsync("Je woorden liggen klaar voor het team");

        await sanne.AssertAccessibleAsync();
        await sanne.TapAsync("Wat heb je nodig?");
        await sanne.Newest.GetByLabel("Tijd en ruimte").CheckAsync();
        await sanne.PictureAsync("needs");
        await sanne.TapAsync("Geef door");
        await sanne.ReadsAsync("Wat je nodig hebt, telt mee.");
        await sanne.TapAsync("Ik wil iemand spreken");
        await sanne.ReadsAsync("Mag iemand contact met je opnemen?");
        await sanne.PictureAsync("contact");
        sanne.AssertNoComplaints();
    }

    private async Task StartAsync(Seat lead, string code, string[] question)
    {
        await lead.TypeAsync("start check-in");
        await lead.ReadsAsync("krijgen een persoonlijke kaart");
        await lead.Newest.Locator("select").SelectOptionAsync(new SelectOptionValue { Value = code });
        await lead.TapAsync("Start check-in");
        await Expect(lead.Page.Locator("#messages").GetByText("De check-in is gestart").Last).ToBeVisibleAsync();
        await _school.HaveAsync(_school.Everybody, 1, question);
    }

    private async Task AnswerAsync(IReadOnlyList<Colleague> others, string code)
    {
        var options = CheckInForms.Find(code)!.Options;
        foreach (var (person, option) in others.Take(6).Zip(options.Concat(options)))
        {
            await _school.TapAsync(person, option.Code);
        }
    }
}
