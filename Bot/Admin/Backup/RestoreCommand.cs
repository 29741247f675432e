using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Bot.Admin.Backup;

/// <summary>
/// <c>dotnet run --project Bot -- restore --from FILE</c>: replaces the embedded store by a backup, while no bot runs. The old store is set
/// aside, and a message that was still waiting is not sent again: it may have been sent after the backup was made.
/// </summary>
internal static class RestoreCommand
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static Command Make(IConfiguration settings, TimeProvider time)
    {
        var from = new Option<string>("--from") { Description = "A file that 'backup --to' made.", Required = true };
        var command = new Command("restore", "Puts such a file in the place of the embedded store.") { from };
        command.SetAction(typed => RunAsync(typed.GetRequiredValue(from), settings, time, typed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string from, IConfiguration settings, TimeProvider time, InvocationConfiguration console)
    {
        var (folder, noFolder) = EmbeddedFolder.Of(settings);
        if (folder is null)
        {
            return await RefuseAsync(console.Error, noFolder);
        }

        var now = time.GetCurrentInstant();
        var aside = $"before-restore-{Stamp.Format(now)}";
        try
        {
            var doubted = 0;
            await EmbeddedRestore.FromAsync(folder, from, aside, async store => doubted = await MarkUnconfirmedAsync(store, now));
            await SayDoneAsync(console.Output, folder, aside, doubted);
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            return await RefuseAsync(console.Error, [Sentence(refused, from, folder)]);
        }
    }

    private static async Task<int> MarkUnconfirmedAsync(ITableStore store, Instant now)
    {
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        return await new OutboxStore(store).MarkAllUnconfirmedAsync("restored", now, CancellationToken.None);
    }

    private static async Task SayDoneAsync(TextWriter output, string folder, string aside, int doubted)
    {
        await output.WriteLineAsync($"'{folder}' holds the backup now. Start the bot.");
        if (System.IO.Directory.Exists(Path.Combine(folder, aside)))
        {
            await output.WriteLineAsync(
                $"What was there is in '{Path.Combine(folder, aside)}'. Delete that folder when it is no longer needed: it holds "
                    + $"personal data.");
        }

        if (doubted > 0)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{doubted} messages were still to go out when the backup was made. They may have gone "
                    + $"out since, so they are not sent; 'status' shows them as unconfirmed."));
        }
    }

    private static async Task<int> RefuseAsync(TextWriter errors, IEnumerable<string> faults)
    {
        await errors.WriteLineAsync("Nothing was restored, and nothing was changed.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {fault}");
        }

        return 1;
    }

    private static string Sentence(BackupRefusedException refused, string file, string folder) => refused.Fault switch
    {
        BackupFault.Missing => $"There is no file '{file}'. Name a file that 'backup --to' made.",
        BackupFault.InUse => $"A bot has the store in '{folder}' open. Stop it, restore, and start it again.",
        BackupFault.Damaged => $"'{file}' is damaged or no database. Name another backup.",
        BackupFault.Foreign => $"'{file}' is a database, but not one of this bot. Name a file that 'backup --to' made.",
        BackupFault.Newer => $"A newer version of the bot made '{file}'. Restore it with that version.",
        BackupFault.AlreadyThere or BackupFault.Disk => $"'{folder}' cannot be written: {refused.InnerException?.Message} Give the "
            + $"account that runs this the right to write there, and room.",
    };
}
