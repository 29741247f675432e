namespace Welbevinden.Cards.Features.Export;

/// <summary>The expected failures of handing over a file.</summary>
public static class ExportRefusals
{
    public static Refusal NothingThere { get; } = new(
        "export.nothingThere",
        new(
            "Deze uitkomst is er niet meer, of je mag hem niet zien. Typ “export” om te zien wat er wel is.",
            "This outcome is no longer there, or you may not see it. Type “export” to see what there is."))
    {
        Next = ExportCommands.Export,
    };

    public static Refusal OfferGone { get; } = new(
        "export.offerGone",
        new(
            "Dit aanbod is te oud. Typ “export” en kies opnieuw; er is niets gemaakt.",
            "This offer is too old. Type “export” and choose again; nothing was made."))
    {
        Next = ExportCommands.Export,
    };

    public static Refusal AlreadyDone { get; } = new(
        "export.alreadyDone",
        new(
            "Dit bestand heb je al gekregen. Wil je het nog eens? Typ “export”.",
            "You already got this file. Would you like it once more? Type “export”."))
    {
        Next = ExportCommands.Export,
    };

    public static Refusal TooLarge { get; } = new(
        "export.tooLarge",
        new(
            "Dit bestand zou te groot worden. Kies een kleiner deel.",
            "This file would become too large. Choose a smaller part."));

    public static Refusal PlaceRefused { get; } = new(
        "export.placeRefused",
        new(
            "Ik zet bestanden alleen in OneDrive of SharePoint, en dit was iets anders. Er is niets gemaakt.",
            "I only put files in OneDrive or SharePoint, and this was something else. Nothing was made."));
}
