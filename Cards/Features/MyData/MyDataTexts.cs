namespace Welbevinden.Cards.Features.MyData;

/// <summary>Texts of the cards about a person's own data.</summary>
internal static class MyDataTexts
{
    public static Text Heading { get; } = new("Dit bewaar ik over jou", "What I keep about you");

    public static Text Nothing { get; } = new("Over jou bewaar ik op dit moment niets.", "I keep nothing about you at the moment.");

    public static Text NoAnswers { get; } = new(
        "Wat je koos bij een check-in staat hier niet bij: ik bewaar niet wie wat koos, alleen totalen.",
        "What you chose in a check-in is not listed: I do not keep who chose what, only totals.");

    public static Text WhoSees { get; } = new("Wie ziet dit? Alleen jij.", "Who sees this? Only you.");

    public static Text ExportButton { get; } = new("Geef me een kopie", "Give me a copy");

    public static Text DeleteButton { get; } = new("Verwijder mijn gegevens", "Delete my data");

    public static Text ConfirmHeading { get; } = new("Je gegevens verwijderen?", "Delete your data?");

    public static Text ConfirmWhat { get; } = new(
        "Ik wis alles wat op de vorige kaart stond. Dat kan niet terug. Totalen waarin je meetelt blijven, want daarin ben je niet te "
            + "vinden.",
        "I erase everything that was on the previous card. This cannot be undone. Totals that include you remain, because you cannot be "
            + "found in them.");

    public static Text ConfirmButton { get; } = new("Ja, verwijder", "Yes, delete");

    public static Text KeepButton { get; } = new("Nee, bewaar", "No, keep it");

    public static Text DeletedHeading { get; } = new("Je gegevens zijn gewist", "Your data has been erased");

    public static Text Deleted { get; } = new(
        "Zolang je bij de school werkt, kun je nog wel nieuwe berichten krijgen. Liever even niet? Typ “pauze”.",
        "As long as you work at the school, you may still get new messages. Rather not for a while? Type “pause”.");

    public static Text CopyHeading { get; } = new("Je kopie", "Your copy");

    public static Text CopyHow { get; } = new(
        "Dit is alles wat ik over jou bewaar. Je kunt de tekst kopiëren.",
        "This is everything I keep about you. You can copy the text.");
}
