namespace Welbevinden.Cards.School;

/// <summary>Texts about the list of people: what is wrong with reading it, what is inconsistent in it, and what to do.</summary>
public static class DirectoryTexts
{
    public static Text Wrong(GraphTrouble trouble) => trouble switch
    {
        GraphTrouble.SecretWrong => new("Entra weigert het geheim van de app.", "Entra refuses the app's secret."),
        GraphTrouble.SecretExpired => new("Het geheim van de app is verlopen.", "The app's secret has expired."),
        GraphTrouble.AppUnknown => new("Entra kent de app niet.", "Entra does not know the app."),
        GraphTrouble.TenantUnknown => new("Entra kent de tenant niet.", "Entra does not know the tenant."),
        GraphTrouble.TokenRefused => new("Entra geeft de app geen toegang.", "Entra gives the app no access."),
        GraphTrouble.TokenUnavailable => new("Entra is niet bereikbaar.", "Entra cannot be reached."),
        GraphTrouble.Unreachable => new("Graph is niet bereikbaar.", "Graph cannot be reached."),
        GraphTrouble.Unauthorized => new("Graph neemt het bewijs van de app niet aan.", "Graph does not take the app's token."),
        GraphTrouble.Forbidden => new("De app mag dit niet lezen in Graph.", "The app may not read this in Graph."),
        GraphTrouble.NotFound => new("Graph heeft niet wat gevraagd is.", "Graph does not have what was asked."),
        GraphTrouble.Refused => new("Graph weigert de vraag.", "Graph refuses the question."),
        GraphTrouble.Throttled => new("Graph vraagt om later terug te komen.", "Graph asks to come back later."),
        GraphTrouble.Failing => new("Graph heeft een storing.", "Graph has a fault."),
        GraphTrouble.SyncStateLost => new("Graph weet niet meer waar we waren.", "Graph no longer knows where we were."),
        GraphTrouble.SchemaChanged => new("Graph antwoordt anders dan afgesproken.", "Graph answers in another shape than agreed."),
        GraphTrouble.TooManyGone => new("Er zouden te veel mensen ineens verdwijnen.", "Too many people would be gone at once."),
        GraphTrouble.FileFaulty => new(
            "Het bestand met scholen en klassen ontbreekt of klopt niet.", "The file with schools and classes is missing or faulty."),
    };

    /// <summary>What to do, in one line. The last good list stays in force in the meantime.</summary>
    public static Text Remedy(GraphTrouble trouble) => trouble switch
    {
        GraphTrouble.SecretWrong => new(
            "Maak in Entra bij Certificates & secrets een nieuw geheim en zet de waarde (niet de id) in MicrosoftAppPassword.",
            "Make a new secret in Entra under Certificates & secrets and put its value (not its id) in MicrosoftAppPassword."),
        GraphTrouble.SecretExpired => new(
            "Maak in Entra bij Certificates & secrets een nieuw geheim en zet de waarde in MicrosoftAppPassword.",
            "Make a new secret in Entra under Certificates & secrets and put its value in MicrosoftAppPassword."),
        GraphTrouble.AppUnknown => new(
            "Kijk of MicrosoftAppId de Application (client) ID is van een app in deze tenant.",
            "Check that MicrosoftAppId is the Application (client) ID of an app in this tenant."),
        GraphTrouble.TenantUnknown => new(
            "Kijk of MicrosoftAppTenantId de Directory (tenant) ID van de school is.",
            "Check that MicrosoftAppTenantId is the school's Directory (tenant) ID."),
        GraphTrouble.TokenRefused or GraphTrouble.Unauthorized => new(
            "Kijk of MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId en het geheim bij dezelfde app horen.",
            "Check that MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and the secret belong to the same app."),
        GraphTrouble.TokenUnavailable => new(
            "Kijk of de server bij login.microsoftonline.com kan (firewall, DNS). Daarna gaat het vanzelf verder.",
            "Check that the server can reach login.microsoftonline.com (firewall, DNS). After that it goes on by itself."),
        GraphTrouble.Unreachable => new(
            "Kijk of de server bij het adres van Graph kan (firewall, DNS). Daarna gaat het vanzelf verder.",
            "Check that the server can reach the address of Graph (firewall, DNS). After that it goes on by itself."),
        GraphTrouble.Forbidden => new(
            "Geef de app in Entra bij API permissions GroupMember.Read.All en User.Read.All (Application) en kies Grant admin consent.",
            "Give the app GroupMember.Read.All and User.Read.All (Application) in Entra under API permissions, and choose Grant admin "
                + "consent."),
        GraphTrouble.NotFound or GraphTrouble.Refused => new(
            "Kijk of de id's bij Directory:Graph:Groups kloppen met Entra.",
            "Check the ids under Directory:Graph:Groups against Entra."),
        GraphTrouble.Throttled or GraphTrouble.Failing or GraphTrouble.SyncStateLost => new(
            "Je hoeft niets te doen: het wordt vanzelf opnieuw geprobeerd.",
            "You need not do anything: it is tried again by itself."),
        GraphTrouble.SchemaChanged => new(
            "Installeer een nieuwere versie van de bot, of meld dit bij de makers.",
            "Install a newer version of the bot, or report this to its makers."),
        GraphTrouble.TooManyGone => new(
            "Herstel de groep in Entra. Klopt het toch, zet dan de genoemde regel met “confirmed” in het bestand van Directory:File, "
                + "achter tenantId.",
            "Mend the group in Entra. If it is right after all, put the line with “confirmed” that is named in the file of "
                + "Directory:File, behind tenantId."),
        GraphTrouble.FileFaulty => new(
            "Herstel het bestand van Directory:File of Directory:ClassFile; de regel en de reden staan in het log, en met het woord "
                + "erbij in het commando check.",
            "Mend the file of Directory:File or Directory:ClassFile; its line and the reason stand in the log, and with the word in the "
                + "command check."),
    };

    /// <summary>What was found, with a number where it counts something.</summary>
    public static Text Found(RemarkKind kind, string about, int count) => kind switch
    {
        RemarkKind.GroupGone => new($"Groep {about} bestaat niet in Entra.", $"Group {about} does not exist in Entra."),
        RemarkKind.GroupEmpty => new($"Groep {about} heeft geen leden.", $"Group {about} has no members."),
        RemarkKind.SchoolUnknown => new($"School {about} staat niet in het bestand.", $"School {about} is not in the file."),
        RemarkKind.SchoolEmpty => new($"Op school {about} werkt niemand.", $"Nobody works at school {about}."),
        RemarkKind.TwoSchools => new($"{count} × een collega op twee scholen.", $"{count} × a colleague at two schools."),
        RemarkKind.AccountGone => new($"{count} × weggelaten: het account is verwijderd.", $"{count} × left out: the account was deleted."),
        RemarkKind.AccountDisabled => new(
            $"{count} × weggelaten: het account is geblokkeerd.", $"{count} × left out: the account is blocked."),
        RemarkKind.Guest => new($"{count} × weggelaten: een gast van buiten.", $"{count} × left out: a guest from outside."),
        RemarkKind.AccountOdd => new(
            $"Account {about} is weggelaten: dit gegeven ontbreekt in Graph of klopt niet.",
            $"Account {about} is left out: this property is missing in Graph or is not right."),
        RemarkKind.WithoutTeams => new($"{count} × weggelaten: geen licentie voor Teams.", $"{count} × left out: no licence for Teams."),
        RemarkKind.WithoutSchool => new(
            $"{count} × weggelaten: in geen groep van een school.", $"{count} × left out: in no group of a school."),
        RemarkKind.WithoutRole => new($"{count} × weggelaten: in geen groep met een rol.", $"{count} × left out: in no group with a role."),
        RemarkKind.ClassWithoutMentor => new($"Klas {about} heeft geen mentor.", $"Class {about} has no mentor."),
        RemarkKind.MentorUnknown => new(
            $"Klas {about}: {count} × een mentor die niet bij de collega's van de school staat.",
            $"Class {about}: {count} × a mentor who is not among the school's colleagues."),
        RemarkKind.ClassUnknown => new($"Klas {about} heeft geen leerjaar en niveau.", $"Class {about} has no year and level."),
        RemarkKind.ContactUnknown => new(
            $"School {about}: {count} × een contactpersoon die niet bij de collega's van de school staat.",
            $"School {about}: {count} × a contact who is not among the school's colleagues."),
    };

    public static Text Remedy(RemarkKind kind) => kind switch
    {
        RemarkKind.GroupGone => new(
            "Herstel de groep, of haal hem weg bij Directory:Graph:Groups. Tot dan blijft wie erin zat.",
            "Restore the group, or take it out of Directory:Graph:Groups. Until then whoever was in it stays."),
        RemarkKind.GroupEmpty => new("Voeg in Entra leden toe, of haal de groep weg.", "Add members in Entra, or take the group out."),
        RemarkKind.SchoolUnknown => new(
            "Zet de school in het bestand van Directory:File.", "Put the school in the file of Directory:File."),
        RemarkKind.SchoolEmpty => new("Koppel een groep met School aan deze school.", "Map a group with School to this school."),
        RemarkKind.TwoSchools => new(
            "Laat in Entra elke collega in de groep van één school staan. Nu telt de school waar die al stond.",
            "Keep each colleague in the group of one school in Entra. For now the school they were at counts."),
        RemarkKind.AccountGone => new("Haal het account uit de groep.", "Take the account out of the group."),
        RemarkKind.AccountDisabled => new(
            "Klopt dit? Dan hoef je niets te doen. Anders: zet het account in Entra aan.",
            "Is this right? Then do nothing. Otherwise enable the account in Entra."),
        RemarkKind.Guest => new(
            "Gasten doen niet mee. Haal ze uit de groep als je dit niet wilt zien.",
            "Guests do not take part. Take them out of the group if you do not want to see this."),
        RemarkKind.AccountOdd => new(
            "Vul dit gegeven van het account aan in Entra. De anderen doen gewoon mee.",
            "Complete this property of the account in Entra. Everybody else takes part as usual."),
        RemarkKind.WithoutTeams => new("Geef in Microsoft 365 een licentie met Teams.", "Assign a licence with Teams in Microsoft 365."),
        RemarkKind.WithoutSchool => new("Zet de collega ook in een groep met School.", "Put the colleague in a group with School as well."),
        RemarkKind.WithoutRole => new("Zet de collega ook in een groep met Roles.", "Put the colleague in a group with Roles as well."),
        RemarkKind.ClassWithoutMentor => new(
            "Maak de mentor eigenaar van de klassengroep, of zet de mentor in het bestand.",
            "Make the mentor an owner of the class group, or put the mentor in the file."),
        RemarkKind.MentorUnknown => new(
            "Zet de mentor in een groep van deze school, en kijk of het account werkt en de aanmeldnaam klopt.",
            "Put the mentor in a group of this school, and check that the account works and the sign-in name is right."),
        RemarkKind.ClassUnknown => new(
            "Zet Year en Level bij de groep, of de klas in het bestand.",
            "Set Year and Level with the group, or put the class in the file."),
        RemarkKind.ContactUnknown => new(
            "Zet bij contacts in het bestand iemand die er nu werkt. Tot dan staat deze contactpersoon niet op de lijst.",
            "Put somebody who works there now under contacts in the file. Until then this contact is not on the list."),
    };
}
