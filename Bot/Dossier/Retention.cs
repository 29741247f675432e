using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Export;
using Welbevinden.Bot.Outbox;
using Welbevinden.Bot.Platter;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Dossier;

/// <summary>What a table of the store keeps, of whom, and for how long. Dutch, for the school file.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Holds">What stands in it.</param>
/// <param name="Of">Of whom; "niemand" when it tells of no person.</param>
/// <param name="Kept">For how long.</param>
internal sealed record RetentionRow(Table Table, string Holds, string Of, string Kept);

/// <summary>The retention table: at least one row for every table there is, with the terms that the code itself keeps.</summary>
internal static class Retention
{
    private const string NotByItself = "tot de school het weghaalt; het programma wist dit niet vanzelf. ==IN TE VULLEN: termijn==";

    /// <summary>A date to show the term of a kept platter by.</summary>
    private static readonly LocalDate Example = new(2026, 11, 23);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<RetentionRow> Of(DossierFacts facts) => [.. Shared(facts), .. Features(facts)];

    private static IEnumerable<RetentionRow> Shared(DossierFacts facts) =>
    [
        new(Tables.Conversations, "id van de eigen chat met de bot, om een bericht te kunnen sturen", "medewerkers", $"tot de bot wordt verwijderd of de medewerker het wist; dat hij verwijderd is nog {Days(OutboxCleaning.RemovalDays)}"),
        new(Tables.Occurrences, "wat er wanneer gepland en gedaan is, per school", "niemand", $"{Days(facts.Scheduling.KeepDays)} nadat het gedaan is"),
        new(Tables.Outbox, "een kaart die nog verstuurd moet worden", "medewerkers", $"tot ze verstuurd is, hooguit {facts.Outbox.MostHours} uur"),
        new(Tables.Outbox, "dat een bericht van een ronde verstuurd is, niet wat erin stond", "medewerkers", $"{Days(facts.Outbox.RetentionDays)}; van begroetingen en antwoorden op een getypte regel {Days(facts.Outbox.StandingRetentionDays)}"),
        new(Tables.Keys, facts.HasCertificate ? "sleutels waarmee verzegeld wordt, zelf versleuteld met een certificaat van buiten de opslag" : "sleutels waarmee verzegeld wordt", "niemand", "zolang er iets mee te openen kan zijn"),
        new(Tables.Directory, facts.UsesGraph ? "de laatste goede gids van mensen, rollen en klassen uit Entra, verzegeld" : "niets: de gids komt uit een bestand", facts.UsesGraph ? "medewerkers" : "niemand", facts.UsesGraph ? "tot de volgende keer lezen" : "niet van toepassing"),
        new(Tables.Directory, facts.UsesGraph ? "dat en wanneer de app voor iemand is geplaatst, of waarom dat niet lukte" : "niets: de app wordt niet door de bot geplaatst", facts.UsesGraph ? "medewerkers" : "niemand", facts.UsesGraph ? NotByItself : "niet van toepassing"),
    ];

    private static IEnumerable<RetentionRow> Features(DossierFacts facts) =>
    [
        new(Tables.CheckIn, "dat iemand in een ronde gevraagd is en antwoordde; niet wat", "medewerkers", "tot vlak na de bekendmaking van de ronde"),
        new(Tables.CheckIn, "tellingen van een open ronde", "niemand, zolang het team groot genoeg is", "tot vlak na de bekendmaking"),
        new(Tables.CheckIn, "de bekendgemaakte uitslag", "niemand", NotByItself),
        new(Tables.Pauses, "tot welke dag iemand geen berichten wil", "medewerkers die dat vroegen", "tot de medewerker de pauze beëindigt of het wist"),
        new(Tables.Top3, "wat mentoren over hun klas noemden, en wie de mentoren zijn", "mentoren", $"het schooljaar van de peiling en nog {Years(facts.Top3.KeepSchoolYears)} daarna"),
        new(Tables.Top3, "de lijst van aspecten, en wie er wat aan veranderde", "het analyseteam", NotByItself),
        new(Tables.Platter, facts.Platter.MayKeep && facts.Platter.MayMake ? "een zelf bewaarde Schijf van Zeven, verzegeld" : "niets nieuws: bewaren staat uit", "medewerkers die dat kozen", $"een jaar: wat op {Show(Example)} bewaard is, gaat op {Show(OwnHistory.EraseOn(Example))} weg"),
        new(Tables.Platter, "wie met wie in een gesprek is ingedeeld, niet wat er gezegd is", "medewerkers", "het lopende schooljaar"),
        new(Tables.Platter, "dat iemand geen aanbod van de schijf meer wil", "medewerkers die dat vroegen", "tot de medewerker het terugdraait of het wist"),
        new(Tables.Exports, "dat een bestand is aangeboden, niet wat erin staat", "wie het vroeg", Days(ForgetOffers.Days)),
        new(Tables.Agenda, "in welk kanaal het vaste agendapunt komt", "niemand", NotByItself),
        new(Tables.Plans, "het plan met alle versies: teksten, taken en rollen", "het kernteam en wie er een taak in heeft", NotByItself),
        new(Tables.Roadmap, "waar de school staat met de zeven stappen en de pijlers; een rol, geen persoon", "niemand", NotByItself),
        new(Tables.Evaluation, "wat het kernteam op evaluatiemomenten schreef, met naam", "het kernteam", NotByItself),
    ];

    private static string Days(int days) => days == 1 ? "1 dag" : string.Create(Dutch, $"{days} dagen");

    private static string Years(int years) => years == 1 ? "1 schooljaar" : string.Create(Dutch, $"{years} schooljaren");

    private static string Show(LocalDate date) => date.ToString("d MMMM uuuu", Dutch);
}
