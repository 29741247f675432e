using System.Diagnostics;

namespace Welbevinden.EndToEnd.Start;

/// <summary>How a start of the program ended.</summary>
internal sealed record Ended(int Code, string Output, string Errors)
{
    /// <summary>
    /// Starts the bot that was built with these tests, in a folder, with settings as environment variables, and waits until it ends.
    /// </summary>
    /// <returns>Null when it did not end within a minute, as it started.</returns>
    public static async Task<Ended?> OfAsync(string folder, IReadOnlyDictionary<string, string?> settings, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Welbevinden.Bot.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token),
                process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
    }
}
