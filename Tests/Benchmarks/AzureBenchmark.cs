using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Welbevinden.Benchmarks;

/// <summary>
/// The store on Azure Tables beside Microsoft's JavaScript client and, when <c>WELBEVINDEN_OTHER_BUILD</c> names its
/// <c>Welbevinden.Benchmarks.dll</c>, another build of the store: on one emulator, in processes of their own that take turns.
/// </summary>
internal static class AzureBenchmark
{
    private const int Rounds = 5;

    // Not a secret: every emulator has this key, which Microsoft publishes.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string Tests = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    public static async Task<int> RunAsync()
    {
        Figures.PrintMachine();
        var port = FreePort();
        using var azurite = Start(
            Path.Combine(Tests, "EndToEnd", "node_modules", ".bin", "azurite-table"),
            ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--tableHost", "127.0.0.1",
                "--tablePort", $"{port}"]);
        try
        {
            await UntilReadyAsync(port);
            await CompareAsync(
                $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};"
                    + $"TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1");
        }
        finally
        {
            azurite.Kill(entireProcessTree: true);
        }

        return 0;
    }

    private static async Task CompareAsync(string connectionString)
    {
        var sides = new List<(string Name, string Program, string[] Arguments)>
        {
            ("this build", "dotnet", [typeof(AzureBenchmark).Assembly.Location, "storage", "azure", connectionString]),
            ("@azure/data-tables", "node", [Path.Combine(Tests, "Benchmarks", "azure-tables", "measure.mjs"), connectionString]),
        };
        if (Environment.GetEnvironmentVariable("WELBEVINDEN_OTHER_BUILD") is { Length: > 0 } other)
        {
            sides.Insert(0, ("other build", "dotnet", [other, "storage", "azure", connectionString]));
        }

        var seen = new List<(string Act, string Side, double[] Times)>();
        for (var round = 0; round < Rounds; round++)
        {
            // Each round begins with another side, so that none always follows the same one.
            foreach (var (name, program, arguments) in sides.Skip(round % sides.Count).Concat(sides.Take(round % sides.Count)))
            {
                seen.AddRange((await LinesOfAsync(program, arguments)).Select(line => (line[0], name, TimesOf(line))));
            }
        }

        foreach (var act in seen.GroupBy(one => one.Act, StringComparer.Ordinal))
        {
            Console.WriteLine($"{act.Key}, ms");
            foreach (var side in act.GroupBy(one => one.Side, StringComparer.Ordinal))
            {
                Console.WriteLine($"  {side.Key,-18} {Shown([.. side.Select(one => one.Times)])}");
            }
        }
    }

    private static double[] TimesOf(string[] line) =>
        [.. line.Skip(1).Select(static time => double.Parse(time, CultureInfo.InvariantCulture)).Order()];

    /// <summary>The median of all, the quarter and three quarters of all, and the medians of the rounds.</summary>
    private static string Shown(IReadOnlyList<double[]> rounds)
    {
        double[] all = [.. rounds.SelectMany(static round => round).Order()];
        var medians = rounds.Select(static round => At(round, 0.5)).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {At(all, 0.5),7:F2}  quartiles {At(all, 0.25),7:F2} {At(all, 0.75),7:F2}  rounds {medians[0]:F2} to {medians[^1]:F2}"
                + $"  n {all.Length}");
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];

    private static async Task<List<string[]>> LinesOfAsync(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        var lines = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim().Split(' '))]
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{program} did not start.");

    private static async Task UntilReadyAsync(int port)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("Azurite does not answer. Run 'npm ci' in Tests/EndToEnd (Node 20 or newer).");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
