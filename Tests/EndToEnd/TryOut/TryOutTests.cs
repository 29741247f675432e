using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Hosting;
using Xunit;

namespace Welbevinden.EndToEnd.TryOut;

/// <summary>
/// The first command of the README as a newcomer runs it: a program of its own that prints an address, or one line on what is wrong.
/// </summary>
public sealed partial class TryOutTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _program;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_program is { } program)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }

        _program?.Dispose();
    }

    [Fact]
    public async Task It_prints_an_address_where_the_page_the_people_and_their_first_card_are()
    {
        Run(["--page", "0", "--channel", "0", "--bot", "0"]);
        await Eventually.HoldsAsync(() => Address() is not null || _program!.HasExited, Patience, "No address was printed.");
        var address = Address() ?? throw new InvalidOperationException($"It ended:\n{string.Join('\n', _lines)}");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        Assert.Contains("Teams, nagespeeld", await http.GetStringAsync(new Uri(address)), StringComparison.Ordinal);
        Assert.Contains("/site/gallery.js", await http.GetStringAsync(new Uri($"{address}/gallery")), StringComparison.Ordinal);
        Assert.Equal(42, Person().Count(await http.GetStringAsync(new Uri($"{address}/api/people"))));
        Assert.Contains("\"cardsSent\"", await http.GetStringAsync(new Uri($"{address}/control/counts")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_wrong_stops_it_with_one_line_that_names_the_setting()
    {
        Run(["--page", "0", "--channel", "0", "--bot", "0"], ("Scheduling__TickSeconds", "900"));
        await Eventually.HoldsAsync(() => _program!.HasExited, Patience, "It went on with a wrong setting.");
        await _program!.WaitForExitAsync();
        Assert.Equal(1, _program.ExitCode);
        Assert.Contains(_lines, line => line.Contains("Scheduling:TickSeconds is 900", StringComparison.Ordinal));
        Assert.DoesNotContain(_lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_settings_that_are_wrong_are_each_named_in_a_line()
    {
        Run(["--page", "0", "--channel", "0", "--bot", "0"], ("Scheduling__TickSeconds", "900"), ("Outbox__RetentionDays", "0"));
        await Eventually.HoldsAsync(() => _program!.HasExited, Patience, "It went on with wrong settings.");
        await _program!.WaitForExitAsync();
        Assert.Equal(1, _program.ExitCode);
        Assert.Contains(_lines, line => line.Contains("Scheduling:TickSeconds is 900", StringComparison.Ordinal));
        Assert.Contains(_lines, line => line.Contains("Outbox:RetentionDays is 0", StringComparison.Ordinal));
        Assert.DoesNotContain(_lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "The port of the page to open", "--help")]
    [InlineData(1, "'--pagina'", "--pagina", "5080")]
    [InlineData(1, "'tachtig'", "--page", "tachtig")]
    public async Task Help_and_wrong_words_are_answered_and_nothing_starts(int code, string said, params string[] words)
    {
        Run(words);
        await Eventually.HoldsAsync(() => _program!.HasExited, Patience, "It started.");
        await _program!.WaitForExitAsync();
        Assert.Equal(code, _program.ExitCode);
        Assert.Contains(_lines, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Null(Address());
        Assert.DoesNotContain(_lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    private string? Address() =>
        _lines.Select(line => Opened().Match(line)).FirstOrDefault(match => match.Success)?.Groups["address"].Value;

    private void Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Welbevinden.LocalTeams.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _program = Process.Start(start)!;
        _program.OutputDataReceived += (_, line) => Keep(line.Data);
        _program.ErrorDataReceived += (_, line) => Keep(line.Data);
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }

    [GeneratedRegex(@"Open (?<address>http://127\.0\.0\.1:\d+)", RegexOptions.None, 1000)]
    private static partial Regex Opened();

    [GeneratedRegex("\"roles\":", RegexOptions.None, 1000)]
    private static partial Regex Person();
}
