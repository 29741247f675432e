using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Welbevinden.LocalTeams.Hosting;

/// <summary>Puts the npm packages of the page in place (<c>npm ci</c>) when they are not there yet.</summary>
internal static class NodePackages
{
    private const int OldestNode = 20;

    /// <summary>Null when everything is there; otherwise one line on what is missing and what to do.</summary>
    /// <param name="folder">Holds <c>package.json</c>.</param>
    /// <param name="says">Gets what is being done.</param>
    public static async Task<string?> EnsureAsync(string folder, TextWriter says)
    {
        if (File.Exists(Path.Combine(folder, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"))
            && File.Exists(Path.Combine(folder, "node_modules", "markdown-it", "dist", "markdown-it.min.js")))
        {
            return null;
        }

        if (await RunAsync("node", ["--version"], folder) is not (0, var version))
        {
            return $"Node is missing: install Node {OldestNode} or newer (with npm), it fetches the renderer that draws the cards.";
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            return $"Node {version.Trim()} is too old: install Node {OldestNode} or newer (with npm).";
        }

        await says.WriteLineAsync("Fetching what the page draws cards with (npm ci) …");
        return await RunAsync(Npm, ["ci", "--no-progress"], folder) switch
        {
            null => $"npm is missing: install Node {OldestNode} or newer with npm, it fetches the renderer that draws the cards.",
            (0, _) => null,
            var (status, _) => $"npm ci in {folder} ended with {status}: is the npm registry reachable?",
        };
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task<(int Status, string Output)?> RunAsync(string program, string[] arguments, string folder)
    {
        try
        {
            var ran = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            return (ran.ExitCode, ran.StandardOutput);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
