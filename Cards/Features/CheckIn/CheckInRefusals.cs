using Welbevinden.Cards.Shared.Questions;

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
            "Dit antwoord staat niet op de kaart. Kies een van de antwoorden die er staan.",
            "This answer is not on the card. Choose one of the answers on it."));

    public static Refusal UnknownNeed { get; } = new(
        "checkin.unknownNeed",
        new(
            "Een van je kruisjes staat niet op de kaart. Kruis aan wat er staat.",
            "One of your ticks is not on the card. Tick what is on it."));

    public static Refusal NoWordsHere { get; } = new(
        "checkin.noWordsHere",
        new(
            "Bij deze vraag kun je geen eigen woorden delen. Je antwoord telt gewoon mee.",
            "This question does not ask for words of your own. Your answer counts as it is."));

    public static Refusal WordsEmpty { get; } = new(
        "checkin.wordsEmpty",
        new(
            "Er staat nog niets. Schrijf eerst iets, of laat het leeg en ga door.",
            "There is nothing yet. Write something first, or leave it."))
    {
        Field = "words",
    };

    public static Refusal WordsTooLong { get; } = new(
        "checkin.wordsTooLong",
        new(
            $"Dit is te lang. Schrijf hooguit {OwnWords.MaxLength} tekens.",
            $"This is too long. Write {OwnWords.MaxLength} characters at most."))
    {
        Field = "words",
    };

    public static Refusal WordsFull { get; } = new(
        "checkin.wordsFull",
        new(
            "Er is deze keer zoveel gedeeld dat er niets meer bij kan. Je antwoord telt gewoon mee.",
            "So much has been shared this time that no more fits. Your answer counts as it is."));

    public static Refusal SkippedNothingToAdd { get; } = new(
        "checkin.skippedNothingToAdd",
        new(
            "Je sloeg deze keer over. Kies eerst een antwoord; daarna kun je iets toevoegen.",
            "You skipped this one. Choose an answer first; after that you can add something."));

    public static Refusal SentenceTooLong { get; } = new(
        "checkin.sentenceTooLong",
        new(
            $"Je zin is te lang. Schrijf hooguit {CheckInReviewView.MaxSentence} tekens.",
            $"Your sentence is too long. Write {CheckInReviewView.MaxSentence} characters at most."))
    {
        Field = "sentence",
    };

    public static Refusal NotOnList { get; } = new(
        "checkin.notOnList",
        new(
            "Een van je kruisjes hoort niet bij deze lijst. Typ “resultaten” om te zien hoe het ervoor staat.",
            "One of your ticks does not belong to this list. Type “results” to see how things stand."));

    public static Refusal NotClosedYet { get; } = new(
        "checkin.notClosedYet",
        new(
            "Deze check-in is nog open. Sluit hem eerst met “sluit check-in”.",
            "This check-in is still open. Close it first with “close check-in”."),
        ReplacesCard: true)
    {
        Next = CheckInCommands.Close,
    };

    public static Refusal AlreadyPublished { get; } = new(
        "checkin.alreadyPublished",
        new(
            "De uitkomst is al gedeeld, misschien door een collega van het kernteam. Typ “resultaten” om hem te zien.",
            "The outcome is shared already, perhaps by a colleague of the core team. Type “results” to see it."),
        ReplacesCard: true);

    public static Refusal UnknownForm { get; } = new(
        "checkin.unknownForm",
        new("Deze vraag ken ik niet. Kies een van de vragen op de kaart.", "I do not know this question. Choose one of those on the card."))
    {
        Field = "form",
    };

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
