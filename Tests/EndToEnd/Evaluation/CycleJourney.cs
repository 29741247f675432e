using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Evaluation;

/// <summary>
/// A year's cycle in Chromium as three of the core team: Bram makes the plan and accepts the moments, Annelies and İpek are reminded, all
/// three fill in the evaluation, one closes it, and its outcome is shown beside the plan and in the roadmap.
/// </summary>
public sealed class CycleJourney(Chromium chromium)
{
    private const string Bram = "Bram van 't Hooft";
    private const string Annelies = "Annelies de Grijs";
    private const string Ipek = "İpek Yıldırımer";
    private const string Needed = "Een uur per week om met mentoren te praten.";
    private const string Note = "In leerjaar 3 begint het na de vakantie.";

    [Fact]
    public async Task From_plan_to_reminder_to_evaluation_to_the_next_cycle()
    {
        await using var school = await School.OpenAsync("2026-11-17T09:00:00+01:00");
        await MakeThePlanAsync(school);
        await PlanTheMomentsAsync(school);
        await AreRemindedAsync(school);
        await FillInAsync(school);
        await CloseAsync(school);
        await SeeTheNextCycleAsync(school);
    }

    private async Task MakeThePlanAsync(School school)
    {
        await using var seat = await Seat.TakeAsync(chromium, school, school.Called(Bram), Screen.Desktop);
        await seat.TypeAsync("plan");
        await seat.ReadsAsync("Nog geen plan");
        await seat.TapAsync("Begin met het plan");
        var dialog = seat.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("Iedereen wordt hier gezien.");
        await PressAsync(dialog, "Bewaren");
        await PressAsync(dialog, "Verder met: Doelen");
        await PressAsync(dialog, "Nieuw doel");
        await dialog.GetByLabel("Wat willen jullie bereiken?").FillAsync("Elke leerling heeft een vast gezicht op school");
        await dialog.GetByLabel("Versterken wat er al is").CheckAsync();
        await PressAsync(dialog, "Bewaren");
        await PressAsync(dialog, "Verder met: Taakverdeling");
        await PressAsync(dialog, "Verder met: Activiteiten");
        await PressAsync(dialog, "Nieuwe activiteit");
        await dialog.GetByLabel("Wat gaan jullie doen?").FillAsync("Mentorgesprek van tien minuten, elke maand");
        await dialog.GetByLabel("Sterke basis: voor alle leerlingen").CheckAsync();
        await dialog.GetByLabel("Signaleren: zien wie hulp nodig heeft").CheckAsync();
        await PressAsync(dialog, "Bewaren");
        await Expect(dialog.GetByText("Bewaard in versie 3.")).ToBeVisibleAsync();
        await seat.PictureAsync("cycle-1-plan");
        seat.AssertNoComplaints();
    }

    private async Task PlanTheMomentsAsync(School school)
    {
        await using var seat = await Seat.TakeAsync(chromium, school, school.Called(Bram), Screen.Phone);
        await seat.TypeAsync("evaluatie");
        await seat.ReadsAsync("Kijk drie keer per jaar samen terug");
        await seat.PictureAsync("cycle-2-proposal");
        await seat.AssertAccessibleAsync();

        // A study day: the card says so, offers school days, and keeps the rest.
        await seat.Newest.GetByLabel("Moment 1", new() { Exact = true }).FillAsync("2026-11-25");
        await seat.TapAsync("Plan deze momenten");
        await seat.ReadsAsync("is een vrije dag (Studiedag)");
        await seat.ReadsAsync("Schooldagen in de buurt");
        await seat.PictureAsync("cycle-2-refused");
        await seat.Newest.GetByLabel("Moment 1", new() { Exact = true }).FillAsync("2027-01-19");
        await seat.TapAsync("Plan deze momenten");
        await seat.ReadsAsync("Gepland. Twee weken van tevoren");
        await seat.ReadsAsync("Dinsdag 19 januari");
        await seat.PictureAsync("cycle-2-planned");
        seat.AssertNoComplaints();
    }

    private async Task AreRemindedAsync(School school)
    {
        string[] team = [Bram, Annelies, Ipek];
        school.ClockReaches("2027-01-05T08:00:00+01:00");
        await school.HaveAsync([.. team.Select(school.Called)], 1, "bereid je voor");
        await using (var seat = await Seat.TakeAsync(chromium, school, school.Called(Annelies), Screen.Phone, dark: true))
        {
            await ShowAsync(seat, "bereid je voor");
            await seat.PictureAsync("cycle-3-prepare");
            await seat.AssertAccessibleAsync();
            var link = await CardWith(seat, "bereid je voor")
                .GetByRole(AriaRole.Link, new() { Name = "Zet in je agenda" })
                .IsVisibleAsync();
            Assert.True(link);
            seat.AssertNoComplaints();
        }

        school.ClockReaches("2027-01-19T08:00:00+01:00");
        await school.HaveAsync([.. team.Select(school.Called)], 1, "Vandaag kijken jullie terug");
    }

    private async Task FillInAsync(School school)
    {
        await using var bram = await Seat.TakeAsync(chromium, school, school.Called(Bram), Screen.Phone);
        await using var ipek = await Seat.TakeAsync(chromium, school, school.Called(Ipek), Screen.Phone, dark: true);
        await BeginAsync(bram);
        await BeginAsync(ipek);
        await ChooseAsync(bram, "Deels");
        await Form(bram).GetByLabel("1. In één regel").FillAsync(Note);
        await bram.PictureAsync("cycle-4-activities");
        await bram.AssertAccessibleAsync();
        await ChooseAsync(ipek, "Uitgevoerd");

        // Both had the same empty form open.
        await PressAsync(Form(bram), "Bewaar en ga door");
        await PressAsync(Form(ipek), "Bewaar en ga door");
        await Expect(Form(ipek).GetByText("Is dit doel gehaald?")).ToBeVisibleAsync();
        await ChooseAsync(bram, "Op weg");
        await ChooseAsync(bram, "Bijstellen");
        await PressAsync(Form(bram), "Bewaar en ga door");
        await Form(bram).GetByLabel("Wat is er nodig om verder te komen?").FillAsync(Needed);
        await PressAsync(Form(bram), "Bewaar en terug");
        await Expect(Newest(bram).GetByText("Bewaard. Dank je wel.")).ToBeVisibleAsync();
        await ipek.PictureAsync("cycle-4-goals");
        await ipek.AssertAccessibleAsync();
        await ChooseAsync(ipek, "Op weg");
        await ChooseAsync(ipek, "Doorgaan");
        await PressAsync(Form(ipek), "Bewaar en terug");
        await PressAsync(Newest(ipek), "Bekijk alles naast elkaar");
        await Expect(Newest(ipek).GetByText(Note)).ToBeVisibleAsync();
        await Expect(Newest(ipek).GetByText(Needed)).ToBeVisibleAsync();
        await ipek.PictureAsync("cycle-4-together");
        bram.AssertNoComplaints();
        ipek.AssertNoComplaints();
    }

    private async Task CloseAsync(School school)
    {
        await using var seat = await Seat.TakeAsync(chromium, school, school.Called(Annelies), Screen.Phone);
        await ShowAsync(seat, "Vandaag kijken jullie terug");
        await PressAsync(CardWith(seat, "Vandaag kijken jullie terug"), "Rond de evaluatie af");
        var card = CardWith(seat, "De evaluatie afronden?");
        const string differ = "Jullie denken hier verschillend over. Wat wordt het?";
        await card.GetByLabel($"1. Is dit uitgevoerd? {differ}").SelectOptionAsync("partly");
        await card.GetByLabel($"1. Hoe verder met dit doel? {differ}").SelectOptionAsync("adjust");
        await seat.PictureAsync("cycle-5-close");
        await seat.AssertAccessibleAsync();
        await PressAsync(card, "Rond af");
        await Expect(CardWith(seat, "Op weg · Bijstellen")).ToBeVisibleAsync();
        await seat.PictureAsync("cycle-5-outcome");
        seat.AssertNoComplaints();
    }

    private async Task SeeTheNextCycleAsync(School school)
    {
        await using var seat = await Seat.TakeAsync(chromium, school, school.Called(Bram), Screen.Phone, dark: true);
        await seat.TypeAsync("plan");
        await seat.ReadsAsync("Wat nam je mee uit de evaluatie?");
        await seat.ReadsAsync("Bijstellen: Elke leerling heeft een vast gezicht op school");
        await seat.PictureAsync("cycle-6-plan");
        await seat.TypeAsync("evaluatie");
        await seat.ReadsAsync("Dinsdag 19 januari: Afgerond");
        await seat.PictureAsync("cycle-6-moments");
        await seat.TypeAsync("stappenplan");
        await seat.ReadsAsync("Stappenplan");
        await seat.PictureAsync("cycle-6-roadmap");
        seat.AssertNoComplaints();
    }

    private static ILocator Newest(Seat seat) => CardWith(seat, "Evaluatie op").Or(CardWith(seat, "Alles naast elkaar")).Last;

    private static ILocator Form(Seat seat) => CardWith(seat, "Bewaar en terug").Last;

    private static ILocator CardWith(Seat seat, string words) => seat.Page.Locator("#messages > li").Filter(new() { HasText = words }).Last;

    private static Task ShowAsync(Seat seat, string words) => CardWith(seat, words).ScrollIntoViewIfNeededAsync();

    private static async Task BeginAsync(Seat seat)
    {
        await ShowAsync(seat, "Vandaag kijken jullie terug");
        await PressAsync(CardWith(seat, "Vandaag kijken jullie terug"), "Vul in");
        await Expect(Form(seat).GetByText("Is dit uitgevoerd?")).ToBeVisibleAsync();
    }

    private static Task ChooseAsync(Seat seat, string choice) => Form(seat).GetByLabel(choice, new() { Exact = true }).First.CheckAsync();

    private static Task PressAsync(ILocator within, string button) =>
        within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
