using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.ActionPlan;

/// <summary>
/// The core team makes its plan on a phone in Chromium: in dialogs, together, while the card in the chat is updated; and sees its progress.
/// </summary>
public sealed class PlanJourney(Chromium chromium) : IAsyncLifetime
{
    private const string Bram = "Bram van 't Hooft";
    private const string Annelies = "Annelies de Grijs";

    private School _school = null!;

    public async ValueTask InitializeAsync() => _school = await School.OpenAsync("2026-11-24T09:00:00+01:00");

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task A_plan_is_begun_filled_in_taken_back_and_read_on_a_phone()
    {
        await using var seat = await Seat.TakeAsync(chromium, _school, _school.Called(Bram), Screen.Phone);
        await seat.TypeAsync("plan");
        await seat.ReadsAsync("Nog geen plan voor 2026-2027");
        await seat.PictureAsync("plan-1-empty");
        await seat.AssertAccessibleAsync();

        await seat.TapAsync("Begin met het plan");
        await Dialog(seat).GetByLabel("Visie").FillAsync("Iedereen hoort erbij en durft zichzelf te zijn.");
        await PressAsync(seat, "Bewaren");
        await Expect(Dialog(seat)).ToContainTextAsync("Bewaard in versie 1.");
        await seat.AssertAccessibleAsync();
        await seat.PictureAsync("plan-2-saved");

        await PressAsync(seat, "Verder met: Doelen");
        await PressAsync(seat, "Nieuw doel");
        await Dialog(seat).GetByLabel("Wat willen jullie bereiken?").FillAsync("Elke leerling heeft een vast gezicht op school");
        await Dialog(seat).GetByLabel("Iets nieuws beginnen").CheckAsync();
        await Dialog(seat).GetByLabel("Bij welk aspect").SelectOptionAsync(new SelectOptionValue { Label = "Motivatie voor school" });
        await seat.PictureAsync("plan-3-goal");
        await seat.AssertAccessibleAsync();
        await PressAsync(seat, "Bewaren");
        await Expect(Dialog(seat)).ToContainTextAsync("Bewaard in versie 2.");

        await CloseAsync(seat);
        await seat.ReadsAsync("Elke leerling heeft een vast gezicht op school");
        await seat.ReadsAsync("Nieuw · Motivatie voor school");
        await seat.PictureAsync("plan-4-overview");
        await seat.AssertAccessibleAsync();

        await seat.TapAsync("Draai het laatste terug");
        await seat.ReadsAsync("Teruggedraaid in versie 3.");
        await seat.TapAsync("Eerdere versies");
        await seat.ReadsAsync("3. Doelen: teruggedraaid");
        await seat.Newest.GetByLabel("Welke versie wil je lezen?").FillAsync("2");
        await seat.TapAsync("Lezen");
        await seat.ReadsAsync("Dit is een eerdere versie.");
        await seat.ReadsAsync("Elke leerling heeft een vast gezicht op school");
        await seat.PictureAsync("plan-5-earlier");
        seat.AssertNoComplaints();
    }

    [Fact]
    public async Task Two_who_write_the_vision_at_once_see_both_texts()
    {
        await using var first = await Seat.TakeAsync(chromium, _school, _school.Called(Bram), Screen.Phone);
        await using var second = await Seat.TakeAsync(chromium, _school, _school.Called(Annelies), Screen.Phone, dark: true);
        foreach (var seat in new[] { first, second })
        {
            await seat.TypeAsync("plan");
            await seat.ReadsAsync("Nog geen plan voor 2026-2027");
            await seat.TapAsync("Begin met het plan");
        }

        await Dialog(first).GetByLabel("Visie").FillAsync("Wat Bram vindt");
        await PressAsync(first, "Bewaren");
        await Expect(Dialog(first)).ToContainTextAsync("Bewaard in versie 1.");
        await Dialog(second).GetByLabel("Visie").FillAsync("Hoe Annelies het ziet");
        await PressAsync(second, "Bewaren");

        await Expect(Dialog(second)).ToContainTextAsync("wijzigde dit terwijl jij typte");
        await Expect(Dialog(second)).ToContainTextAsync("Wat Bram vindt");
        await Expect(Dialog(second).GetByLabel("Visie")).ToHaveValueAsync("Hoe Annelies het ziet");
        await second.PictureAsync("plan-6-both");
        await second.AssertAccessibleAsync();
        await PressAsync(second, "Bewaren");
        await Expect(Dialog(second)).ToContainTextAsync("Bewaard in versie 2.");
        await CloseAsync(second);
        await second.ReadsAsync("Hoe Annelies het ziet");
    }

    [Fact]
    public async Task A_role_an_activity_the_pyramid_and_the_pillars()
    {
        await using var seat = await Seat.TakeAsync(chromium, _school, _school.Called(Annelies), Screen.Phone, dark: true);
        await seat.TypeAsync("plan");
        await seat.TapAsync("Begin met het plan");
        await Dialog(seat).GetByLabel("Visie").FillAsync("Samen");
        await PressAsync(seat, "Bewaren");
        await Expect(Dialog(seat)).ToContainTextAsync("Bewaard in versie 1.");
        await CloseAsync(seat);

        await OpenPartAsync(seat, "Taakverdeling");
        await PressAsync(seat, "Nieuwe taak");
        await Dialog(seat).GetByLabel("Welke taak of rol?").FillAsync("Zorgcoördinator");
        await Dialog(seat).GetByRole(AriaRole.Combobox, new() { Name = "Wie doet dit?" }).FillAsync("Bram van 't Hooft");
        await Dialog(seat).GetByRole(AriaRole.Combobox, new() { Name = "Wie neemt het over" }).FillAsync(Annelies);
        await seat.PictureAsync("plan-7-role");
        await seat.AssertAccessibleAsync();
        await PressAsync(seat, "Bewaren");
        await Expect(Dialog(seat)).ToContainTextAsync("Bewaard in versie 2.");
        await CloseAsync(seat);
        await seat.ReadsAsync("Zorgcoördinator: Bram van 't Hooft (vervanger: Annelies de Grijs)");

        var activities = new[]
        {
            ("Gesprek met de mentor", "Sterke basis"),
            ("Groepje faalangst", "Extra steun"),
            ("Begeleiding op maat", "Intensieve steun"),
            ("Gesprek met het wijkteam", "Intensieve steun"),
        };
        foreach (var (what, layer) in activities)
        {
            await OpenPartAsync(seat, "Activiteiten");
            await PressAsync(seat, "Nieuwe activiteit");
            await Dialog(seat).GetByLabel("Wat gaan jullie doen?").FillAsync(what);
            await Dialog(seat).GetByLabel(layer).CheckAsync();
            await Dialog(seat).GetByLabel("Educatie").CheckAsync();
            await seat.PictureAsync("plan-8-activity");
            await seat.AssertAccessibleAsync();
            await PressAsync(seat, "Bewaren");
            await Expect(Dialog(seat)).ToContainTextAsync("Bewaard in versie");
            await CloseAsync(seat);
        }

        await seat.TapAsync("Activiteiten");
        await seat.ReadsAsync("Groepje faalangst");
        await seat.PictureAsync("plan-9-activities");

        await seat.TypeAsync("stappenplan");
        await seat.ReadsAsync("Stappenplan 2026-2027");
        await seat.PictureAsync("roadmap-1-overview");
        await seat.AssertAccessibleAsync();
        await seat.TapAsync("Ondersteuningspiramide");
        await seat.ReadsAsync("De piramide staat op zijn kop");
        await seat.PictureAsync("roadmap-2-pyramid");
        await seat.AssertAccessibleAsync();
        await seat.TapAsync("Terug naar het stappenplan");
        await seat.TapAsync("Vier pijlers");
        await seat.TapAsync("Educatie invullen");
        await seat.Newest.GetByLabel("Lessen over gevoelens").SelectOptionAsync(new SelectOptionValue { Label = "Kan beter" });
        await seat.PictureAsync("roadmap-3-pillar");
        await seat.AssertAccessibleAsync();
        await seat.TapAsync("Bewaren");
        await seat.ReadsAsync("Educatie: 1 van 3 ingevuld");
        await seat.PictureAsync("roadmap-4-pillars");
        await seat.Newest
            .GetByLabel("Waar maak je een doel van?")
            .SelectOptionAsync(new SelectOptionValue { Value = "emotional-learning" });
        await seat.TapAsync("Maak er een doel van");
        await Expect(
            Dialog(seat).GetByLabel("Wat willen jullie bereiken?")).ToHaveValueAsync("Lessen over gevoelens en omgaan met elkaar: ");
        await CloseAsync(seat);

        await seat.TypeAsync("stappenplan");
        await seat.Newest.GetByTitle("Stap 2:").First.ClickAsync();
        await seat.ReadsAsync("Van de vier pijlers is 1 van de 16 vragen ingevuld.");
        await seat.PictureAsync("roadmap-5-step");
        await seat.AssertAccessibleAsync();
        await seat.Newest.GetByRole(AriaRole.Radio, new() { Name = "Bezig" }).CheckAsync();
        await seat.TapAsync("Bewaren");
        await seat.ReadsAsync("bezig");
        seat.AssertNoComplaints();
    }

    private static ILocator Dialog(Seat seat) => seat.Page.Locator("dialog[open]");

    private static Task PressAsync(Seat seat, string button) =>
        Dialog(seat).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    private static Task CloseAsync(Seat seat) => Dialog(seat).Locator("[data-close]").First.ClickAsync();

    private static Task OpenPartAsync(Seat seat, string part) => seat.Newest.GetByTitle(part).First.ClickAsync();
}
