namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The expected failures of a check-in.</summary>
public static class CheckInRefusals
{
    public static Refusal AlreadyAnswered { get; } = new(
        "checkin.alreadyAnswered",
        new(
            "Je antwoord telt al mee. Wil je iets anders kiezen? Dat kan op de kaart waarmee ik je bedankte. Zie je die niet? Druk dan "
                + "nog eens op de kaart waarop je antwoordde.",
            "Your answer counts already. Would you like to choose something else? Use the card that thanked you. Cannot see it? Then "
                + "press once more on the card on which you answered."));

    public static Refusal RoundClosed { get; } = new(
        "checkin.roundClosed",
        new(
            "Deze check-in is gesloten, dus antwoorden kan niet meer. Typ “check-in” om te zien of er een open is.",
            "This check-in is closed, so it cannot be answered any more. Type “check-in” to see when the next one comes."),
        ReplacesCard: true)
    {
        Next = CheckInCommands.Show,
    };

    public static Refusal CountersLost { get; } = new(
        "checkin.countersLost",
        new(
            "Deze check-in kan geen antwoorden meer tellen: de tellers zijn beschadigd. Vraag de beheerder ernaar te kijken.",
            "This check-in cannot count any more: its counters are damaged. Ask the administrator to look at it."));

    public static Refusal RoundUnknown { get; } = new(
        "checkin.roundUnknown",
        new(
            "Deze check-in ken ik niet. Typ “check-in” om te zien welke er open is.",
            "I do not know this check-in. Type “check-in” to see which one is open."))
    {
        Next = CheckInCommands.Show,
    };

    public static Refusal NotYourCard { get; } = new(
        "checkin.notYourCard",
        new(
            "Deze kaart is voor een collega. Typ “check-in” om je eigen kaart te openen.",
            "This card is for a colleague. Type “check-in” to open your own."))
    {
        Next = CheckInCommands.Show,
    };

    public static Refusal UnknownOption { get; } = new(
        "checkin.unknownOption",
        new(
            "Dit antwoord staat niet op de kaart. Kies een van de vijf soorten weer.",
            "This answer is not on the card. Choose one of the five kinds of weather."));

    public static Refusal ReceiptInvalid { get; } = new(
        "checkin.receiptInvalid",
        new(
            "Met deze kaart kun je je antwoord niet meer wijzigen. Gebruik de nieuwste kaart waarmee ik je bedankte.",
            "This card can no longer change your answer. Use the latest card that thanked you."));

    public static Refusal AlreadyOpen { get; } = new(
        "checkin.alreadyOpen",
        new(
            "Er is al een check-in open. Sluit die eerst met “sluit check-in”, of wacht tot hij vanzelf sluit.",
            "A check-in is open already. Close it first with “close check-in”, or wait until it closes by itself."),
        ReplacesCard: true)
    {
        Next = CheckInCommands.Close,
    };

    public static Refusal AlreadyToday { get; } = new(
        "checkin.alreadyToday",
        new(
            "Vandaag was er al een check-in. Start morgen een nieuwe; twee op een dag is te veel gevraagd.",
            "There was a check-in today already. Start a new one tomorrow; two on one day is asking too much."),
        ReplacesCard: true);

    public static Refusal NobodyToAsk { get; } = new(
        "checkin.nobodyToAsk",
        new(
            "Er is niemand om te vragen: ik ken geen medewerkers van je school die nu berichten willen. Vraag de beheerder om de lijst "
                + "na te kijken.",
            "There is nobody to ask: I know no staff of your school who want messages now. Ask the administrator to check the list."),
        ReplacesCard: true);

    public static Refusal NoOpenRound { get; } = new(
        "checkin.noOpenRound",
        new(
            "Er is nu geen check-in open. Start er een met “start check-in”.",
            "No check-in is open now. Start one with “start check-in”."),
        ReplacesCard: true)
    {
        Next = CheckInCommands.Start,
    };

    public static Refusal NotAsked { get; } = new(
        "checkin.notAsked",
        new(
            "Deze check-in is niet aan jou gevraagd, bijvoorbeeld omdat je later bij het team kwam. De volgende keer doe je mee.",
            "You were not among those asked for this check-in, perhaps because you joined the team later. You will take part next time."),
        ReplacesCard: true);

    public static Refusal ConfirmationTooOld { get; } = new(
        "checkin.confirmationTooOld",
        new(
            "Deze kaart is van een andere dag. Typ “start check-in” voor een nieuwe.",
            "This card is from another day. Type “start check-in” for a new one."),
        ReplacesCard: true)
    {
        Next = CheckInCommands.Start,
    };
}
