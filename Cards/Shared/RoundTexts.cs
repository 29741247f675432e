namespace Welbevinden.Cards.Shared;

/// <summary>Texts about starting and closing a round, whatever it asks.</summary>
internal static class RoundTexts
{
    public static Text Closes { get; } = new("Sluit", "Closes");

    public static Text Reminder { get; } = new("Herinnering", "Reminder");

    public static Text NoReminder { get; } = new("Geen", "None");

    public static Text Outcome { get; } = new("Uitkomst", "Outcome");

    public static Text DoNot { get; } = new("Niet doen", "Do not do this");

    public static Text NothingDoneHeading { get; } = new("Er is niets gebeurd", "Nothing was done");

    public static Text NothingDone { get; } = new("Ik heb niets gestart en niets gesloten.", "I started nothing and closed nothing.");
}
