using Microsoft.Extensions.Options;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Admin;

/// <summary>
/// The program from its arguments to its exit code: performs a command, or starts the bot. What prevents that is reported in a sentence.
/// </summary>
internal static class Start
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var progress = new Progress();
        try
        {
            return await CommandLine.RunAsync(arguments, output, errors) ?? (int)await BotAsync(arguments, output, progress);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !progress.Runs)
        {
            var told = StartFault.Of(fault, progress.Stage);
            await told.SayAsync(errors, CommandLine.IsCommand(arguments) ? $"'{arguments[0]}' could not be done" : "The bot did not start");
            if (told.Code == ExitCode.Settings)
            {
                await errors.WriteLineAsync(SettingsFile.Said(progress.Folder).English);
            }

            return (int)told.Code;
        }
    }

    private static async Task<ExitCode> BotAsync(string[] arguments, TextWriter output, Progress progress)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        progress.Folder = builder.Environment.ContentRootPath;

        // These two log a failed start with a stack trace; here it is reported in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => progress.Runs && level >= LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => progress.Runs && level >= LogLevel.Warning);
        builder.AddWelbevinden();
        await using var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        progress.Stage = StartStage.Store;
        await app.Services.GetRequiredService<ITableStore>().EnsureTablesAsync(Schema.All, CancellationToken.None);
        app.MapWelbevinden();
        progress.Stage = StartStage.Listening;
        await app.StartAsync();
        progress.Runs = true;
        await output.WriteLineAsync(SettingsFile.Said(progress.Folder).English);
        await app.WaitForShutdownAsync();
        return ExitCode.Done;
    }

    private sealed class Progress
    {
        public StartStage Stage { get; set; } = StartStage.Settings;

        /// <summary>Where the file of settings is looked for.</summary>
        public string Folder { get; set; } = System.IO.Directory.GetCurrentDirectory();

        /// <summary>The bot has started; what goes wrong from here on the host reports.</summary>
        public bool Runs { get; set; }
    }
}
