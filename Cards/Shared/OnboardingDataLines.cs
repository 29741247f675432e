namespace Welbevinden.Cards.Shared;

/// <summary>What is stored about the chat with a person, in words for "mijn gegevens".</summary>
public static class OnboardingDataLines
{
    public static MyDataLine Chat { get; } = new(
        new("Onze chat", "Our chat"),
        new("Waar ik je kan bereiken. Weg als je de app verwijdert.", "Where I can reach you. Gone when you remove the app."));
}
