using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Welbevinden.LocalTeams.Hosting;
using Xunit;

namespace Welbevinden.EndToEnd.Support;

/// <summary>A page in Chromium that records its errors, and can be audited and captured as a picture.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    /// <summary>
    /// Axe runs in the page and only serious findings are returned: the whole report of a large page takes longer to transfer than to
    /// produce.
    /// </summary>
    private const string Judge =
        """
        async () => (await axe.run()).violations
            .filter(found => ["serious", "critical"].includes(found.impact))
            .flatMap(found => found.nodes.map(node => `${found.id}: ${found.help} at ${node.html}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(30_000);
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                Complaints.Enqueue(line.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and what the console shows in red.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Axe finds nothing serious or critical, and nothing is wider than the screen.</summary>
    public async Task AssertAccessibleAsync()
    {
        await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>(Judge);
        Assert.True(found.Length == 0, string.Join('\n', found));
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"The page is {wide} px wider than the screen.");
    }

    /// <summary>Stores a picture as test output.</summary>
    public Task PictureAsync(string name, bool whole = false)
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(Checkout.Root, "Tests", "EndToEnd", "Screenshots"));
        return Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = whole });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
