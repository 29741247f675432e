namespace Welbevinden.Cards.Shared;

/// <summary>Texts around a file.</summary>
public static class ExportTexts
{
    public static Text Heading { get; } = new("Uitkomsten meenemen", "Take outcomes along");

    public static Text Intro { get; } = new(
        "Kies wat je wilt hebben. Ik zet het bestand pas in jouw OneDrive als jij dat goedvindt.",
        "Choose what you would like. I only put the file in your OneDrive once you agree.");

    public static Text Nothing { get; } = new(
        "Er is nu niets om mee te nemen. Zodra een ronde gesloten en gedeeld is, staat die hier.",
        "There is nothing to take along yet. As soon as a round is closed and shared, it appears here.");

    public static Text WhoSees { get; } = new(
        "In het bestand staat alleen wat jij hier ook mag zien. Jij bepaalt wie je het geeft.",
        "The file holds only what you may see here too. You decide whom you give it to.");

    public static Text ToPrint { get; } = new("Om te printen", "To print");

    public static Text ForSpreadsheet { get; } = new("Voor een rekenblad", "For a spreadsheet");

    public static Text AsFile { get; } = new("Neem mee als bestand", "Take along as a file");

    public static Text Offered { get; } = new(
        "Teams vraagt je zo in onze chat of ik het in jouw OneDrive mag zetten. Ik maak het pas als jij dat toestaat.",
        "In a moment Teams asks you in our chat whether I may put it in your OneDrive. I only make it once you allow that.");

    public static Text DeclinedHeading { get; } = new("Geen bestand", "No file");

    public static Text Declined { get; } = new(
        "Goed, dan niet. Er is niets gemaakt en er staat niets in je OneDrive.",
        "All right, not then. Nothing was made and nothing is in your OneDrive.");

    public static Text FailedHeading { get; } = new("Het bestand kwam niet aan", "The file did not arrive");

    public static Text Failed { get; } = new(
        "Je OneDrive nam het bestand nu niet aan. Er is niets verloren: probeer het opnieuw, dan maak ik het vers.",
        "Your OneDrive did not take the file just now. Nothing is lost: try again and I will make it afresh.");

    public static Text Expired { get; } = new(
        "De plek in je OneDrive is niet meer geldig; dat gebeurt als er te veel tijd tussen zit. Probeer het opnieuw.",
        "The place in your OneDrive is no longer valid; that happens when too much time has passed. Please try again.");

    public static Text Again { get; } = new("Probeer opnieuw", "Try again");

    public static Text Description { get; } = new(
        "Alleen wat jij mag zien. Wordt gemaakt als je dit toestaat.",
        "Only what you may see. It is made when you allow this.");
}
