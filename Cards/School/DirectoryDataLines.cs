using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.School;

/// <summary>What is stored about installing the app for a person, in words for "mijn gegevens".</summary>
public static class DirectoryDataLines
{
    public static MyDataLine Installed { get; } = new(
        new("De app in Teams", "The app in Teams"),
        new(
            "Dat ik de app voor je heb geïnstalleerd, of dat je hem hebt verwijderd. Zo doe ik het niet nog eens.",
            "That I installed the app for you, or that you removed it. So I do not do it again."));
}
