using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.TryOut;

/// <summary>
/// What people do in their personal chat with the bot, and what happens elsewhere: an unknown word, their own data, a pause, a group, a
/// stranger.
/// </summary>
public sealed class OwnChatTests(Chromium chromium) : IAsyncLifetime
{
    private School _school = null!;

    private Colleague Sanne => _school.Called("Sanne van den Bergh");

    public async ValueTask InitializeAsync() => _school = await School.OpenAsync("2026-11-22T12:00:00+01:00");

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task A_mentor_on_a_phone_finds_her_way_takes_a_pause_and_has_her_data_erased()
    {
        await using var sanne = await Seat.TakeAsync(chromium, _school, Sanne, Screen.Phone);
        await sanne.TypeAsync("resultatn");
        await sanne.ReadsAsync("Bedoel je misschien dit?");
        await sanne.TapAsync("Hulp");
        await sanne.ReadsAsync("Waar kan ik je mee helpen?");
        await sanne.PictureAsync("help");
        await sanne.AssertAccessibleAsync();
        await sanne.TapAsync("Voor jezelf (7)");
        await sanne.PictureAsync("help-unfolded");
        await sanne.Newest.GetByText("Pauze", new() { Exact = true }).ClickAsync();
        await sanne.ReadsAsync("Even geen berichten?");
        await sanne.Newest.Locator("input[type=date]").FillAsync("2026-11-22");
        await sanne.TapAsync("Pauzeer");
        await sanne.ReadsAsync("Tot en met 22 november 2026");
        await sanne.TypeAsync("mijn gegevens");
        await sanne.ReadsAsync("Je pauze");
        await sanne.PictureAsync("mydata");
        await sanne.AssertAccessibleAsync();
        await sanne.TapAsync("Verwijder mijn gegevens");
        await sanne.PictureAsync("mydata-erase");
        await sanne.TapAsync("Ja, verwijder");
        await sanne.ReadsAsync("Je gegevens zijn gewist");
        await sanne.ReadsAsync("Dit blijft staan");
        _school.ClockReaches("2026-11-23T08:00:00+01:00");
        await sanne.ReadsAsync("Welk weer past vandaag bij jou?");
        sanne.AssertNoComplaints();
    }

    [Fact]
    public async Task In_a_group_chat_the_bot_refuses_what_is_personal_and_somebody_it_does_not_know_hears_whom_to_ask()
    {
        await using var sanne = await Seat.TakeAsync(chromium, _school, Sanne, Screen.Desktop);
        await sanne.Page.Locator("#chats").GetByText("Mentorenoverleg").ClickAsync();
        await sanne.TypeAsync("mijn gegevens");
        await sanne.ReadsAsync("Hier doe ik dat niet");
        await Expect(sanne.Newest.Locator("button")).ToHaveCountAsync(0);

        var stranger = new Colleague(
            "3f1d4b1e-0000-4000-8000-00000000beef", "29:stranger", "Quinten van Dalfsen", [], Team: null, "esdoorn", "nl");
        _school.Teams.Workspace.Add(stranger);
        await _school.Teams.People.InstallAsync(stranger);
        await using var quinten = await Seat.TakeAsync(chromium, _school, stranger, Screen.Phone);
        await quinten.ReadsAsync("Ik ken je nog niet");
        await quinten.TypeAsync("check-in");
        await quinten.ReadsAsync("Vraag de beheerder van je school");
        await quinten.PictureAsync("stranger");
    }
}
