using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.Page;

/// <summary>The gallery shows every approved card, in both languages, rendered without a warning.</summary>
public sealed class GalleryTests(Chromium chromium) : IAsyncLifetime
{
    private LocalTeamsServer _teams = null!;

    public async ValueTask InitializeAsync() => _teams = await LocalTeamsServer.StartAsync();

    public async ValueTask DisposeAsync() => await _teams.DisposeAsync();

    [Theory]
    [InlineData("small", false)]
    [InlineData("phone", false)]
    [InlineData("phone", true)]
    [InlineData("desktop", false)]
    [InlineData("desktop", true)]
    public async Task Every_approved_card_is_drawn_in_both_languages_and_axe_finds_nothing_serious(string size, bool dark)
    {
        await using var opened = await chromium.OpenAsync(
            $"{_teams.PageUrl}/gallery", Screen.All.Single(screen => screen.Name == size), dark);
        var page = opened.Page;
        await Expect(page.Locator("main[aria-busy='false']")).ToBeAttachedAsync();
        var drawn = await AssertDrawnAsync(page);
        var links = await page.Locator(".contents .only").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        // Feature by feature: axe on all cards at once takes ten times as long as on each feature by itself.
        foreach (var link in links)
        {
            await page.GotoAsync(link);
            await Expect(page.Locator("main[aria-busy='false']")).ToBeAttachedAsync();
            drawn -= await AssertDrawnAsync(page);
            await opened.PictureAsync(
                $"gallery-{size}-{(dark ? "dark" : "light")}-{link[(link.LastIndexOf('=') + 1)..].Replace(
                    "%2F", "-", StringComparison.Ordinal)}",
                whole: true);
            await opened.AssertAccessibleAsync();
        }

        Assert.Equal(0, drawn);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_card_is_reached_by_its_link_and_the_width_and_theme_change_with_the_keyboard()
    {
        await using var opened = await chromium.OpenAsync($"{_teams.PageUrl}/gallery", Screen.Desktop);
        var page = opened.Page;
        await Expect(page.Locator("main[aria-busy='false']")).ToBeAttachedAsync();
        var link = page.Locator("#contents li li a").Last;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(await link.GetAttributeAsync("href") ?? string.Empty)).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Telefoon" }).PressAsync("Enter");
        Assert.Equal(360, (await page.Locator(".pair > div").First.BoundingBoxAsync())!.Width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Donker thema" }).PressAsync("Space");
        await Expect(page.Locator(".card").First).ToHaveAttributeAsync("data-theme", "dark");
    }

    /// <summary>Every approved card of the page is drawn twice, without a warning of the renderer.</summary>
    /// <returns>How many approved cards that are.</returns>
    private static async Task<int> AssertDrawnAsync(IPage page)
    {
        var variants = await page.Locator(".variant").CountAsync();
        Assert.True(variants > 0, "No approved cards: Tests/Unit/…/Approved/*.json.");
        Assert.Equal(variants * 2, await page.Locator(".card .ac-adaptiveCard").CountAsync());
        var warnings = await page.Locator(".warnings:not(:empty)").AllInnerTextsAsync();
        Assert.True(warnings.Count == 0, string.Join('\n', warnings));
        var cut = await page.Locator(".card .ac-pushButton").EvaluateAllAsync<string[]>(
            "all => all.filter(one => [one, ...one.children].some(part => part.scrollWidth > part.clientWidth + 1))"
                + ".map(one => one.innerText)");
        Assert.True(cut.Length == 0, $"Cut: {string.Join(" | ", cut)}");
        return variants;
    }
}
