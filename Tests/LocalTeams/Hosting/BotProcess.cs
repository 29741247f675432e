using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Welbevinden.LocalTeams.Hosting;

/// <summary>
/// What starts the bot, given its settings by the names of environment variables. They are in the environment of the command when it runs.
/// </summary>
/// <returns>A program and its arguments.</returns>
internal delegate IReadOnlyList<string> BotCommand(IReadOnlyDictionary<string, string?> settings);

/// <summary>
/// The bot as a process of its own, as an administrator runs it, for tests that kill it. Settings go in as environment variables.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly LocalTeamsServer _server;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly BotCommand _command;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private BotProcess(LocalTeamsServer server, IReadOnlyDictionary<string, string?> settings, int port, BotCommand command)
    {
        _server = server;
        _settings = settings;
        _command = command;
        Url = $"http://127.0.0.1:{port}";
    }

    public string Url { get; }

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The bot does not run.");

    /// <summary>The bot's output, over all its lifetimes.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the bot, waits until it is ready and points the stand-in to it.</summary>
    /// <param name="server">The stand-in.</param>
    /// <param name="settings">By name, with colons.</param>
    /// <param name="port">On loopback; a free one by default.</param>
    /// <param name="command">What starts it; the bot as it was built beside these tests by default.</param>
    /// <exception cref="InvalidOperationException">It ended, or was not ready within 30 s; the message carries its output.</exception>
    public static async Task<BotProcess> StartAsync(
        LocalTeamsServer server, IReadOnlyDictionary<string, string?> settings, int? port = null, BotCommand? command = null)
    {
        var bot = new BotProcess(server, settings, port ?? FreePort(), command ?? AsBuilt);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Starts it again on the same port with the same settings, after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync()
    {
        Launch();
        await ReadyAsync();
    }

    /// <summary>
    /// Starts another process with the same settings on a port of its own and waits until it is ready; Teams still uses this one.
    /// </summary>
    /// <param name="command">What starts it; the bot as it was built beside these tests by default.</param>
    public async Task<BotProcess> StartSuccessorAsync(BotCommand? command = null)
    {
        var successor = new BotProcess(_server, _settings, FreePort(), command ?? AsBuilt);
        successor.Run();
        await successor.ReadyAsync();
        return successor;
    }

    /// <summary>As <see cref="StartAsync()"/>, without waiting: for tests that kill it before it is ready.</summary>
    public void Launch()
    {
        Run();
        _server.PointToBot(Url);
    }

    private void Run()
    {
        var environment = _settings.ToDictionary(
            setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value, StringComparer.Ordinal);
        environment["ASPNETCORE_URLS"] = Url;
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var command = _command(environment);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Returns when it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready within 30 s; the message carries its output.</exception>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The bot ended with {_process.ExitCode} at start:\n{Output}");
            }

            if (await IsReadyAsync(http))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        await KillAsync();
        throw new InvalidOperationException($"The bot was not ready within {Patience}:\n{Output}");
    }

    /// <summary>Ends it at once, as <c>kill -9</c> and a power cut do.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Asks it to end, as a host that replaces it does (SIGTERM), and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        var process = _process ?? throw new InvalidOperationException("The bot does not run.");
        using var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        _process = null;
        using (process)
        {
            return process.ExitCode;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private static IReadOnlyList<string> AsBuilt(IReadOnlyDictionary<string, string?> settings) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "Welbevinden.Bot.dll")];

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{Url}/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            if (line is not null && _output.Length < 1_000_000)
            {
                _output.AppendLine(line);
            }
        }
    }
}
