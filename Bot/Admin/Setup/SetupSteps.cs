using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// The ten steps from the files of <c>init</c> to a bot that staff use, in their order. The page <c>Bot/Admin/Setup/README.md</c> explains
/// each under the same title.
/// </summary>
internal static class SetupSteps
{
    /// <summary>Each with a title and what to click or type; <c>{app}</c> and the like stand for the answers.</summary>
    public static IReadOnlyList<(Text Title, Text What)> All { get; } =
    [
        (new("Medezeggenschapsraad en DPIA", "Staff council and DPIA"), new(
            "Maak de stukken: dotnet run --project Bot -- dossier --out dossier. Vul met de functionaris gegevensbescherming "
                + "in wat gemarkeerd is, en leg ze voor aan de MR. Begin hiermee: dit duurt het langst.",
            "Make the documents: dotnet run --project Bot -- dossier --out dossier. Fill in what is marked with the data "
                + "protection officer, and put them before the staff council. Begin with this: it takes longest.")),
        (new("App-registratie", "App registration"), new(
            "entra.microsoft.com, App registrations, New registration, Single tenant. Zet Application (client) ID en "
                + "Directory (tenant) ID in appsettings.json (de tenant ook in school.json). Certificates & secrets, New client "
                + "secret: zet de waarde in de omgeving als MicrosoftAppPassword.",
            "entra.microsoft.com, App registrations, New registration, Single tenant. Put Application (client) ID and "
                + "Directory (tenant) ID in appsettings.json (the tenant in school.json too). Certificates & secrets, New client "
                + "secret: put the value in the environment as MicrosoftAppPassword.")),
        (new("Azure Bot", "Azure Bot"), new(
            "portal.azure.com, Create a resource, Azure Bot: Single Tenant, Use existing app registration, {app}. "
                + "Configuration, Messaging endpoint: {address}/api/messages. Channels: Microsoft Teams.",
            "portal.azure.com, Create a resource, Azure Bot: Single Tenant, Use existing app registration, {app}. "
                + "Configuration, Messaging endpoint: {address}/api/messages. Channels: Microsoft Teams.")),
        (new("Machine en https-adres", "Machine and https address"), new(
            "Eén machine of container die altijd aan staat, met een map voor de gegevens waar alleen de bot bij mag. Laat "
                + "{address} met een geldig certificaat uitkomen op http://localhost:3978 van die machine (een proxy als Caddy of "
                + "nginx).",
            "One machine or container that is always on, with a folder for the data that only the bot may open. Let {address} "
                + "with a valid certificate lead to http://localhost:3978 of that machine (a proxy such as Caddy or nginx).")),
        (new("Mensen", "People"), new(
            "{people}",
            "{people}")),
        (new("Nakijken", "Check"), new(
            "dotnet run --project Bot -- check, tot er 0 fout staat. Alleen het openbare adres klopt pas als de bot draait.",
            "dotnet run --project Bot -- check, until it says 0 wrong. Only the public address is right no sooner than the "
                + "bot runs.")),
        (new("Dienst", "Service"), new(
            "dotnet publish Bot -c Release -o out. Laat de machine dotnet out/Welbevinden.Bot.dll vanzelf starten, in de map "
                + "van appsettings.json. Kijk daarna nog eens na.",
            "dotnet publish Bot -c Release -o out. Let the machine start dotnet out/Welbevinden.Bot.dll by itself, in the "
                + "folder of appsettings.json. Then check again.")),
        (new("App-pakket en beleid", "App package and policy"), new(
            "dotnet run --project Bot -- package --app-id {app} --name Welbevinden --website https://… --privacy https://… "
                + "--terms https://… --out welbevinden.zip. admin.teams.microsoft.com, Teams apps, Manage apps, Upload new app. "
                + "Setup policies: een eigen beleid met Welbevinden bij Installed apps.",
            "dotnet run --project Bot -- package --app-id {app} --name Welbevinden --website https://… --privacy https://… "
                + "--terms https://… --out welbevinden.zip. admin.teams.microsoft.com, Teams apps, Manage apps, Upload new app. "
                + "Setup policies: a policy of its own with Welbevinden under Installed apps.")),
        (new("Proef", "Pilot"), new(
            "Geef het beleid eerst aan het kernteam. Na een goede proef aan al het personeel. Met status ziet het kernteam "
                + "hoeveel collega's bereikbaar zijn.",
            "Give the policy to the core team first. After a good pilot to all staff. With status the core team sees how many "
                + "colleagues are within reach.")),
        (new("Reservekopie", "Backup"), new(
            "Elke nacht: dotnet run --project Bot -- backup --to welbevinden-DATUM.db, op een andere schijf, en niet langer "
                + "bewaard dan afgesproken. Probeer terugzetten een keer: restore --from.",
            "Every night: dotnet run --project Bot -- backup --to welbevinden-DATE.db, to another disk, and kept no longer "
                + "than agreed. Try putting it back once: restore --from.")),
    ];

    private static readonly Text FromFile = new(
        "Bot/Admin/Setup/Export-Staff.ps1 -GroupId …, of admin.microsoft.com, Users, Active users, Export users. Daarna "
            + "dotnet run --project Bot -- people --csv medewerkers.csv. Geef in school.json het kernteam, de mentoren en een "
            + "beheerder hun rollen, en de klassen hun mentoren.",
        "Bot/Admin/Setup/Export-Staff.ps1 -GroupId …, or admin.microsoft.com, Users, Active users, Export users. Then dotnet "
            + "run --project Bot -- people --csv medewerkers.csv. In school.json give the core team, the mentors and an "
            + "administrator their roles, and the classes their mentors.");

    private static readonly Text FromGraph = new(
        "App registrations, API permissions: GroupMember.Read.All en User.Read.All (Application), Grant admin consent. Zet in "
            + "appsettings.json de groepen van kernteam, mentoren, analyseteam, schoolleiding en beheerders, elk met haar object-id "
            + "(Groups, Overview).",
        "App registrations, API permissions: GroupMember.Read.All and User.Read.All (Application), Grant admin consent. In "
            + "appsettings.json put the groups of core team, mentors, analysis team, leadership and administrators, each with its "
            + "object id (Groups, Overview).");

    /// <summary>Writes the steps with the answers in them.</summary>
    public static async Task SayAsync(TextWriter output, IReadOnlyDictionary<string, string> answers, Language language)
    {
        var app = answers[InitQuestion.App.Option] is { Length: > 0 } known ? known : "APP-ID";
        var people = answers[InitQuestion.People.Option] == InitQuestion.FromFile ? FromFile : FromGraph;
        await output.WriteLineAsync();
        await output.WriteLineAsync(InitTexts.Next.In(language));
        foreach (var (number, (title, what)) in All.Index())
        {
            await output.WriteLineAsync($"{number + 1,2}. {title.In(language)}");
            await output.WriteLineAsync("    " + what.In(language)
                .Replace("{people}", people.In(language), StringComparison.Ordinal)
                .Replace("{app}", app, StringComparison.Ordinal)
                .Replace("{address}", answers[InitQuestion.Address.Option], StringComparison.Ordinal));
        }
    }
}
