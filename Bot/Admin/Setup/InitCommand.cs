using System.CommandLine;
using System.Text;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// <c>dotnet run --project Bot -- init [--school …] [--out FOLDER]</c>: asks six questions, writes a settings file and a directory file
/// that <c>check</c> accepts, and says the ten steps that remain. Without a terminal the options answer, and what they leave open gets its
/// default.
/// </summary>
internal static class InitCommand
{
    private const string DirectoryFile = "school.json";

    /// <summary>Ends with 0 when the files were written, 1 when nothing was.</summary>
    /// <param name="input">Where answers are typed; null when nobody is there to ask.</param>
    public static Command Make(TextReader? input)
    {
        var options = InitQuestion.All.ToDictionary(
            question => question, question => new Option<string>($"--{question.Option}") { Description = Description(question) });
        var lang = new Option<string>("--lang") { Description = "The language of what it asks and says, nl or en; nl unless given." };
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write the files in; the one you stand in unless given.",
            DefaultValueFactory = _ => ".",
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder the bot keeps its data in; the folder data beside the files unless given.",
        };
        var command = new Command("init", "Asks six questions, writes the settings and the directory file, and says what to do next.");
        options.Values.ToList().ForEach(command.Options.Add);
        command.Options.Add(data);
        command.Options.Add(folder);
        command.Options.Add(lang.AcceptOnlyFromAmong("nl", "en"));
        command.SetAction(async typed =>
        {
            var (language, console) = (typed.GetValue(lang) is "en" ? Language.English : Language.Dutch, typed.InvocationConfiguration);
            var files = Path.GetFullPath(typed.GetValue(folder)!);
            if (There(files) is { Count: > 0 } there)
            {
                return await RefuseAsync(console.Error, there.Select(file => InitTexts.IsThere(file).In(language)));
            }

            var given = options.ToDictionary(option => option.Key, option => typed.GetValue(option.Value));
            var talk = new InitTalk(given.Values.Any(answer => answer is not null) ? null : input, console.Output, language);
            var (answers, faults) = await talk.AskAsync(given);
            return faults.Count > 0
                ? await RefuseAsync(console.Error, faults)
                : await WriteAsync(files, Path.GetFullPath(typed.GetValue(data) ?? $"{files}/data"), answers, language, console);
        });
        return command;
    }

    private static string Description(InitQuestion question) =>
        $"{question.Asks.English} Wants {question.Wants.English}. {question.Default} unless given.";

    private static IReadOnlyList<string> There(string folder) =>
        [.. new[] { SettingsFile.Name, DirectoryFile }.Select(name => Path.Combine(folder, name)).Where(File.Exists)];

    private static async Task<int> WriteAsync(
        string folder,
        string data,
        IReadOnlyDictionary<string, string> answers,
        Language language,
        InvocationConfiguration console)
    {
        var (settings, school) = InitSamples.Of(answers, data);
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            foreach (var (name, text) in new[] { (SettingsFile.Name, settings), (DirectoryFile, school) })
            {
                await using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
                await file.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(console.Error, [InitTexts.CannotWrite(folder, problem.Message).In(language)]);
        }

        await console.Output.WriteLineAsync(InitTexts.Written(Path.Combine(folder, SettingsFile.Name)).In(language));
        await console.Output.WriteLineAsync(InitTexts.Written(Path.Combine(folder, DirectoryFile)).In(language));
        await SetupSteps.SayAsync(console.Output, answers, language);
        return (int)ExitCode.Done;
    }

    private static async Task<int> RefuseAsync(TextWriter errors, IEnumerable<string> faults)
    {
        await errors.WriteLineAsync("Nothing was written.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {fault}");
        }

        return (int)ExitCode.Refused;
    }
}
