using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace Welbevinden.EndToEnd.Support;

/// <summary>Runs one of this project's own scripts in Node, with the npm packages next to it.</summary>
internal static class NodeScript
{
    /// <summary>Runs it to completion.</summary>
    /// <param name="package">A package that the script needs; when it is not installed the test fails and names the command to run.</param>
    /// <param name="script">Its path under Tests/EndToEnd.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exit code, and what it said on both outputs.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string package, string script, IEnumerable<string> arguments)
    {
        Assert.True(
            System.IO.Directory.Exists(Path.Combine(Folders.EndToEnd, "node_modules", package)),
            $"The npm package {package} is missing. Install Node 20 or newer and run: npm ci --prefix \"{Folders.EndToEnd}\"");
        try
        {
            var ran = await Cli.Wrap("node")
                .WithArguments([script, .. arguments])
                .WithWorkingDirectory(Folders.EndToEnd)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            return (ran.ExitCode, ran.StandardOutput + ran.StandardError);
        }
        catch (Win32Exception notFound)
        {
            throw new InvalidOperationException("Node is missing: install Node 20 or newer, so that \"node\" can be run.", notFound);
        }
    }
}
