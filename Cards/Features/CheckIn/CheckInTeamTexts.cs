using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards with which the core team starts and closes a check-in.</summary>
public static class CheckInTeamTexts
{
    public static Text StartHeading { get; } = new("Check-in starten?", "Start a check-in?");

    public static Text StartAudience(int count, string school) => new(
        $"{Words.Colleagues(count).Dutch} van {school} {(count == 1 ? "krijgt" : "krijgen")} een persoonlijke kaart met "
            + "één vraag.",
        $"{Words.Colleagues(count).English} at {school} will get a personal card with one question.");

    public static Text FormAsk { get; } = new("Welke vraag stel ik?", "Which question do I ask?");

    public static Text FormWrong { get; } = new("Kies een van de vragen.", "Choose one of the questions.");

    /// <summary>Quiet hours hold now.</summary>
    public static Text SentLater(LocalDateTime at) => new(
        $"Buiten de dag laat ik iedereen met rust: de kaarten gaan {Words.Moment(at).Dutch} uit. Wie dan niet werkt, krijgt de kaart op de "
            + "eerste eigen werkdag.",
        $"Outside daytime I leave everybody alone: the cards go out on {Words.Moment(at).English}. Who does not work then gets the card on "
            + "their first working day.");

    public static Text FromAnswers(int minimum) => new(
        $"Vanaf {Words.Answers(minimum).Dutch}; bij minder laat ik niets zien",
        $"From {Words.Answers(minimum).English}; with fewer I show nothing");

    public static Text TooSmallAudience(int minimum) => new(
        $"Let op: dit zijn minder dan {minimum} mensen. De uitkomst wordt dan nooit getoond.",
        $"Please note: these are fewer than {minimum} people. The outcome will never be shown.");

    public static Text StartButton { get; } = new("Start check-in", "Start check-in");

    public static Text StartedHeading { get; } = new("De check-in is gestart", "The check-in has started");

    public static Text Started(int count) => new(
        $"{Words.Colleagues(count).Dutch} {(count == 1 ? "krijgt" : "krijgen")} een kaart. Wie niet te bereiken is, zie je met “status”.",
        $"{Words.Colleagues(count).English} will get a card. Type “status” to see who could not be reached.");

    public static Text ClosesByItself(LocalDateTime at) => new(
        $"Hij sluit vanzelf {Words.Moment(at).Dutch}. Eerder sluiten kan met “sluit check-in”.",
        $"It closes by itself on {Words.Moment(at).English}. To close it sooner, type “close check-in”.");

    public static Text CloseHeading { get; } = new("Check-in nu sluiten?", "Close the check-in now?");

    public static Text SoFar(int asked) => new(
        $"Ik vroeg het {Words.Colleagues(asked).Dutch}.",
        $"I asked {Words.Colleagues(asked).English}.");

    public static Text WillPublish { get; } = new(
        "Er zijn genoeg antwoorden voor een uitkomst. Na het sluiten krijgt iedereen die gevraagd is de totalen. Antwoorden of wijzigen "
            + "kan dan niet meer.",
        "There are enough answers for an outcome. After closing, everybody who was asked gets the totals. Nobody can answer or change an "
            + "answer any more.");

    public static Text WillNotPublish(int minimum) => new(
        $"Er zijn nog minder dan {Words.Answers(minimum).Dutch}. Sluit je nu, dan laat ik geen uitkomst zien. Antwoorden of wijzigen kan "
            + "dan niet meer.",
        $"There are fewer than {Words.Answers(minimum).English} so far. If you close now, I show no outcome. Nobody can answer or change "
            + "an answer any more.");

    public static Text CloseButton { get; } = new("Sluit check-in", "Close check-in");

    public static Text LookFirstButton { get; } = new("Sluit en bekijk eerst zelf", "Close and look first");

    /// <summary>The two ways to close.</summary>
    public static Text LookFirst { get; } = new(
        "Wil je de uitkomst eerst zelf zien en er een zin bij zetten? Sluit dan en bekijk eerst. Ook wat collega's in eigen woorden "
            + "deelden gaat alleen zo mee.",
        "Would you like to see the outcome first and add a sentence? Then close and look first. What colleagues shared in their own words "
            + "goes out only that way.");

    public static Text ReviewHeading { get; } = new(
        "De uitkomst van de check-in, eerst voor het kernteam", "The outcome of the check-in, first for the core team");

    public static Text SentenceAsk { get; } = new(
        "Wat doen jullie hiermee? Eén zin voor het team", "What will you do with this? One sentence for the team");

    public static Text SentenceExample { get; } = new(
        "Bijvoorbeeld: we praten er dinsdag over in de teamvergadering", "For example: we talk about it in Tuesday's team meeting");

    public static Text SentenceWrong(int max) => new($"Schrijf hooguit {max} tekens.", $"Write {max} characters at most.");

    public static Text LeaveOutAsk(int count) => new(
        $"{Words.Count(count, new("collega deelde", ""), new("collega's deelden", "")).Dutch} eigen woorden. Lees ze, en kruis aan wat je "
            + "weglaat (iets waaraan je iemand herkent, of iets dat kwetst)",
        $"{Words.Count(count, new("", "colleague"), new("", "colleagues")).English} shared words of their own. Read them, and tick what "
            + "you leave out (what gives somebody away, or hurts)");

    public static Text LeaveOutWrong { get; } = new("Kruis aan wat je weglaat, of niets.", "Tick what you leave out, or nothing.");

    public static Text ReviewByItself(LocalDateTime at) => new(
        $"Doe je niets, dan gaat de uitkomst {Words.Moment(at).Dutch} vanzelf naar iedereen die gevraagd is, zonder zin en zonder eigen "
            + "woorden van collega's.",
        $"If you do nothing, the outcome goes to everybody who was asked on {Words.Moment(at).English}, without a sentence and without "
            + "colleagues' own words.");

    public static Text ReviewWhoSees(int minimum) => new(
        "Wie ziet dit? Tot je deelt alleen het kernteam. Ik laat alleen totalen zien, en alleen bij "
            + $"{Words.Answers(minimum).Dutch} of meer.",
        "Who sees this? Until you share it only the core team. I show totals only, and only with "
            + $"{Words.Answers(minimum).English} or more.");

    public static Text ReviewShare { get; } = new("Deel met het team", "Share with the team");

    public static Text ReviewedHeading { get; } = new("De uitkomst is gedeeld", "The outcome is shared");

    public static Text Reviewed { get; } = new(
        "Iedereen die gevraagd is, krijgt hem nu.", "Everybody who was asked gets it now.");

    public static Text ClosedToLook { get; } = new(
        "Iedereen van het kernteam krijgt nu de uitkomst te zien. Daarna deel je hem met het team.",
        "Everybody of the core team now gets to see the outcome. After that you share it with the team.");

    public static Text ClosedHeading { get; } = new("De check-in is gesloten", "The check-in is closed");

    public static Text Published { get; } = new(
        "Iedereen die gevraagd is, krijgt nu de totalen.",
        "Everybody who was asked now gets the totals.");

    public static Text NotPublished(int minimum) => new(
        $"Er waren minder dan {Words.Answers(minimum).Dutch}. Daarom laat ik geen uitkomst zien; dat meld ik ook aan iedereen die "
            + "gevraagd is.",
        $"There were fewer than {Words.Answers(minimum).English}. So I show no outcome, and I tell everybody who was asked.");
}
