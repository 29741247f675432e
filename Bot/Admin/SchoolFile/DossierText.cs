using System.Globalization;
using System.Text.RegularExpressions;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Cards;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>
/// Fills a text of the school file with the facts: <c>{{name}}</c> becomes the value, and a line that begins with <c>[[flag]]</c> (or
/// <c>[[!flag]]</c>) stays only when the flag is on (or off).
/// </summary>
internal static partial class DossierText
{
    private const string RetentionPlace = "tabel:bewaartermijnen";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The text with the facts filled in.</summary>
    /// <exception cref="FormatException">The text names a value or flag that is not there.</exception>
    public static string Fill(string text, DossierFacts facts)
    {
        var (values, flags) = (Values(facts), Flags(facts));
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Kept(line, flags)).OfType<string>();
        return Place().Replace(string.Join('\n', lines), place => values.TryGetValue(place.Groups["name"].Value, out var value)
            ? value
            : throw new FormatException($"The text names '{place.Value}', which is no fact of the school file."));
    }

    private static string? Kept(string line, Dictionary<string, bool> flags)
    {
        if (Condition().Match(line) is not { Success: true } condition)
        {
            return line;
        }

        var isOn = flags.TryGetValue(condition.Groups["flag"].Value, out var known)
            ? known
            : throw new FormatException($"The text names the flag '{condition.Value}', which is not there.");
        return isOn == (condition.Groups["not"].Length == 0) ? line[condition.Length..] : null;
    }

    private static Dictionary<string, bool> Flags(DossierFacts facts)
    {
        var flags = facts.Switches.ToDictionary(one => one.Name, one => one.IsOn(facts.Settings), StringComparer.Ordinal);
        flags.Add("certificaat", facts.HasCertificate);
        flags.Add("telemetrie", facts.SendsTelemetry);
        return flags;
    }

    private static Dictionary<string, string> Values(DossierFacts facts) =>
        Engine(facts)
            .Concat(facts.Facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value(facts.Settings))))
            .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Engine(DossierFacts facts) => new(StringComparer.Ordinal)
    {
        ["datum"] = facts.Today.ToString("d MMMM uuuu", Dutch),
        ["versie"] = facts.Version,
        ["kleinsteGroep"] = MinimumGroup.Standard.ToString(),
        ["gids"] = facts.UsesGraph ? "Microsoft Graph (Entra ID)" : "een bestand van de school",
        ["aanmeldnaam"] = facts.ReadsSignInNames ? ", aanmeldnaam en e-mailadres (om mentoren uit de klassenlijst te herkennen)" : "",
        ["hosting"] = facts.Storage.Provider == StorageProvider.AzureTables ? ", en de opslag in Azure" : "",
        ["agenda"] = facts.WritesCalendars ? ", en Exchange Online voor de agenda's van het kernteam" : "",
        ["opslag"] = facts.Storage.Provider == StorageProvider.AzureTables
            ? "De gegevens staan in Azure Table Storage, in een opslagaccount van de school."
            : "De gegevens staan in een SQLite-bestand op de machine waarop de bot draait. ==IN TE VULLEN: wie die machine levert en "
                + "beheert==",
        ["kopie"] = facts.Storage.Provider == StorageProvider.AzureTables
            ? "volgens de instellingen van het opslagaccount."
            : "het programma maakt er alleen een als een beheerder dat vraagt.",
        ["eenKopie"] = facts.Storage.Provider == StorageProvider.AzureTables
            ? "Azure Tables toont bij elke regel wanneer die het laatst is gewijzigd, en bewaart geen eerdere stand (tabellen hebben "
                + "geen versies en geen prullenbak). Uit één export is te lezen wie in de open ronde antwoordde, wanneer, en wat allen "
                    + "samen kozen; van niemand wát."
            : "Uit één kopie van de opslag, wanneer ook gemaakt, is te lezen wie in de open ronde antwoordde en wat allen samen kozen; "
                + "van niemand wát. Een eerdere stand van de tellers staat nergens meer op de schijf, ook niet in een reservekopie.",
        ["veleKopieen"] = facts.HasCertificate
            ? "Ook wie na elk los antwoord een kopie maakt, leest daar niets uit: de tellers zijn verzegeld met sleutels die buiten de "
                + "opslag staan."
            : "Wie na elk los antwoord een kopie zou kunnen maken, zou de kopieën naast elkaar kunnen leggen. Dat helpt niet meer als de "
                + "sleutels buiten de opslag staan (instellingen `Keys:`).",
        ["sleutels"] = facts.HasCertificate
            ? "De sleutels waarmee eigen antwoorden verzegeld zijn, zijn versleuteld met een certificaat dat buiten de opslag staat."
            : "De sleutels waarmee eigen antwoorden verzegeld zijn, staan onversleuteld in dezelfde opslag (instelling "
                + "`Keys:CertificatePath` is leeg).",
        ["telemetrie"] = facts.SendsTelemetry
            ? "De bot stuurt metingen naar een verzamelpunt: aantallen, tijden en codes, zonder personen."
            : "De bot stuurt geen metingen naar buiten.",
        ["uit"] = Off(facts),
        [RetentionPlace] = Table(RetentionTable.Of(facts)),
        ["tabel:opdrachten"] = Rows("wat iemand typt | waarvoor | wie", facts.Commands.Select(offered =>
            $"`{offered.Command.Name.Dutch}` | {offered.Command.Description.Dutch} | {WhoTypes(offered.Admission.Audience)}")),
        ["tabel:wieWatZiet"] = Rows("wat | wie, in de woorden van de kaart", facts.Shown
            .Where(one => one.IsOn(facts.Settings))
            .Select(one => $"{one.What} | {CardWords(one.WhoSees)}")),
    };

    private static string Off(DossierFacts facts)
    {
        var off = facts.Switches
            .Where(one => one.Part is not null && !one.IsOn(facts.Settings))
            .Select(one => one.Part)
            .Concat(facts.UsesGraph ? [] : ["gids uit Entra"])
            .Concat(facts.InstallsApp ? [] : ["de app plaatsen door de bot"])
            .Concat(facts.SendsTelemetry ? [] : ["metingen naar buiten"])
            .ToList();
        return off.Count == 0 ? "geen" : string.Join(", ", off);
    }

    private static string Table(IReadOnlyList<(Table Table, Kept Kept)> rows) => Rows(
        "wat | van wie | hoe lang | tabel",
        rows.Select(row => $"{row.Kept.What} | {row.Kept.OfWhom} | {row.Kept.Term} | {row.Table.Name}"));

    private static string Rows(string columns, IEnumerable<string> rows) =>
        string.Join('\n', [$"| {columns} |", $"|{string.Concat(Enumerable.Repeat(" --- |", columns.Split('|').Length))}",
            .. rows.Select(row => $"| {row} |")]);

    private static string WhoTypes(Audience audience) =>
        audience.Roles.Count == 0 ? "iedereen in de gids" : RoleNames.Of(audience.Roles).Dutch;

    /// <summary>A card asks "Wie ziet dit?" before it says it; here the column does.</summary>
    private static string CardWords(Text said) => $"“{said.Dutch.Replace("Wie ziet dit? ", "", StringComparison.Ordinal)}”";

    [GeneratedRegex(@"\{\{(?<name>[^}]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\[\[(?<not>!?)(?<flag>[A-Za-z]+)\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Condition();
}
