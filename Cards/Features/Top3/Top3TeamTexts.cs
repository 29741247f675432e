using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Texts of the cards with which the core team starts and closes a top 3.</summary>
internal static class Top3TeamTexts
{
    public static Text StartHeading { get; } = new("Top 3 starten?", "Start a top 3?");

    public static Text Audience(int mentors, int classes, string school) => new(
        $"{Top3Texts.Mentors(mentors).Dutch} van {school} {(mentors == 1 ? "krijgt" : "krijgen")} nu een kaart, samen voor "
            + $"{Top3Texts.Classes(classes).Dutch}.",
        $"{Top3Texts.Mentors(mentors).English} at {school} will now get a card, for {Top3Texts.Classes(classes).English} in all.");

    public static Text Aspects { get; } = new("Aspecten", "Aspects");

    public static Text FromMentors(int minimum) => new(
        $"Per leerjaar of niveau vanaf {Top3Texts.Mentors(minimum).Dutch}; het analyseteam ziet ook de klassen",
        $"Per year or level from {Top3Texts.Mentors(minimum).English}; the analysis team sees the classes too");

    public static Text StartButton { get; } = new("Start top 3", "Start top 3");

    public static Text StartedHeading { get; } = new("De top 3 is gestart", "The top 3 has started");

    public static Text Started(int mentors) => new(
        $"{Top3Texts.Mentors(mentors).Dutch} {(mentors == 1 ? "krijgt" : "krijgen")} een kaart. Wie ik kan bereiken, zie je met “status”.",
        $"{Top3Texts.Mentors(mentors).English} will get a card. Type “status” to see who could be reached.");

    public static Text ClosesByItself(LocalDateTime at) => new(
        $"Hij sluit vanzelf {Words.Moment(at).Dutch}. Eerder sluiten kan met “sluit top 3”.",
        $"It closes by itself on {Words.Moment(at).English}. To close it sooner, type “close top 3”.");

    public static Text CloseHeading { get; } = new("Top 3 nu sluiten?", "Close the top 3 now?");

    public static Text SoFar(int finished, int classes) => new(
        $"{Words.Sentence(Top3Texts.ClassesOf(finished, classes).Dutch)} "
            + $"{(Words.IsOne(finished, classes) ? "is" : "zijn")} klaar. Wat alleen bewaard is, telt "
            + "na het sluiten nergens mee.",
        $"{Words.Sentence(Top3Texts.ClassesOf(finished, classes).English)} "
            + $"{(Words.IsOne(finished, classes) ? "is" : "are")} done. Answers that were only kept count "
            + "for nothing after closing.");

    public static Text CloseButton { get; } = new("Sluit top 3", "Close top 3");

    public static Text ClosedHeading { get; } = new("De top 3 is gesloten", "The top 3 is closed");

    public static Text Closed { get; } = new(
        "Het analyseteam, het kernteam en de mentoren krijgen nu de uitkomst. Je vindt hem terug met “resultaten”.",
        "The analysis team, the core team and the mentors now get the outcome. It is also under “results”.");

    public static Text AnnounceHeading { get; } = new("Over een week begint de top 3", "The top 3 begins in a week");

    public static Text OpensBySelf(LocalDateTime at, int mentors, int classes) => new(
        $"{Words.Sentence(Words.Moment(at).Dutch)} {(mentors == 1 ? "krijgt" : "krijgen")} {Top3Texts.Mentors(mentors).Dutch} een "
            + $"kaart, samen voor {Top3Texts.Classes(classes).Dutch}. Dat gaat vanzelf.",
        $"On {Words.Moment(at).English}, {Top3Texts.Mentors(mentors).English} will get a card, for "
            + $"{Top3Texts.Classes(classes).English} in all. That happens by itself.");

    public static Text LookAtAspects { get; } = new(
        "Tot dan kan het analyseteam kiezen welke aspecten we vragen, met “aspecten”.",
        "Until then the analysis team can choose which aspects we ask about, with “aspects”.");

    public static Text AnnouncedTo { get; } = new(
        "Het kernteam en het analyseteam krijgen dit bericht.", "The core team and the analysis team get this message.");

    public static Text CallOff { get; } = new("Deze keer niet", "Not this time");

    public static Text AfterAll { get; } = new("Toch wel", "Let it go ahead");

    public static Text CalledOffHeading { get; } = new("De top 3 gaat deze keer niet door", "The top 3 is off this time");

    public static Text GoesThroughHeading { get; } = new("De top 3 gaat door", "The top 3 goes ahead");

    public static Text CalledOffBy(string name) => new($"{name} heeft hem afgezegd.", $"{name} called it off.");

    public static Text ResumedBy(string name) => new($"{name} laat hem toch doorgaan.", $"{name} lets it go ahead after all.");

    public static Text CalledOff(LocalDateTime at) => new(
        $"{Words.Sentence(Words.Moment(at).Dutch)} krijgt niemand een kaart. Starten kan altijd nog met “start top 3”.",
        $"Nobody will get a card on {Words.Moment(at).English}. You can still start one with “start top 3”.");

    public static Text GoesThrough(LocalDateTime at) => new(
        $"De mentoren krijgen hun kaart {Words.Moment(at).Dutch}.",
        $"The mentors will get their card on {Words.Moment(at).English}.");
}
