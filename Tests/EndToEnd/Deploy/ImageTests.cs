using System.Diagnostics;
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using Welbevinden.EndToEnd.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Deploy;

/// <summary>
/// The image as a container, in the demo school. It is not part of the test command, which has no base images: <c>bash
/// Bot/Admin/Deploy/try-image</c> builds the image and runs this, on Linux with Docker or Podman, and says in the environment which of the
/// two (<c>TRY_ENGINE</c>) and which image (<c>TRY_IMAGE</c>).
/// </summary>
public sealed class ImageTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>What an engine itself adds to a container: kernel folders, host name and hosts file, and what we mount.</summary>
    private static readonly string[] OfTheEngine = [
        "/config",
        "/data",
        "/dev",
        "/proc",
        "/sys",
        "/run",
        "/etc/hosts",
        "/etc/hostname",
        "/etc/resolv.conf",
        "/etc/mtab",
        "/.dockerenv",
    ];

    private readonly string _container = $"welbevinden-try-{Guid.NewGuid():N}";

    private static string Engine => Given("TRY_ENGINE");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await RunAsync("rm", "--force", "--volumes", _container);

    [Theory(Explicit = true)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_image_answers_as_an_ordinary_user_and_writes_in_its_store_only(bool readOnly)
    {
        await using var school = await BotAtSchool.StartAsync(
            now => new Dictionary<string, string?>(StringComparer.Ordinal) { ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date) },
            settings => Run(settings, readOnly));
        var pid = int.Parse((await RunAsync("inspect", "--format", "{{.State.Pid}}", _container)).Trim(), CultureInfo.InvariantCulture);
        using var inside = Process.GetProcessById(pid);
        var ready = WallClock.Time.GetUtcNow().UtcDateTime - inside.StartTime.ToUniversalTime();

        await school.Teams.People.InstallAsync(school.Lead);
        await Eventually.HoldsAsync(() => school.ArrivedFor(school.Lead).Any(), otherwise: school.Bot.Output);
        Assert.NotEmpty((await school.AskAsync(school.Lead, "hulp")).Texts);

        var status = (await File.ReadAllLinesAsync($"/proc/{pid}/status"))
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);
        Assert.Equal(["1654", "1654", "1654", "1654"], status["Uid"].Split('\t'));
        Assert.Equal(("0000000000000000", "0000000000000000", "1"), (status["CapEff"], status["CapBnd"], status["NoNewPrivs"]));

        var asked = Stopwatch.GetTimestamp();
        Assert.Equal(0, await school.Bot.StopAsync());
        var ended = Stopwatch.GetElapsedTime(asked);
        Assert.InRange(ended, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Empty(await WrittenAsync());
        output.WriteLine(
            $"{(readOnly ? "read-only" : "writable")} root: ready in {ready.TotalSeconds:F1} s, memory at most {status["VmHWM"]}, "
                + $"ended in {ended.TotalSeconds:F1} s");
    }

    private string[] Run(IReadOnlyDictionary<string, string?> settings, bool readOnly) =>
    [
        Engine, "run", "--name", _container, "--network", "host", "--cap-drop", "ALL", "--security-opt", "no-new-privileges",
        .. (string[])(readOnly ? ["--read-only"] : []),

        // Podman would give a read-only container a /tmp to write in; Docker does not.
        .. (string[])(readOnly && Engine == "podman" ? ["--read-only-tmpfs=false"] : []),
        "--volume", $"{settings["Directory__File"]}:/config/school.json:ro",

        // The image itself says where the store and the school file are.
        .. settings.Keys
            .Where(
                name => !name.StartsWith("Storage__", StringComparison.Ordinal)
                    && !name.StartsWith("Directory__", StringComparison.Ordinal))
            .SelectMany(name => new[] { "--env", name }),
        Given("TRY_IMAGE"),
    ];

    /// <summary>Files and folders of the image that the container made, changed or removed, outside its volume.</summary>
    private async Task<IEnumerable<string>> WrittenAsync() =>
        (await RunAsync("diff", _container)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(
                line => line != "C /etc"
                    && !OfTheEngine.Any(path => line[2..] == path || line[2..].StartsWith($"{path}/", StringComparison.Ordinal)));

    private static string Given(string name) =>
        Environment.GetEnvironmentVariable(name)
            ?? throw new InvalidOperationException($"{name} is not set: run bash Bot/Admin/Deploy/try-image.");

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var ran = await Cli.Wrap(Engine).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        return ran.StandardOutput;
    }
}
