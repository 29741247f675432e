using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards with which the core team starts and closes a check-in.</summary>
internal static class CheckInTeamTexts
{
    public static Text StartHeading { get; } = new("Check-in starten?", "Start a check-in?");

    public static Text StartAudience(int count, string school) => new(
        $"{Words.Colleagues(count).Dutch} van {school} {(count == 1 ? "krijgt" : "krijgen")} nu een persoonlijke kaart: welk weer "
            + "past vandaag bij jou?",
        $"{Words.Colleagues(count).English} at {school} will now get a personal card: which weather fits you today?");

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

    public static Text ClosedHeading { get; } = new("De check-in is gesloten", "The check-in is closed");

    public static Text Published { get; } = new(
        "Iedereen die gevraagd is, krijgt nu de totalen.",
        "Everybody who was asked now gets the totals.");

    public static Text NotPublished(int minimum) => new(
        $"Er waren minder dan {Words.Answers(minimum).Dutch}. Daarom laat ik geen uitkomst zien; dat meld ik ook aan iedereen die "
            + "gevraagd is.",
        $"There were fewer than {Words.Answers(minimum).English}. So I show no outcome, and I tell everybody who was asked.");
}
