using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Command = System.CommandLine.Command;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>
/// <c>dotnet run --project Bot -- check [--lang nl|en] [--package FILE]</c>: checks everything that a bot needs, without starting one.
/// </summary>
internal static class CheckCommand
{
    /// <summary>How long the first reading of a directory may take here.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(90);

    /// <summary>Ends with 0 when nothing is wrong, 1 when something is; what is not set does not count as wrong.</summary>
    /// <param name="settings">What to check.</param>
    /// <param name="environment">The host environment; null for that of the process.</param>
    public static Command Make(IConfiguration settings, string? environment = null)
    {
        var lang = new Option<string>("--lang") { Description = "The language of what it says; nl unless given." };
        var package = new Option<string>("--package") { Description = "The app package that was uploaded, as in welbevinden.zip." };
        var command = new Command("check", "Says of every setting and connection whether it is right, and what to do.")
        {
            lang.AcceptOnlyFromAmong("nl", "en"),
            package,
        };
        command.SetAction(async typed =>
        {
            var language = typed.GetValue(lang) is "en" ? Language.English : Language.Dutch;
            List<CheckLine> lines = [.. await LookAsync(settings, environment)];
            lines.Add(PackageLine(typed.GetValue(package), settings["MicrosoftAppId"]));
            await typed.InvocationConfiguration.Output.WriteLineAsync(
                SettingsFile.Said(System.IO.Directory.GetCurrentDirectory()).In(language));
            await SayAsync(typed.InvocationConfiguration.Output, lines, language);
            return lines.Exists(line => line.State == CheckState.Wrong) ? 1 : 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<CheckLine>> LookAsync(IConfiguration settings, string? environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.ClearProviders();
        WebApplication app;
        try
        {
            builder.AddWelbevinden();
            app = builder.Build();
        }
        catch (InvalidOperationException faulty)
        {
            return SettingsCheck.Lines(
                settings, BindingFault.Sentence(faulty) is { } sentence ? [sentence] : faulty.Message.Split(Environment.NewLine));
        }

        await using (app)
        {
            var faults = FaultsOf(app.Services);
            if (faults.Count == 0)
            {
                await ReadDirectoryAsync(app.Services);
            }

            return [
                .. SettingsCheck.Lines(settings, faults),
                .. faults.Count == 0 ? await app.Services.GetRequiredService<SelfCheck>().LookAsync(CancellationToken.None) : [],
            ];
        }
    }

    private static IReadOnlyList<string> FaultsOf(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures)];
        }
        catch (InvalidOperationException kind) when (BindingFault.Sentence(kind) is { } sentence)
        {
            return [sentence];
        }
    }

    /// <summary>Only the directory is read; nothing that sends or schedules is started, so that this may run while the bot runs.</summary>
    private static async Task ReadDirectoryAsync(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<Storage.Tables.ITableStore>().EnsureTablesAsync(Schema.All, CancellationToken.None);
            await services.GetRequiredService<FileDirectory>().StartAsync(CancellationToken.None);
            if (services.GetRequiredService<IDirectory>() is GraphDirectory graph)
            {
                await graph.SyncOnce().WaitAsync(Reading);
            }
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever prevented the reading has a line of its own: the store, the token or Graph.
        }
    }

    private static CheckLine PackageLine(string? file, string? appId)
    {
        if (file is null)
        {
            return CheckLine.NotSet(CheckTexts.Package, CheckTexts.PackageRemedy);
        }

        try
        {
            using var zip = ZipFile.OpenRead(file);
            using var stream = zip.GetEntry("manifest.json")?.Open() ?? Stream.Null;
            using var manifest = JsonDocument.Parse(stream);
            var bot = manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString();
            return string.Equals(bot, appId, StringComparison.OrdinalIgnoreCase)
                ? CheckLine.Ok(CheckTexts.Package)
                : CheckLine.Wrong(CheckTexts.Package, CheckTexts.PackageRemedy);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException
                or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return CheckLine.Wrong(CheckTexts.Package, CheckTexts.PackageRemedy);
        }
    }

    private static async Task SayAsync(TextWriter output, IReadOnlyList<CheckLine> lines, Language language)
    {
        var width = Enum.GetValues<CheckState>().Max(state => CheckTexts.State(state).In(language).Length);
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{CheckTexts.State(line.State).In(language).PadRight(width)}  {line.What.In(language)}");
            if (line.Remedy is { } remedy)
            {
                await output.WriteLineAsync($"{new string(' ', width)}  -> {remedy.In(language)}");
            }
        }

        await output.WriteLineAsync(
            CheckTexts.Summary(Count(CheckState.Ok), Count(CheckState.Wrong), Count(CheckState.NotSet)).In(language));
        int Count(CheckState state) => lines.Count(line => line.State == state);
    }
}
