namespace Welbevinden.Cards.Shared;

/// <summary>Refusals that can occur anywhere.</summary>
public static class CommonRefusals
{
    public static Refusal NotInDirectory { get; } = new(
        "common.notInDirectory",
        new(
            "Ik ken je nog niet. Vraag de beheerder van je school om je toe te voegen; daarna werkt alles vanzelf.",
            "I do not know you yet. Ask your school's administrator to add you; after that everything works by itself."),
        ReplacesCard: true);

    public static Refusal SchoolUnknown { get; } = new(
        "common.schoolUnknown",
        new(
            "Ik kan je school niet vinden. Vraag de beheerder om te kijken bij welke school je staat.",
            "I cannot find your school. Ask the administrator to check which school you belong to."),
        ReplacesCard: true);

    public static Refusal Busy { get; } = new(
        "common.busy",
        new(
            "Het is nu even druk, dus dit is niet gelukt. Probeer het over een minuut opnieuw.",
            "It is busy right now, so this did not work. Please try again in a minute."));

    public static Refusal NotUnderstood { get; } = new(
        "common.notUnderstood",
        new(
            "Deze knop begrijp ik niet. Misschien is de kaart te oud. Typ “hulp” en begin opnieuw.",
            "I do not understand this button. Perhaps the card is too old. Type “help” and start again."));

    /// <summary>The button is from an earlier version of the bot: cards stay in chats for months.</summary>
    public static Refusal CardTooOld { get; } = new(
        "common.cardTooOld",
        new(
            "Deze kaart is oud: wat deze knop deed, doe ik niet meer zo. Typ “hulp”, dan zie je wat nu kan.",
            "This card is old: I no longer do what this button did. Type “help” to see what is possible now."));

    public static Refusal OnlyInPersonalChat { get; } = new(
        "common.onlyInPersonalChat",
        new(
            "Hier doe ik dat niet, want hier lezen anderen mee. Zoek mij op in Teams en vraag het in onze eigen chat.",
            "I do not do that here, because others read along. Find me in Teams and ask in our own chat."));

    /// <summary>It is for several people together, and this is somebody's own chat.</summary>
    public static Refusal OnlyWithOthers { get; } = new(
        "common.onlyWithOthers",
        new(
            "Dit is voor een gesprek met anderen erbij: een kanaal, een groepschat of de chat van een vergadering.",
            "This is for a conversation with others: a channel, a group chat or the chat of a meeting."));

    /// <summary>The list of people could not be read for so long that a role in it may have been revoked since.</summary>
    public static Refusal RolesTooOld { get; } = new(
        "common.rolesTooOld",
        new(
            "Ik kan al dagen niet nalezen wie welke rol heeft. Daarom doe ik nu niets waar een rol voor nodig is. Vraag de beheerder om "
                + "op de server “check” te draaien: daar staat wat er mis is. Daarna werkt het vanzelf weer.",
            "For days I have not been able to read who has which role. So I do nothing that needs a role for now. Ask the administrator "
                + "to run “check” on the server: it says what is wrong. After that it works again by itself."));

    /// <summary>Something was filled in in a date field that is no date, or none of this time.</summary>
    public static Refusal DateUnreadable { get; } = new(
        "common.dateUnreadable",
        new(
            "Deze datum kan ik niet lezen. Kies een dag, of schrijf hem zo: 31-12-2026.",
            "I cannot read this date. Choose a day, or write it like this: 31-12-2026."));

    /// <summary>Only people with certain roles may do this.</summary>
    /// <param name="whoMay">Who may, in the plural and with an article: "het kernteam", "the core team".</param>
    public static Refusal RoleMissing(Text whoMay) => new(
        "common.roleMissing",
        new(
            $"Dit kan alleen door {whoMay.Dutch}. Vraag een van hen om het voor je te doen.",
            $"Only {whoMay.English} can do this. Ask one of them to do it for you."));
}
