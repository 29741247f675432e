using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Agenda;

/// <summary>
/// Somebody of the core team puts wellbeing on the team agenda in a channel; on Monday the question is there for a colleague on a phone.
/// </summary>
public sealed class AgendaJourney(Chromium chromium)
{
    private const string Channel = "De Esdoorn › Welbevinden";

    [Fact]
    public async Task Typed_in_a_channel_the_question_comes_there_on_Monday()
    {
        await using var school = await School.OpenAsync("2026-11-20T12:00:00+01:00");
        await using var bram = await chromium.OpenAsync(
            $"{school.Teams.PageUrl}/?person={school.Called("Bram van 't Hooft").ObjectId}", Screen.Desktop);
        await OpenAsync(bram.Page);
        await bram.Page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("teamagenda");
        await bram.Page.Keyboard.PressAsync("Enter");
        await Expect(Newest(bram.Page)).ToContainTextAsync("Hier staat nog niets gepland.");
        await bram.PictureAsync("agenda-choice-desktop-light");
        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Elke week" }).ClickAsync();
        await Expect(Newest(bram.Page)).ToContainTextAsync("De volgende: maandag 23 november om 7.30 uur.");
        await bram.AssertAccessibleAsync();
        await bram.PictureAsync("agenda-set-desktop-light");

        school.ClockReaches("2026-11-23T07:30:00+01:00");

        await Expect(Newest(bram.Page)).ToContainTextAsync("Neem er vijf minuten voor.");
        await using var phone = await chromium.OpenAsync(
            $"{school.Teams.PageUrl}/?person={school.Called("Sanne van den Bergh").ObjectId}", Screen.Phone, dark: true);
        await OpenAsync(phone.Page);
        await Expect(Newest(phone.Page)).ToContainTextAsync("Neem er vijf minuten voor.");
        await phone.AssertAccessibleAsync();
        await phone.PictureAsync("agenda-item-phone-dark");
        Assert.Empty(bram.Complaints);
        Assert.Empty(phone.Complaints);
    }

    private static ILocator Newest(IPage page) => page.Locator("#messages > li").Last;

    private static Task OpenAsync(IPage page) => page.Locator("#chats").GetByRole(AriaRole.Button, new() { Name = Channel }).ClickAsync();
}
