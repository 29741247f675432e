using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Top3;

/// <summary>Words of the cards with which the core team starts and closes a top 3.</summary>
internal static class Top3TeamTexts
{
    public static Text StartHeading { get; } = new("Top 3 starten?", "Start a top 3?");

    public static Text Audience(int mentors, int classes, string school) => new(
        $"{Top3Texts.Mentors(mentors).Dutch} van {school} {(mentors == 1 ? "krijgt" : "krijgen")} nu een kaart, samen voor {Top3Texts.Classes(classes).Dutch}.",
        $"{Top3Texts.Mentors(mentors).English} at {school} will now get a card, for {Top3Texts.Classes(classes).English} in all.");

    public static Text Aspects { get; } = new("Aspecten", "Aspects");

    public static Text Closes { get; } = new("Sluit", "Closes");

    public static Text Reminder { get; } = new("Herinnering", "Reminder");

    public static Text Threshold { get; } = new("Uitkomst", "Outcome");

    public static Text FromMentors(int minimum) => new(
        $"Per leerjaar of niveau vanaf {Top3Texts.Mentors(minimum).Dutch}; het analyseteam ziet ook de klassen",
        $"Per year or level from {Top3Texts.Mentors(minimum).English}; the analysis team sees the classes too");

    public static Text StartButton { get; } = new("Start top 3", "Start top 3");

    public static Text CancelButton { get; } = new("Niet doen", "Do not do this");

    public static Text StartedHeading { get; } = new("De top 3 is gestart", "The top 3 has started");

    public static Text Started(int mentors) => new(
        $"{Top3Texts.Mentors(mentors).Dutch} {(mentors == 1 ? "krijgt" : "krijgen")} een kaart. Wie ik kan bereiken, zie je met “status”.",
        $"{Top3Texts.Mentors(mentors).English} will get a card. Type “status” to see who could be reached.");

    public static Text ClosesByItself(LocalDateTime at) => new(
        $"Hij sluit vanzelf {Words.Moment(at).Dutch}. Eerder sluiten kan met “sluit top 3”.",
        $"It closes by itself on {Words.Moment(at).English}. To close it sooner, type “close top 3”.");

    public static Text CloseHeading { get; } = new("Top 3 nu sluiten?", "Close the top 3 now?");

    public static Text SoFar(int finished, int classes) => new(
        $"{finished} van de {Top3Texts.Classes(classes).Dutch} {(finished == 1 ? "is" : "zijn")} klaar. Wat alleen bewaard is, telt na het sluiten nergens mee.",
        $"{finished} of {Top3Texts.Classes(classes).English} {(finished == 1 ? "is" : "are")} done. Answers that were only kept count for nothing after closing.");

    public static Text CloseButton { get; } = new("Sluit top 3", "Close top 3");

    public static Text ClosedHeading { get; } = new("De top 3 is gesloten", "The top 3 is closed");

    public static Text Closed { get; } = new(
        "Het analyseteam en de mentoren krijgen nu de uitkomst. Je vindt hem terug met “resultaten”.",
        "The analysis team and the mentors now get the outcome. It is also under “results”.");

    public static Text CancelledHeading { get; } = new("Er is niets gebeurd", "Nothing was done");

    public static Text Cancelled { get; } = new("Ik heb niets gestart en niets gesloten.", "I started nothing and closed nothing.");
}
