using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Support;

/// <summary>A colleague at the page: what they type, tap and read.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly OpenPage _opened;
    private readonly string _look;

    private Seat(OpenPage opened, Colleague person, string look)
    {
        _opened = opened;
        _look = look;
        Person = person;
    }

    public Colleague Person { get; }

    public IPage Page => _opened.Page;

    /// <summary>The newest message of the open conversation.</summary>
    public ILocator Newest => Page.Locator("#messages > li").Last;

    /// <summary>Opens the page as somebody, with the personal chat open.</summary>
    public static async Task<Seat> TakeAsync(Chromium chromium, School school, Colleague person, Screen screen, bool dark = false)
    {
        var opened = await chromium.OpenAsync($"{school.Teams.PageUrl}/?person={person.ObjectId}", screen, dark);
        var seat = new Seat(opened, person, $"{person.Language}-{screen.Name}-{(dark ? "dark" : "light")}");
        await Expect(seat.Page.Locator("#who")).ToContainTextAsync(person.Name);
        await seat.Page.Locator("#chats li button").First.ClickAsync();
        await Expect(seat.Newest).ToBeVisibleAsync();
        return seat;
    }

    public async Task TypeAsync(string line)
    {
        await Page.GetByLabel("Bericht", new() { Exact = true }).FillAsync(line);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".mine .bubble").Last).ToHaveTextAsync(line);
    }

    /// <summary>Taps a button of the newest message.</summary>
    public Task TapAsync(string button) =>
        Newest.GetByRole(
            AriaRole.Button,
            new() { NameRegex = new Regex(Regex.Escape(button), RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();

    /// <summary>The newest message says this, without reloading the page.</summary>
    public Task ReadsAsync(string words) => Expect(Newest).ToContainTextAsync(words);

    /// <summary>Moves the clock with the page's own button.</summary>
    public async Task MoveClockToMondayAsync()
    {
        await Page.Locator("#clock summary").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Volgende maandag 08:00" }).ClickAsync();
        await Expect(Page.Locator("#now")).ToContainTextAsync("08:00");
        await Page.Keyboard.PressAsync("Escape");
    }

    public Task PictureAsync(string name) => _opened.PictureAsync($"{name}-{_look}");

    public Task AssertAccessibleAsync() => _opened.AssertAccessibleAsync();

    /// <summary>Nothing went wrong in the page's scripts meanwhile.</summary>
    public void AssertNoComplaints() => Assert.Empty(_opened.Complaints);

    public ValueTask DisposeAsync() => _opened.DisposeAsync();
}
