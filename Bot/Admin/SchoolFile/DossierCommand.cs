using System.CommandLine;
using NodaTime;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>
/// <c>dotnet run --project Bot -- dossier --out FOLDER</c>: writes the school file in Dutch from the settings in force: the request to the
/// staff council, the DPIA, the privacy annex and the retention table. What a person must decide is marked and left open.
/// </summary>
internal static class DossierCommand
{
    private static readonly DateTimeZone School = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>The texts, and the pages made of them, by their names.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["instemming", "dpia", "privacybijsluiter", "bewaartermijnen"];

    public static Command Make(IConfiguration settings, TimeProvider time)
    {
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write the pages in; made when it is missing.",
            Required = true,
        };
        var command = new Command("dossier", "Writes the school file: staff council, DPIA, privacy annex, retention table.") { folder };
        command.SetAction(typed => RunAsync(typed.GetRequiredValue(folder), settings, time, typed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string folder, IConfiguration settings, TimeProvider time, InvocationConfiguration console)
    {
        var (facts, wrong) = DossierFacts.Read(settings, time.GetCurrentInstant().InZone(School).Date);
        if (facts is null)
        {
            return await RefuseAsync(console.Error, wrong);
        }

        var pages = Texts.Select(name => (File: Path.Combine(folder, $"{name}.html"), Page: PageOf(name, facts))).ToList();
        if (pages.Where(page => File.Exists(page.File)).Select(page => page.File).ToList() is { Count: > 0 } there)
        {
            return await RefuseAsync(
                console.Error,
                [.. there.Select(file => $"'{file}' is there already, perhaps with what somebody filled in. Name another folder.")]);
        }

        return await WriteAsync(folder, pages) is { } why
            ? await RefuseAsync(console.Error, [why])
            : await SayDoneAsync(console.Output, pages);
    }

    /// <summary>The page of one of <see cref="Texts"/>.</summary>
    internal static string PageOf(string name, DossierFacts facts)
    {
        using var stream = typeof(DossierCommand).Assembly.GetManifestResourceStream($"Dossier.{name}.md")!;
        using var reader = new StreamReader(stream);
        return DossierPage.Of(DossierText.Fill(reader.ReadToEnd(), facts));
    }

    private static async Task<string?> WriteAsync(string folder, IEnumerable<(string File, string Page)> pages)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            foreach (var (file, page) in pages)
            {
                await File.WriteAllTextAsync(file, page);
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--out '{folder}' cannot be written: {problem.Message} Name a folder that you may write to.";
        }
    }

    private static async Task<int> SayDoneAsync(TextWriter output, IReadOnlyList<(string File, string Page)> pages)
    {
        foreach (var (file, page) in pages)
        {
            await output.WriteLineAsync($"{file}: {page.Split("<mark>").Length - 1} places to fill in.");
        }

        await output.WriteLineAsync(
            "It tells the settings in force now: make it anew after changing them. It is a beginning, not a judgement: a lawyer and the "
                + "data protection officer must read it.");
        return 0;
    }

    private static async Task<int> RefuseAsync(TextWriter errors, IReadOnlyList<string> faults)
    {
        await errors.WriteLineAsync("Nothing was written.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {fault}");
        }

        return 1;
    }
}
