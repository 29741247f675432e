namespace Welbevinden.Cards.Shared;

/// <summary>Texts of the self-check: what was checked, and what to do about it.</summary>
public static class CheckTexts
{
    public static Text State(CheckState state) => state switch
    {
        CheckState.Ok => new("goed", "ok"),
        CheckState.Wrong => new("fout", "wrong"),
        CheckState.NotSet => new("niet ingesteld", "not set"),
    };

    public static Text Summary(int ok, int wrong, int notSet) => new(
        $"{ok} goed, {wrong} fout, {notSet} niet ingesteld.",
        $"{ok} ok, {wrong} wrong, {notSet} not set.");

    public static Text Heading { get; } = new(
        "Instellingen en verbindingen (ziet alleen de beheerder)", "Settings and connections (only the administrator sees this)");

    public static Text AllFine { get; } = new("Alles is in orde.", "All is well.");

    public static Text TooLong(Text what) => new($"{what.Dutch}: nakijken duurde te lang", $"{what.English}: checking took too long");

    public static Text TooLongRemedy { get; } = new(
        "Kijk of de server bij Microsoft kan (firewall, DNS) en probeer het over een minuut opnieuw.",
        "Check that the server can reach Microsoft (firewall, DNS) and try again in a minute.");

    public static Text NotChecked(Text what) => new(
        $"{what.Dutch}: niet nagekeken, omdat een instelling nog niet klopt", $"{what.English}: not checked, because a setting is not "
            + "right yet");

    public static Text SettingsFirst { get; } = new("Herstel eerst de instellingen hierboven.", "Mend the settings above first.");

    public static Text Setting(string name) => new($"Instelling {name}", $"Setting {name}");

    /// <summary>What a setting expects, as an instruction.</summary>
    public static Text Fill(string name, Text meaning) => new($"Zet {name} op {meaning.Dutch}.", $"Set {name} to {meaning.English}.");

    /// <summary>The same with the bot's own message about the setting, which is in English.</summary>
    public static Text Correct(string name, Text meaning, string said) => new($"Zet {name} op {meaning.Dutch}. ({said})", said);

    public static Text Token(string audience) => new($"Toegangsbewijs van Entra voor {audience}", $"Token of Entra's for {audience}");

    public static Text AppIdSame { get; } = new(
        "De app-id en de tenant in het toegangsbewijs zijn die van de instellingen",
        "App id and tenant in the token are those of the settings");

    public static Text AppIdRemedy { get; } = new(
        "Zet MicrosoftAppId en MicrosoftAppTenantId op die van de app-registratie waar het geheim bij hoort.",
        "Set MicrosoftAppId and MicrosoftAppTenantId to those of the app registration that the secret belongs to.");

    public static Text Package { get; } = new(
        "Het app-pakket heeft dezelfde bot-id als MicrosoftAppId", "The app package has the same bot id as MicrosoftAppId");

    public static Text PackageRemedy { get; } = new(
        "Geef het pakket mee met --package BESTAND, of maak het opnieuw met --app-id gelijk aan MicrosoftAppId.",
        "Give the package with --package FILE, or make it again with --app-id equal to MicrosoftAppId.");

    public static Text SealingKeys { get; } = new(
        "De sleutels van verzegelde antwoorden zijn te openen met het certificaat", "The keys of sealed answers open with the certificate");

    public static Text ChannelKeys { get; } = new(
        "De sleutels van Teams zijn op te halen en te gebruiken", "The keys of Teams can be fetched and used");

    public static Text ChannelKeysRemedy { get; } = new(
        "Kijk of de server bij het adres van ToBotFromChannelOpenIdMetadataUrl kan (firewall, DNS).",
        "Check that the server can reach the address of ToBotFromChannelOpenIdMetadataUrl (firewall, DNS).");

    public static Text Store { get; } = new("De opslag", "The store");

    public static Text List { get; } = new("De lijst met mensen en klassen", "The list of people and classes");

    public static Text Installing { get; } = new("De installatie van de app", "The installation of the app");

    public static Text Calendars { get; } = new("De agenda's van het kernteam", "The calendars of the core team");

    public static Text WithinReach { get; } = new("Wie bereikbaar is", "Who is within reach");

    public static Text Storage(string step) => step switch
    {
        "write" => new("De opslag neemt een proefrij aan", "The store takes a probe row"),
        "read" => new("De opslag geeft de proefrij terug", "The store gives the probe row back"),
        _ => new("De opslag wist de proefrij", "The store deletes the probe row"),
    };

    public static Text StorageRemedy { get; } = new(
        "Kijk of Storage:* klopt, of de schijf niet vol is, en of de bot er mag schrijven (Storage Table Data Contributor).",
        "Check Storage:*, that the disk is not full, and that the bot may write there (Storage Table Data Contributor).");

    public static Text Clock(int seconds) =>
        new($"De klok verschilt {seconds} s van die van Microsoft", $"The clock differs {seconds} s from Microsoft's");

    public static Text ClockRemedy { get; } = new(
        "Zet de klok van de server gelijk (NTP). Boven 5 minuten worden toegangsbewijzen geweigerd.",
        "Set the server's clock right (NTP). Beyond 5 minutes tokens are refused.");

    public static Text PublicAddress { get; } = new(
        "De bot is van buiten bereikbaar op zijn openbare adres", "The bot can be reached from outside at its public address");

    public static Text PublicAddressRemedy { get; } = new(
        "Zet PublicAddress op het https-adres van de bot; in Azure Bot staat hetzelfde adres met /api/messages als Messaging endpoint.",
        "Set PublicAddress to the bot's https address; Azure Bot has the same address with /api/messages as its Messaging endpoint.");

    public static Text Permission(string name) => new($"Recht {name} in Graph", $"Permission {name} in Graph");

    public static Text PermissionRemedy(string name, bool granted) => granted
        ? new(
            $"{name} is gegeven maar werkt nog niet. Wacht een uur en kijk opnieuw.",
            $"{name} is granted but does not work yet. Wait an hour and check again.")
        : new(
            $"Geef de app {name} (Application) in Entra bij API permissions en kies Grant admin consent.",
            $"Give the app {name} (Application) in Entra under API permissions and choose Grant admin consent.");

    public static Text GraphUnused { get; } = new(
        "Mensen komen uit een bestand, niet uit Graph", "People come from a file, not from Graph");

    public static Text GraphUnusedRemedy { get; } = new(
        "Wil je de lijst niet zelf bijhouden? Zet Directory:Provider op Graph en koppel groepen.",
        "Would you rather not keep the list by hand? Set Directory:Provider to Graph and map groups.");

    public static Text People(int people, int classes) => new(
        $"{Words.Colleagues(people).Dutch} en {Words.Count(classes, new("klas", "class"), new("klassen", "classes")).Dutch} bekend",
        $"{Words.Colleagues(people).English} and {Words.Count(classes, new("klas", "class"), new("klassen", "classes")).English} known");

    /// <summary>The newest list is not the one in force; tells how old the list in force is.</summary>
    public static Text Stale(Text wrong, int? minutes) => minutes is { } old
        ? new(
            $"{wrong.Dutch} De lijst van {old} minuten geleden geldt nog.", $"{wrong.English} The list of {old} minutes ago still counts.")
        : new(wrong.Dutch, wrong.English);

    public static Text RolesTooOld(double hours) => new(
        $"Al meer dan {hours} uur kon de lijst niet goed worden gelezen: wat een rol nodig heeft, doet de bot niet meer",
        $"For more than {hours} hours the list could not be read well: the bot no longer does what needs a role");

    public static Text RolesTooOldRemedy { get; } = new(
        "Herstel wat hierboven fout is; daarna werkt het vanzelf weer.", "Mend what is wrong above; after that it works again by itself.");

    public static Text NobodyKnown { get; } = new("Er is nog niemand bekend", "Nobody is known yet");

    public static Text File(string setting, string fault) =>
        new($"Het bestand van {setting} klopt niet: {fault}", $"The file of {setting} is faulty: {fault}");

    public static Text FileRemedy { get; } = new("Herstel wat er staat en sla het bestand op.", "Mend what is named and save the file.");

    public static Text Reach(string school, int reached, int all) => new(
        $"{school}: {Words.ColleaguesOf(reached, all).Dutch} bereikbaar",
        $"{school}: {Words.ColleaguesOf(reached, all).English} within reach");

    public static Text ReachRemedy(int missing) => new(
        $"Bij {Words.Colleagues(missing).Dutch} is de app nog niet geïnstalleerd. Doe dat in het Teams-beheercentrum, of zet "
            + "Directory:Graph:CatalogueAppId.",
        $"{Words.Colleagues(missing).English} {(missing == 1 ? "has" : "have")} not got the app yet. Install it in the Teams admin centre, "
            + "or set Directory:Graph:CatalogueAppId.");
}
