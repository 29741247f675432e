namespace Welbevinden.Cards.Features.Pause;

/// <summary>The expected failures of setting a pause.</summary>
public static class PauseRefusals
{
    public static Refusal DateMissing { get; } = new(
        "pause.dateMissing",
        new(
            "Ik zie geen datum. Kies een dag en druk nog eens op “Pauzeer”.",
            "I do not see a date. Choose a day and press “Pause” again."));

    public static Refusal DateInPast { get; } = new(
        "pause.dateInPast",
        new(
            "Die dag is al voorbij. Kies vandaag of een latere dag.",
            "That day has passed. Choose today or a later day."));

    public static Refusal DateTooFar { get; } = new(
        "pause.dateTooFar",
        new(
            "Dat is meer dan een jaar vooruit. Kies een dag binnen een jaar.",
            "That is more than a year ahead. Choose a day within a year."));
}
