using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>The retention table: a row for each kind of thing that is kept, with the terms that the code itself keeps.</summary>
internal static class RetentionTable
{
    public static IReadOnlyList<(Table Table, Kept Kept)> Of(DossierFacts facts) =>
    [
        .. Engine(facts),
        .. facts.InstallsApp ? [(Schema.Directory, Installed)] : Array.Empty<(Table, Kept)>(),
        .. facts.Kept.Select(one => (one.Table, Kept: one.Tell(facts.Settings))).Where(one => one.Kept is not null)!,
    ];

    private static Kept Installed { get; } = new(
        "dat en wanneer de app voor iemand is geplaatst, of waarom dat niet lukte",
        "medewerkers",
        "zolang iemand in de gids staat, of tot de medewerker het wist");

    /// <summary>Tables that no feature owns.</summary>
    private static IEnumerable<(Table Table, Kept Kept)> Engine(DossierFacts facts) =>
    [
        (Schema.Conversations, new("id van de eigen chat met de bot, om een bericht te kunnen sturen",
            "medewerkers",
            $"tot de bot wordt verwijderd of de medewerker het wist; van wie niet meer in de gids staat nog "
                + $"{Kept.Days(facts.Retention.LeftDays)} vanaf de maandag waarop dat blijkt") { ErasedBy = "chat" }),
        (Schema.Conversations, new("dat de bot uit een chat verwijderd is", "medewerkers", Kept.Days(OutboxCleaning.RemovalDays))),
        (Schema.Conversations, new("het adres van Teams waar berichten heen gaan",
            "niemand",
            "zolang de bot wordt gebruikt: zonder dit adres komt er niets aan") { Stays = true }),
        (Schema.Occurrences, new("wat er wanneer gepland en gedaan is, per school",
            "niemand",
            $"{Kept.Days(facts.Scheduling.KeepDays)} nadat het gedaan is")),
        (Schema.Outbox, new("een kaart die nog verstuurd moet worden",
            "medewerkers",
            $"tot ze verstuurd is, hooguit {facts.Outbox.MostHours} uur")),
        (Schema.Outbox, new("dat een bericht verstuurd is, niet wat erin stond",
            "medewerkers",
            $"van een check-in of top 3 tot vlak na de bekendmaking; van andere berichten {Kept.Days(facts.Outbox.RetentionDays)}; van "
                + $"begroetingen en antwoorden op een getypte regel {Kept.Days(facts.Outbox.StandingRetentionDays)}")),
        (Schema.Keys, new(facts.HasCertificate
                ? "sleutels waarmee verzegeld wordt, zelf versleuteld met een certificaat van buiten de opslag"
                : "sleutels waarmee verzegeld wordt",
            "niemand",
            "zolang de bot wordt gebruikt: er kan nog iets mee te openen zijn") { Stays = true }),
        (Schema.Directory, new(facts.UsesGraph
                ? $"de laatste goede gids van mensen, rollen en klassen uit "
                    + $"Entra{(facts.ReadsSignInNames ? ", met aanmeldnamen en e-mailadressen" : "")}, verzegeld, en hoeveel mensen "
                        + $"elke school heeft"
                : "hoeveel mensen elke school heeft, geen namen: de gids komt uit een bestand",
            facts.UsesGraph ? "medewerkers" : "niemand",
            "tot de volgende keer lezen")),
    ];
}
