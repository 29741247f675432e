using System.CommandLine;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Bot.Admin.Backup;

/// <summary>
/// <c>dotnet run --project Bot -- backup --to FILE</c>: copies the embedded store as it is at this moment, even while the bot runs.
/// </summary>
internal static class BackupCommand
{
    public static Command Make(IConfiguration settings)
    {
        var to = new Option<string>("--to")
        {
            Description = "The file to write, as in welbevinden-2026-11-21.db. It must not be there yet.",
            Required = true,
        };
        var command = new Command("backup", "Copies the embedded store to a file, also while the bot runs.") { to };
        command.SetAction(typed => RunAsync(typed.GetRequiredValue(to), settings, typed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string to, IConfiguration settings, InvocationConfiguration console)
    {
        var (folder, noFolder) = EmbeddedFolder.Of(settings);
        if (folder is null)
        {
            return await RefuseAsync(console.Error, noFolder);
        }

        try
        {
            var file = Path.GetFullPath(to);
            await EmbeddedBackup.WriteAsync(folder, file);
            await console.Output.WriteLineAsync($"{file}: {new FileInfo(file).Length} bytes, checked and whole.");
            await console.Output.WriteLineAsync(
                "It holds what people answered and kept, and the keys that open it unless a certificate of Keys:* wraps them: keep it as "
                    + "the store itself, and no longer than the agreed term.");
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            return await RefuseAsync(console.Error, [Sentence(refused, to, folder)]);
        }
    }

    private static async Task<int> RefuseAsync(TextWriter errors, IEnumerable<string> faults)
    {
        await errors.WriteLineAsync("No backup was made.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {fault}");
        }

        return 1;
    }

    private static string Sentence(BackupRefusedException refused, string file, string folder) => refused.Fault switch
    {
        BackupFault.Missing => $"There is no store in '{folder}' (Storage:Path). Name the folder of the bot's store.",
        BackupFault.AlreadyThere => $"'{file}' is there already, and a backup never overwrites one. Name another file.",
        BackupFault.InUse => $"The store in '{folder}' is being restored, or held by a database browser. Try again when that is over.",
        BackupFault.Damaged => $"The store in '{folder}' is damaged, so that a copy would be worthless. Restore the newest good backup.",
        BackupFault.Foreign => $"The database in '{folder}' is not one of this bot.",
        BackupFault.Newer => $"A newer version of the bot made the store in '{folder}'. Make the backup with that version.",
        BackupFault.Disk => $"'{file}' cannot be written: {refused.InnerException?.Message} Name a file in a folder that exists, that "
            + $"you may write to, and that has room.",
    };
}
