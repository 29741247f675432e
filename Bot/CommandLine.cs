using Welbevinden.Bot.Admin;
using Welbevinden.Bot.Admin.Backup;
using Welbevinden.Bot.Admin.Check;
using Welbevinden.Bot.Admin.Package;
using Welbevinden.Bot.Admin.SchoolFile;

namespace Welbevinden.Bot;

/// <summary>Something an administrator does from the command line instead of starting the bot.</summary>
/// <param name="words">What was typed behind the command's name.</param>
/// <param name="settings">The settings in force, as the bot itself would read them.</param>
/// <param name="output">What went well.</param>
/// <param name="errors">What went wrong, and what to do.</param>
/// <returns>0 when it was done, 1 when it was refused; for scripts.</returns>
internal delegate Task<int> AdministratorCommand(
    IReadOnlyList<string> words, IConfiguration settings, TextWriter output, TextWriter errors);

/// <summary>The one list of what can be typed behind <c>dotnet run --project Bot --</c>. A line here is a command.</summary>
internal static class CommandLine
{
    private static readonly (string Name, string Does, AdministratorCommand Run)[] All =
    [
        (PackageCommand.Name, "writes the school's app package",
            (words, _, output, errors) => PackageCommand.RunAsync(words, output, errors)),
        (CheckCommand.Name, "says of every setting and connection whether it is right, and what to do", CheckCommand.RunAsync),
        (DossierCommand.Name, "writes the school file: staff council, DPIA, privacy annex, retention table", DossierCommand.RunAsync),
        (BackupCommand.Name, "copies the embedded store to a file, also while the bot runs", BackupCommand.RunAsync),
        (RestoreCommand.Name, "puts such a file in the place of the embedded store", RestoreCommand.RunAsync),
    ];

    private static readonly string[] HelpWords = ["--help", "-h", "-?", "/?", "help"];

    /// <summary>Whether the first word is a command, known or not; settings begin with a dash or a slash.</summary>
    public static bool IsCommand(string[] arguments) => arguments is [var name, ..] && !name.StartsWith('-') && !name.StartsWith('/');

    /// <summary>Performs what was typed; null when that is no command but settings, or nothing: then the bot starts.</summary>
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is [var first, ..] && HelpWords.Contains(first, StringComparer.Ordinal))
        {
            return (int)await HelpAsync(output);
        }

        if (!IsCommand(arguments))
        {
            return await IsNoSettingAsync(arguments, errors) ? (int)ExitCode.Settings : null;
        }

        string[] words = arguments[1..];
        if (All.FirstOrDefault(one => string.Equals(one.Name, arguments[0], StringComparison.Ordinal)).Run is not { } run)
        {
            await errors.WriteLineAsync($"'{arguments[0]}' is not a command. Leave it out to start the bot, or use one of:");
            await ListAsync(errors);
            return (int)ExitCode.Refused;
        }

        return words.Any(word => HelpWords.Contains(word, StringComparer.Ordinal))
            ? (int)await HelpAsync(output)
            : await run(words, WebApplication.CreateBuilder().Configuration, output, errors);
    }

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

    private static async Task<ExitCode> HelpAsync(TextWriter output)
    {
        await output.WriteLineAsync(
            "Without a command the bot starts, with the settings of appsettings.json, the environment and --Name=value. Commands:");
        await ListAsync(output);
        await output.WriteLineAsync(
            "It ends with 0 when it was done, 1 refused, 2 a setting or certificate, 3 the store, 4 the address to listen on, 70 "
                + "something unforeseen.");
        return ExitCode.Done;
    }

    private static async Task ListAsync(TextWriter to)
    {
        foreach (var (known, does, _) in All)
        {
            await to.WriteLineAsync($"- {known}: {does}");
        }
    }
}
