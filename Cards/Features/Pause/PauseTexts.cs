using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>Texts of the pause.</summary>
public static class PauseTexts
{
    public static Text AskHeading { get; } = new("Even geen berichten?", "No messages for a while?");

    public static Text AskHow { get; } = new(
        "Kies tot en met welke dag ik je met rust laat. Daarna begin ik vanzelf weer. Zelf iets typen kan altijd.",
        "Choose the last day on which I leave you alone. After that I start again by myself. You can always type something.");

    public static Text Until { get; } = new("Geen berichten tot en met", "No messages up to and including");

    public static Text UntilError { get; } = new(
        "Kies een dag vanaf vandaag, hooguit een jaar vooruit.",
        "Choose a day from today on, at most a year ahead.");

    public static Text SetButton { get; } = new("Pauzeer", "Pause");

    public static Text PausedHeading { get; } = new("Ik laat je even met rust", "I leave you alone for now");

    public static Text Paused(LocalDate until) => new(
        $"Tot en met {Words.Date(until).Dutch} stuur ik je niets. Zelf iets typen kan altijd.",
        $"Up to and including {Words.Date(until).English} I send you nothing. You can always type something.");

    public static Text EndButton { get; } = new("Stop de pauze", "End the pause");

    public static Text OtherDate { get; } = new("Verander de datum", "Change the date");

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Niemand behalve jij. Anderen zien niet dat je pauzeert.",
        "Who sees this? Nobody but you. Others do not see that you are pausing.");
}
