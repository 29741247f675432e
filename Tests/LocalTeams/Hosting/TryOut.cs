using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Welbevinden.Bot.Admin;

namespace Welbevinden.LocalTeams.Hosting;

/// <summary>
/// <c>dotnet run --project Tests/LocalTeams [-- --page PORT --channel PORT --bot PORT]</c>: the demo school with a bot in it, until
/// somebody ends it. What prevents that is reported in a sentence.
/// </summary>
internal static class TryOut
{
    /// <summary>Environment variables that may name a port: <c>LOCALTEAMS_PAGE</c>, and likewise for the others.</summary>
    private const string Prefix = "LOCALTEAMS_";

    // A failed start of the bot is reported in a sentence; the host would add a stack trace.
    private static readonly Dictionary<string, string?> Quiet = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Microsoft.Extensions.Hosting"] = "Critical",
    };

    /// <summary>Ends with 0 when it was stopped, 1 when it could not start.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var (page, channel, bot) = (
            Port("page", 5070, "of the page to open"),
            Port("channel", 5071, "where the bot reaches this stand-in for Teams"),
            Port("bot", 3978, "the bot listens on"));
        var command = new RootCommand("A stand-in for Teams with the bot and a demo school in it. It prints the address of its page.")
        {
            page,
            channel,
            bot,
        };
        command.SetAction(typed => RunAsync(
            new LocalTeamsOptions
            {
                PagePort = typed.GetValue(page),
                ChannelPort = typed.GetValue(channel),
                DirectoryFile = Checkout.DemoSchool,
            },
            typed.GetValue(bot),
            output,
            errors));
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static Option<ushort> Port(string name, ushort otherwise, string what) => new($"--{name}")
    {
        Description = $"The port {what}; 0 takes a free one. {otherwise} unless this or {Prefix}{name.ToUpperInvariant()} says another.",
        DefaultValueFactory = result =>
        {
            var variable = $"{Prefix}{name.ToUpperInvariant()}";
            if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } given)
            {
                return otherwise;
            }

            if (!ushort.TryParse(given, out var port))
            {
                result.AddError($"{variable} is '{given}'; expected a port number from 0 to 65535.");
            }

            return port;
        },
    };

    private static async Task<int> RunAsync(LocalTeamsOptions options, int botPort, TextWriter output, TextWriter errors)
    {
        if (await NodePackages.EnsureAsync(Checkout.LocalTeams, output) is { } missing)
        {
            await errors.WriteLineAsync(missing);
            return 1;
        }

        var storage = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;
        try
        {
            await output.WriteLineAsync("Starting the demo school …");
            await using var teams = await LocalTeamsServer.StartAsync(options);
            DemoWorkspace.Furnish(teams.Workspace);
            await using var bot = await BotInProcess.StartAsync(teams, BotSettings.For(teams, storage, Quiet), botPort);
            await DemoWorkspace.InstallAsync(teams);
            await output.WriteLineAsync($"Open {teams.PageUrl} (cards: {teams.PageUrl}/gallery; stop with Ctrl+C)");
            await bot.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await errors.WriteLineAsync($"{taken.Message} Choose other ports: --page 5080 --channel 5081 --bot 3988");
            return 1;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await StartFault.Of(fault, StartStage.Settings).SayAsync(errors, "The bot did not start");
            return 1;
        }
        finally
        {
            System.IO.Directory.Delete(storage, recursive: true);
        }
    }
}
