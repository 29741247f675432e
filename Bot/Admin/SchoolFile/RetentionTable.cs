using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.Features.Export;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>What a table of the store keeps, of whom, and for how long. Dutch, for the school file.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Holds">What stands in it.</param>
/// <param name="Of">Of whom; "niemand" when it tells of no person.</param>
/// <param name="Kept">For how long.</param>
internal sealed record RetentionRow(Table Table, string Holds, string Of, string Kept)
{
    /// <summary>
    /// The name of the <see cref="Engine.Seams.RetentionSource"/> that erases it when the term is over; null when something else does.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>
    /// True for what is erased neither by itself nor by the person it is about; <see cref="Kept"/> then says why it stays.
    /// </summary>
    public bool Stays { get; init; }
}

/// <summary>The retention table: a row for each kind of thing in every table there is, with the terms that the code itself keeps.</summary>
internal static class RetentionTable
{
    /// <summary>A date to show the term of a kept platter by.</summary>
    private static readonly LocalDate Example = new(2026, 11, 23);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<RetentionRow> Of(DossierFacts facts) => [.. Shared(facts), .. Features(facts), .. Yearly(facts)];

    public static string Years(int years) => years == 1 ? "1 schooljaar" : string.Create(Dutch, $"{years} schooljaren");

    private static IEnumerable<RetentionRow> Shared(DossierFacts facts) =>
    [
        new(
            Schema.Conversations,
            "id van de eigen chat met de bot, om een bericht te kunnen sturen",
            "medewerkers",
            $"tot de bot wordt verwijderd of de medewerker het wist; van wie niet meer in de gids staat nog "
                + $"{Days(facts.Retention.LeftDays)}") { Source = "chat" },
        new(Schema.Conversations, "dat de bot uit een chat verwijderd is", "medewerkers", Days(OutboxCleaning.RemovalDays)),
        new(
            Schema.Conversations,
            "het adres van Teams waar berichten heen gaan",
            "niemand",
            "zolang de bot wordt gebruikt: zonder dit adres komt er niets aan") { Stays = true },
        new(
            Schema.Occurrences,
            "wat er wanneer gepland en gedaan is, per school",
            "niemand",
            $"{Days(facts.Scheduling.KeepDays)} nadat het gedaan is"),
        new(
            Schema.Outbox,
            "een kaart die nog verstuurd moet worden",
            "medewerkers",
            $"tot ze verstuurd is, hooguit {facts.Outbox.MostHours} uur"),
        new(
            Schema.Outbox,
            "dat een bericht verstuurd is, niet wat erin stond",
            "medewerkers",
            $"van een check-in of top 3 tot vlak na de bekendmaking; van andere berichten {Days(facts.Outbox.RetentionDays)}; van "
                + $"begroetingen en antwoorden op een getypte regel {Days(facts.Outbox.StandingRetentionDays)}"),
        new(
            Schema.Keys,
            facts.HasCertificate
                ? "sleutels waarmee verzegeld wordt, zelf versleuteld met een certificaat van buiten de opslag"
                : "sleutels waarmee verzegeld wordt",
            "niemand",
            "zolang de bot wordt gebruikt: er kan nog iets mee te openen zijn") { Stays = true },
        new(
            Schema.Directory,
            facts.UsesGraph
                ? $"de laatste goede gids van mensen, rollen en klassen uit "
                    + $"Entra{(facts.ReadsSignInNames ? ", met aanmeldnamen en e-mailadressen" : "")}, verzegeld, en hoeveel mensen "
                        + $"elke school heeft"
                : "hoeveel mensen elke school heeft, geen namen: de gids komt uit een bestand",
            facts.UsesGraph ? "medewerkers" : "niemand",
            "tot de volgende keer lezen"),
        new(
            Schema.Directory,
            facts.UsesGraph
                ? "dat en wanneer de app voor iemand is geplaatst, of waarom dat niet lukte"
                : "niets: de app wordt niet door de bot geplaatst",
            facts.UsesGraph ? "medewerkers" : "niemand",
            facts.UsesGraph ? "zolang iemand in de gids staat, of tot de medewerker het wist" : "niet van toepassing"),
    ];

    private static IEnumerable<RetentionRow> Features(DossierFacts facts) =>
    [
        new(
            Schema.CheckIn,
            "dat iemand in een ronde gevraagd is en antwoordde; niet wat",
            "medewerkers",
            $"tot vlak na de bekendmaking van de ronde; staat niemand van hen meer in de gids, dan "
                + $"{Days((int)RoundClosing.Patience.TotalDays)} na het sluiten"),
        new(Schema.CheckIn, "tellingen van een open ronde", "niemand, zolang het team groot genoeg is", "tot vlak na de bekendmaking"),
        new(
            Schema.Pauses,
            "tot welke dag iemand geen berichten wil",
            "medewerkers die dat vroegen",
            "tot de week na die dag, tot de medewerker de pauze beëindigt of het wist") { Source = "pause" },
        new(
            Schema.Top3,
            "wat mentoren over hun klas noemden, wie de mentoren zijn, en de aanbevelingen",
            "mentoren",
            $"het schooljaar van de peiling en nog {Years(facts.Top3.KeepSchoolYears)} daarna") { Source = "top3" },
        new(
            Schema.Top3,
            "wie wat veranderde aan de lijst van aspecten",
            "het analyseteam",
            $"het schooljaar van de wijziging en nog {Years(facts.Top3.KeepSchoolYears)} daarna") { Source = "top3" },
        new(Schema.Top3, "dat een peiling een keer is afgezegd", "niemand", "het lopende schooljaar") { Source = "top3" },
        new(
            Schema.Top3,
            "de lijst van aspecten zelf",
            "niemand",
            "zolang de bot wordt gebruikt: de volgende peiling begint ermee") { Stays = true },
        new(
            Schema.Platter,
            facts.Platter.MayKeep && facts.Platter.MayMake
                ? "een zelf bewaarde Schijf van Zeven, verzegeld"
                : "niets nieuws: bewaren staat uit",
            "medewerkers die dat kozen",
            $"een jaar: wat op {Show(Example)} bewaard is, gaat op {Show(PlatterHistory.EraseOn(Example))} weg") { Source = "platter" },
        new(
            Schema.Platter,
            "wie met wie in een gesprek is ingedeeld, niet wat er gezegd is",
            "medewerkers",
            "het lopende schooljaar") { Source = "platter" },
        new(
            Schema.Platter,
            "dat iemand geen aanbod van de schijf meer wil",
            "medewerkers die dat vroegen",
            "tot de medewerker het terugdraait of het wist; van wie niet meer in de gids staat zo lang als de chat") { Source = "platter" },
        new(Schema.Exports, "dat een bestand is aangeboden, niet wat erin staat", "wie het vroeg", Days(EraseOffers.Days)),
        new(
            Schema.Agenda,
            "in welk kanaal het vaste agendapunt komt",
            "niemand",
            "zolang de bot wordt gebruikt: het volgende agendapunt gaat erheen") { Stays = true },
        new(
            Schema.Calendar,
            facts.WritesCalendars
                ? "van elk evaluatiemoment dat de bot in een agenda zette: van wie, de dag, en of het er staat"
                : "niets nieuws: de bot zet niets in agenda's",
            facts.WritesCalendars ? "het kernteam" : "niemand",
            $"{Days(CalendarRetention.KeepDays)} na het moment, of tot de medewerker het wist") { Source = "calendar" },
    ];

    private static IEnumerable<RetentionRow> Yearly(DossierFacts facts)
    {
        var after = $"en nog {Years(facts.Retention.KeepSchoolYears)} daarna";
        return
        [
            new(Schema.CheckIn, "de bekendgemaakte uitslag", "niemand", $"het schooljaar van de ronde {after}") { Source = "checkin" },
            new(
                Schema.Plans,
                "het plan met alle versies: teksten, taken en rollen",
                "het kernteam en wie er een taak in heeft",
                $"het schooljaar van het plan {after}") { Source = "plan" },
            new(
                Schema.Roadmap,
                "waar de school staat met de zeven stappen en de pijlers; een rol, geen persoon",
                "niemand",
                $"het schooljaar {after}") { Source = "roadmap" },
            new(
                Schema.Evaluation,
                "de evaluatiemomenten, wat het kernteam er met naam schreef, en wat eruit kwam",
                "het kernteam",
                $"het schooljaar van het moment {after}") { Source = "evaluation" },
        ];
    }

    private static string Days(int days) => days == 1 ? "1 dag" : string.Create(Dutch, $"{days} dagen");

    private static string Show(LocalDate date) => date.ToString("d MMMM uuuu", Dutch);
}
