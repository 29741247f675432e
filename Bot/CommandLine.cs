using System.CommandLine;
using Welbevinden.Bot.Admin;
using Welbevinden.Bot.Admin.Backup;
using Welbevinden.Bot.Admin.Check;
using Welbevinden.Bot.Admin.Package;
using Welbevinden.Bot.Admin.SchoolFile;
using Welbevinden.Bot.Admin.Setup;

namespace Welbevinden.Bot;

/// <summary>
/// The one list of what an administrator can type behind <c>dotnet run --project Bot --</c> instead of starting the bot. A line here is a
/// command. A command ends with 0 when it was done and 1 when it was refused, for scripts.
/// </summary>
internal static class CommandLine
{
    /// <summary>A word is what was typed: no letters bundled behind one dash, no file read because its name has an @ before it.</summary>
    private static readonly ParserConfiguration AsTyped = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static readonly string[] HelpWords = ["--help", "-h", "-?", "/?", "help"];

    /// <summary>Whether the first word is a command, known or not; settings begin with a dash or a slash.</summary>
    public static bool IsCommand(string[] arguments) => arguments is [var name, ..] && !name.StartsWith('-') && !name.StartsWith('/');

    /// <summary>Performs what was typed; null when that is no command but settings, or nothing: then the bot starts.</summary>
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is [var first, ..] && HelpWords.Contains(first, StringComparer.Ordinal))
        {
            arguments = ["--help"];
        }
        else if (!IsCommand(arguments))
        {
            return await IsNoSettingAsync(arguments, errors) ? (int)ExitCode.Settings : null;
        }

#pragma warning disable RS0030 // A command is a composition root of its own.
        var all = All(WebApplication.CreateBuilder().Configuration, TimeProvider.System);
#pragma warning restore RS0030
        return await InvokeAsync(all, arguments, output, errors);
    }

    /// <summary>Performs one command with the words behind its name.</summary>
    internal static Task<int> RunAsync(Command command, IReadOnlyList<string> words, TextWriter output, TextWriter errors) =>
        InvokeAsync(new RootCommand { command }, [command.Name, .. words], output, errors);

    /// <summary>What is wrong with the words is said as an error, and then the help of that command.</summary>
    private static Task<int> InvokeAsync(RootCommand all, IReadOnlyList<string> words, TextWriter output, TextWriter errors) =>
        all.Parse(words, AsTyped).InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = errors,

            // Start reports a fault in a sentence, and Ctrl+C ends a command at once.
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });

    private static RootCommand All(IConfiguration settings, TimeProvider time) => new(
        "Without a command the bot starts, with the settings of appsettings.json, the environment and --Name=value. It ends with 0 when it "
            + "was done, 1 refused, 2 a setting or certificate, 3 the store, 4 the address to listen on, 70 something unforeseen.")
    {
        InitCommand.Make(Console.IsInputRedirected ? null : Console.In),
        PeopleCommand.Make(),
        PackageCommand.Make(),
        CheckCommand.Make(settings),
        DossierCommand.Make(settings, time),
        BackupCommand.Make(settings),
        RestoreCommand.Make(settings, time),
    };

    /// <summary>A word with one dash would be passed over in silence, and what was meant by it with it.</summary>
    private static async Task<bool> IsNoSettingAsync(string[] arguments, TextWriter errors)
    {
        var odd = arguments is [var first, ..] && first.StartsWith('-') && !first.StartsWith("--", StringComparison.Ordinal);
        if (odd)
        {
            await errors.WriteLineAsync(
                $"'{arguments[0]}' is no setting; a setting is written as --Name=value, as in --Storage:Path=/data. --help lists the "
                    + $"commands.");
        }

        return odd;
    }
}
