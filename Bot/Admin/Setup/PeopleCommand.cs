using System.CommandLine;
using System.Text;
using Welbevinden.Bot.School.File;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// <c>dotnet run --project Bot -- people --csv FILE [--file school.json] [--school ID]</c>: puts the people of an export into the directory
/// file. A list or an outcome with a fault changes nothing.
/// </summary>
internal static class PeopleCommand
{
    public static Command Make()
    {
        var csv = new Option<string>("--csv")
        {
            Description = "The list of accounts: written by Export-Staff.ps1, or exported from the Microsoft 365 or Entra admin centre.",
            Required = true,
        };
        var file = new Option<string>("--file") { Description = "The directory file.", DefaultValueFactory = _ => "school.json" };
        var school = new Option<string>("--school") { Description = "The id of the school of who is new; not needed with one school." };
        var command = new Command("people", "Puts the people of an exported list into the directory file.") { csv, file, school };
        command.SetAction(typed => RunAsync(
            typed.GetRequiredValue(csv), typed.GetValue(file)!, typed.GetValue(school), typed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string csv, string file, string? school, InvocationConfiguration console)
    {
        try
        {
            var (people, skipped, faults) = PeopleSheet.Read(await File.ReadAllBytesAsync(csv));
            if (faults.Count > 0 || people.Count == 0)
            {
                return await RefuseAsync(console.Error, csv, faults.Count > 0 ? [.. faults.Select(Sentence)] : ["nobody is in it."]);
            }

            var bytes = await File.ReadAllBytesAsync(file);
            var read = DirectoryFile.Read(bytes);
            if (read is not DirectoryReading.Good { Snapshot: var current })
            {
                return await RefuseAsync(console.Error, file, FaultsOf(read));
            }

            var known = current.Schools.Keys.Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
            if ((school ?? (known.Count == 1 ? known[0] : null)) is not { } chosen || !known.Contains(chosen, StringComparer.Ordinal))
            {
                return await RefuseAsync(console.Error, file, [$"--school is none of it; expected {string.Join(" or ", known)}."]);
            }

            var merged = PeopleMerge.Of(await File.ReadAllTextAsync(file), people, chosen);
            return FaultsOf(DirectoryFile.Read(Encoding.UTF8.GetBytes(merged.Text))) is { Count: > 0 } wrong
                ? await RefuseAsync(console.Error, file, wrong)
                : await WriteAsync(file, merged, skipped, console.Output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return await RefuseAsync(console.Error, "A file", [problem.Message]);
        }
    }

    private static async Task<int> WriteAsync(string file, PeopleMerge merged, int skipped, TextWriter output)
    {
        File.Copy(file, $"{file}.before", overwrite: true);
        await File.WriteAllTextAsync(file, merged.Text);
        await output.WriteLineAsync(
            $"{file}: {merged.Added} people new, {merged.Gone} gone, {merged.Kept} kept; {skipped} left out (blocked accounts and guests). "
                + $"The file as it was is {file}.before.");
        await output.WriteLineAsync(
            "Who is new has the role staff unless the list says otherwise. Give the core team, the mentors and an administrator their "
                + "roles, and the classes their mentors; then run check.");
        return (int)ExitCode.Done;
    }

    private static IReadOnlyList<string> FaultsOf(DirectoryReading reading) =>
        reading is DirectoryReading.Faulty faulty ? [.. faulty.Faults.Select(Sentence)] : [];

    private static string Sentence(DirectoryFault fault) => fault.ToString();

    private static async Task<int> RefuseAsync(TextWriter errors, string what, IReadOnlyList<string> faults)
    {
        await errors.WriteLineAsync("Nothing was written.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {what}: {fault}");
        }

        return (int)ExitCode.Refused;
    }
}
