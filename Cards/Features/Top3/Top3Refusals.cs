namespace Welbevinden.Cards.Features.Top3;

/// <summary>The expected failures of answering or starting a top 3.</summary>
public static class Top3Refusals
{
    public static Refusal ConcernTwice { get; } = new(
        "top3.concernTwice",
        new(
            "Bij de zorgen staat een aspect twee keer. Kies voor elke plek een ander, of laat een plek leeg.",
            "One aspect stands twice among the worries. Choose another for each place, or leave a place empty."))
    {
        Field = "concern1",
    };

    public static Refusal StrengthTwice { get; } = new(
        "top3.strengthTwice",
        new(
            "Bij wat versterkt staat een aspect twee keer. Kies voor elke plek een ander, of laat een plek leeg.",
            "One aspect stands twice among the strengths. Choose another for each place, or leave a place empty."))
    {
        Field = "strength1",
    };

    public static Refusal PlaceSkipped { get; } = new(
        "top3.placeSkipped",
        new(
            "Je slaat een plek over. Vul eerst plek 1 in, dan plek 2, dan plek 3.",
            "You skip a place. Fill in place 1 first, then place 2, then place 3."));

    public static Refusal AspectNotAsked { get; } = new(
        "top3.aspectNotAsked",
        new(
            "Dit aspect hoort niet bij deze top 3. Kies er een uit de lijst.",
            "This aspect is not part of this top 3. Choose one from the list."));

    public static Refusal SourceUnknown { get; } = new(
        "top3.sourceUnknown",
        new(
            "Deze bron staat niet op de kaart. Vink alleen bronnen uit de lijst aan.",
            "This source is not on the card. Tick only sources from the list."))
    {
        Field = "sources",
    };

    public static Refusal ConcernsDespiteNone { get; } = new(
        "top3.concernsDespiteNone",
        new(
            "Je vinkte “geen zorgen” aan, en er staan ook zorgen. Haal het vinkje weg of maak de zorgen leeg.",
            "You ticked “no worries”, and there are worries too. Remove the tick or empty the worries."))
    {
        Field = "concern1",
    };

    public static Refusal ConcernsMissing { get; } = new(
        "top3.concernsMissing",
        new(
            "Er staat nog geen zorg. Kies er minstens één, of vink “geen zorgen” aan. Wil je later verder? Kies dan “Bewaren”.",
            "There is no worry yet. Choose at least one, or tick “no worries”. Would you like to go on later? Choose “Keep” then."))
    {
        Field = "concern1",
    };

    /// <summary>A question rather than a refusal: asked once, and the same answer is taken the second time.</summary>
    public static Refusal StrengthsMissing { get; } = new(
        "top3.strengthsMissing",
        new(
            "Bij wat de leerlingen sterker maakt staat nog niets. Weet je iets? Vul het in. Zo niet, druk dan nog eens op “Klaar”.",
            "Nothing stands under what makes students stronger yet. Do you know something? Fill it in. If not, press “Done” again."))
    {
        Field = "strength1",
    };

    /// <summary>A question, as <see cref="StrengthsMissing"/>.</summary>
    public static Refusal WorryAndStrength { get; } = new(
        "top3.worryAndStrength",
        new(
            "Een aspect staat bij de zorgen én bij wat versterkt. Klopt dat? Druk dan nog eens op “Klaar”. Zo niet, kies een ander.",
            "One aspect stands both among the worries and among the strengths. Is that right? Press “Done” again. If not, choose another."))
    {
        Field = "strength1",
    };

    public static Refusal NotYourClass { get; } = new(
        "top3.notYourClass",
        new(
            "Deze klas is niet jouw mentorklas. Alleen de mentoren van de klas vullen de top 3 in.",
            "You are not the mentor of this class. Only its mentors fill in the top 3."));

    public static Refusal CoMentorWasFirst { get; } = new(
        "top3.coMentorWasFirst",
        new(
            "Je mede-mentor was je net voor. Hieronder zie je wat er nu staat; jouw keuzes staan nog in de velden. Bewaar je opnieuw, "
                + "dan gelden die van jou.",
            "Your co-mentor was just before you. Below you see what is there now; your choices are still in the fields. If you save "
                + "again, yours will count."));

    public static Refusal PollClosed { get; } = new(
        "top3.pollClosed",
        new(
            "Deze top 3 is gesloten, dus invullen of wijzigen kan niet meer. Wat je bewaarde, is bewaard.",
            "This top 3 is closed, so it cannot be filled in or changed any more. What you kept is kept."),
        ReplacesCard: true);

    public static Refusal PollUnknown { get; } = new(
        "top3.pollUnknown",
        new(
            "Deze top 3 ken ik niet. Typ “top 3” om te zien welke er open is.",
            "I do not know this top 3. Type “top 3” to see which one is open."))
    {
        Next = Top3Commands.Show,
    };

    public static Refusal OpeningPast { get; } = new(
        "top3.openingPast",
        new(
            "Dit kan niet meer: die top 3 is al begonnen of staat niet meer op de planning. Stoppen kan met “sluit top 3”.",
            "This is too late: that top 3 has begun, or is off the schedule. To end it, type “close top 3”."))
    {
        Next = Top3Commands.Close,
    };

    public static Refusal AlreadyOpen { get; } = new(
        "top3.alreadyOpen",
        new(
            "Er is al een top 3 open. Sluit die eerst met “sluit top 3”, of wacht tot hij vanzelf sluit.",
            "A top 3 is open already. Close it first with “close top 3”, or wait until it closes by itself."),
        ReplacesCard: true)
    {
        Next = Top3Commands.Close,
    };

    public static Refusal AlreadyToday { get; } = new(
        "top3.alreadyToday",
        new(
            "Er was vandaag al een top 3. Morgen kun je een nieuwe starten.",
            "There has been a top 3 today. You can start a new one tomorrow."),
        ReplacesCard: true);

    public static Refusal ConfirmationTooOld { get; } = new(
        "top3.confirmationTooOld",
        new(
            "Deze kaart is van een andere dag. Typ “start top 3” voor een nieuwe.",
            "This card is from another day. Type “start top 3” for a new one."),
        ReplacesCard: true)
    {
        Next = Top3Commands.Start,
    };

    public static Refusal NoOpenPoll { get; } = new(
        "top3.noOpenPoll",
        new(
            "Er is nu geen top 3 open. Start er een met “start top 3”.",
            "No top 3 is open now. Start one with “start top 3”."),
        ReplacesCard: true)
    {
        Next = Top3Commands.Start,
    };

    public static Refusal NobodyToAsk { get; } = new(
        "top3.nobodyToAsk",
        new(
            "Er zijn geen klassen met een mentor. Vul ze aan in het bestand van de school en probeer het opnieuw.",
            "There are no classes with a mentor. Add them to the school's file and try again."),
        ReplacesCard: true);

    public static Refusal NothingToShow { get; } = new(
        "top3.nothingToShow",
        new(
            "Er is nog geen top 3 afgesloten. De uitkomst komt na het sluiten.",
            "No top 3 has been closed yet. The outcome comes after closing."));

    public static Refusal SignalIncomplete { get; } = new(
        "top3.signalIncomplete",
        new(
            "Nog niet elke vraag heeft een antwoord. Kies bij elke vraag een van de antwoorden.",
            "Some questions have no answer yet. Choose one of the answers to each question."));

    public static Refusal SignalHidden { get; } = new(
        "top3.signalHidden",
        new(
            "Over deze groep geef ik niets door: anderen mogen dit beeld niet zien, want de groep is te klein. Kies de hele school of "
                + "een groter leerjaar.",
            "I pass nothing on about this group: others may not see this picture, because the group is too small. Choose the whole "
                + "school or a larger year."));

    public static Refusal AdviceSentAlready { get; } = new(
        "top3.adviceSentAlready",
        new(
            "Over dit signaal ging al een aanbeveling naar de schoolleiding. Een tweede stuur ik niet.",
            "A recommendation on this signal went to the leadership already. I do not send a second one."));
}
