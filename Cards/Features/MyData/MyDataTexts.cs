namespace Welbevinden.Cards.Features.MyData;

/// <summary>Texts of the cards about a person's own data.</summary>
public static class MyDataTexts
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

    public static Text ErasesThis { get; } = new("Dit wis ik. Dat kan niet terug.", "I erase this. It cannot be undone.");

    public static Text NothingToErase { get; } = new("Er is niets om te wissen.", "There is nothing to erase.");

    public static Text ThisStays { get; } = new(
        "Dit blijft staan, want zonder dit zou ik je weer berichten sturen. Zelf uitzetten kan altijd: bij “pauze” en bij “schijf”.",
        "This stays, because without it I would send you messages again. You can always switch it off yourself: with “pause” and with "
            + "“platter”.");

    public static Text TotalsRemain { get; } = new(
        "Totalen waarin je meetelt blijven, want daarin ben je niet te vinden.",
        "Totals that include you remain, because you cannot be found in them.");

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
