namespace Welbevinden.Cards.Features.Top3;

/// <summary>The expected failures of a change of the list of aspects. What was filled in stays in the dialog.</summary>
public static class CatalogueRefusals
{
    public static Refusal TooFew { get; } = new(
        "top3.catalogueTooFew",
        new(
            "Een top 3 heeft minstens drie aspecten nodig. Vink er drie of meer aan.",
            "A top 3 needs at least three aspects. Tick three or more."))
    {
        Field = "asked",
    };

    public static Refusal Full { get; } = new(
        "top3.catalogueFull",
        new(
            "De lijst is vol: er passen dertig aspecten in. Pas er een aan dat je niet gebruikt.",
            "The list is full: it holds thirty aspects. Change one that you do not use."));

    public static Refusal NameEmpty { get; } = new(
        "top3.catalogueNameEmpty",
        new(
            "De naam is leeg. Geef het aspect een naam van een paar woorden.",
            "The name is empty. Give the aspect a name of a few words."))
    {
        Field = "nameDutch",
    };

    public static Refusal NameTooLong { get; } = new(
        "top3.catalogueNameTooLong",
        new("De naam is te lang. Houd het op hoogstens 45 tekens.", "The name is too long. Keep it to 45 characters at most."));

    public static Refusal NameTwice { get; } = new(
        "top3.catalogueNameTwice",
        new(
            "Er is al een aspect met deze naam. Kies een andere naam, of pas het andere aspect aan.",
            "There is an aspect with this name already. Choose another name, or change the other aspect."));

    public static Refusal DescriptionEmpty { get; } = new(
        "top3.catalogueDescriptionEmpty",
        new(
            "De omschrijving is leeg. Schrijf in één zin wat je bedoelt, dan kiest iedereen hetzelfde.",
            "The description is empty. Say in one sentence what you mean, so that everybody chooses the same."))
    {
        Field = "descriptionDutch",
    };

    public static Refusal DescriptionTooLong { get; } = new(
        "top3.catalogueDescriptionTooLong",
        new(
            "De omschrijving is te lang. Houd het op hoogstens 120 tekens.",
            "The description is too long. Keep it to 120 characters at most."));

    public static Refusal AspectUnknown { get; } = new(
        "top3.catalogueAspectUnknown",
        new(
            "Dit aspect staat niet (meer) in de lijst. Kies er een uit de lijst.",
            "This aspect is not in the list (any more). Choose one from the list."));

    public static Refusal PlaceUnknown { get; } = new(
        "top3.cataloguePlaceUnknown",
        new(
            "Deze plek bestaat niet. Kies een plek tussen 1 en het aantal aspecten.",
            "There is no such place. Choose one between 1 and the number of aspects."))
    {
        Field = "number",
    };

    public static Refusal AlreadyMerged { get; } = new(
        "top3.catalogueAlreadyMerged",
        new("“Contact” is al samengevoegd tot “Sociale vaardigheden”.", "“Contact” has been merged into “Social skills” already."));
}
