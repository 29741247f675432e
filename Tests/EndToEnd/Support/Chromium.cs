using Microsoft.Playwright;
using Welbevinden.LocalTeams.Hosting;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Welbevinden.EndToEnd.Support.Chromium))]

// One at a time: these tests time real processes and listen to the meters of the whole process, on two cores.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Welbevinden.EndToEnd.Support;

/// <summary>One real Chromium for the run (Debian's), with a fresh profile; each page gets a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (await NodePackages.EnsureAsync(Checkout.LocalTeams, TextWriter.Null) is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        if (!File.Exists(Executable))
        {
            throw new InvalidOperationException(
                $"{Executable} is missing: install the Debian package chromium (apt-get install chromium).");
        }

        // On two cores that also build and run a school the usual five seconds say more about the machine than about the page.
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Flags });
    }

    /// <summary>
    /// A page in a fresh context. Errors in its scripts and refused requests end up in <see cref="OpenPage.Complaints"/>.
    /// </summary>
    internal async Task<OpenPage> OpenAsync(string url, Screen screen, bool dark = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "nl-NL",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var opened = new OpenPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(url);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>How large a screen is, in CSS pixels.</summary>
internal sealed record Screen(string Name, int Width, int Height)
{
    /// <summary>The narrowest phone that people still carry.</summary>
    public static Screen Small { get; } = new("small", 320, 568);

    public static Screen Phone { get; } = new("phone", 360, 740);

    public static Screen Desktop { get; } = new("desktop", 1280, 860);

    public static IReadOnlyList<Screen> All { get; } = [Small, Phone, Desktop];
}
