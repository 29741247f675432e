using CliWrap;
using CliWrap.Buffered;

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
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var ran = await Cli.Wrap("dotnet")
                .WithArguments([Path.Combine(AppContext.BaseDirectory, "Welbevinden.Bot.dll"), .. arguments])
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(settings.ToDictionary(
                    one => one.Key.Replace(":", "__", StringComparison.Ordinal), one => one.Value, StringComparer.Ordinal))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(patience.Token);
            return new Ended(ran.ExitCode, ran.StandardOutput, ran.StandardError);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
