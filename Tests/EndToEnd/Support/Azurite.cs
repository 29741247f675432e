using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables.AzureTables;
using Xunit;

namespace Welbevinden.EndToEnd.Support;

/// <summary>
/// A real Azurite (Microsoft's emulator of Azure Table storage) in memory, on a port of its own, for as long as the tests of a class run.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>The value for <c>Storage:ConnectionString</c>.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};"
        + $"TableEndpoint=http://127.0.0.1:{_port}/devstoreaccount1;";

    /// <summary>Settings of a bot that stores everything here.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Storage:Provider"] = "AzureTables",
        ["Storage:ConnectionString"] = ConnectionString,
    };

    public AzureTableStore Connect() => AzureTableStore.Connect(ConnectionString);

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(Program())
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--tableHost", "127.0.0.1", "--tablePort", _port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("Azurite did not start.");
        await UntilReadyAsync(_process);
        await Connect().EnsureTablesAsync(Schema.All, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Program()
    {
        var folder = Folders.EndToEnd;
        var program = Path.Combine(folder, "node_modules", ".bin", OperatingSystem.IsWindows() ? "azurite-table.cmd" : "azurite-table");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException(
                $"Azurite is not installed, and the tests against Azure Tables need it. Run 'npm ci' in {folder} (Node 20 or newer).");
    }

    private async Task UntilReadyAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(patience.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException(
                    $"Azurite ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync(patience.Token)}");
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
