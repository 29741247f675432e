namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The expected failures of a change of the plan. What was filled in stays in the dialog.</summary>
public static class PlanRefusals
{
    public static Refusal TextEmpty { get; } = new(
        "actionplan.textEmpty",
        new(
            "Er staat nog geen tekst. Schrijf in een paar woorden wat je bedoelt.",
            "There is no text yet. Say in a few words how you mean it."));

    public static Refusal ChoiceMissing { get; } = new(
        "actionplan.choiceMissing",
        new(
            "Er is nog iets niet gekozen. Kies bij elke vraag een antwoord uit de lijst.",
            "Something has not been chosen yet. Choose an answer from each list."));

    public static Refusal PickMissing { get; } = new(
        "actionplan.pickMissing",
        new("Je hebt nog niets gekozen. Kies eerst wat je wilt wijzigen.", "Nothing has been chosen yet. First choose the one to change."));

    public static Refusal ItemGone { get; } = new(
        "actionplan.itemGone",
        new(
            "Dit staat niet meer in het plan. Iemand heeft het weggehaald. Hieronder staat wat er nu is.",
            "This is no longer in the plan. Somebody took it out. Below is how the plan stands now."));

    public static Refusal DateUnknown { get; } = new(
        "actionplan.dateUnknown",
        new(
            "Deze datum ken ik niet. Kies een dag, of schrijf bij “wanneer” hoe het loopt.",
            "I do not know this date. Choose a day, or describe it under “when”."));

    public static Refusal ToldToUnknown { get; } = new(
        "actionplan.toldToUnknown",
        new(
            "Aan wie je het vertelt, kan ik niet lezen. Kies opnieuw uit leerlingen, ouders, medewerkers en partners.",
            "I cannot read whom you tell. Choose again from students, parents, staff and partners."));

    public static Refusal PersonUnknown { get; } = new(
        "actionplan.personUnknown",
        new(
            "Deze collega werkt niet (meer) op jouw school. Kies iemand uit de lijst.",
            "This colleague does not work at your school (any more). Choose somebody from the list."));

    public static Refusal SamePerson { get; } = new(
        "actionplan.samePerson",
        new(
            "De vervanger is dezelfde persoon. Kies iemand anders als vervanger, of laat die keuze leeg.",
            "The stand-in is the same person. Choose somebody else, or leave that choice empty."));

    public static Refusal NobodyFound { get; } = new(
        "actionplan.nobodyFound",
        new(
            "Ik vind op jouw school niemand met die naam. Typ een ander deel van de naam.",
            "I find nobody of that name at your school. Type another part of the name."));

    public static Refusal VersionUnknown { get; } = new(
        "actionplan.versionUnknown",
        new("Deze versie is er niet. Kies een nummer uit de lijst.", "There is no such version. Choose a number from the list."));

    public static Refusal UndoTooLate { get; } = new(
        "actionplan.undoTooLate",
        new(
            "Terugdraaien kan hier niet meer: iemand heeft dit deel daarna weer gewijzigd. Kijk bij “Eerdere versies” hoe het was.",
            "This cannot be taken back any more: somebody changed this part again. See “Earlier versions” for how it was."));

    public static Refusal YearClosed { get; } = new(
        "actionplan.yearClosed",
        new(
            "Dit plan hoort bij een ander schooljaar. Je kunt het nog lezen. Typ “plan” voor het plan van nu.",
            "This plan belongs to another school year. It can still be read. Type “plan” for the present one."),
        ReplacesCard: true)
    {
        Next = PlanCommands.Show,
    };

    public static Refusal Nothing { get; } = new(
        "actionplan.nothingYet",
        new(
            "Er is voor dit schooljaar nog geen plan. Typ “plan” om te beginnen.",
            "There is no plan for this school year yet. Type “plan” to begin."),
        ReplacesCard: true)
    {
        Next = PlanCommands.Show,
    };

    /// <summary>A day in another school year.</summary>
    public static Refusal DateOutside(string year) => new(
        "actionplan.dateOutside",
        new(
            $"Deze dag valt buiten schooljaar {year}. Kies een dag tussen 1 augustus en 31 juli.",
            $"This day lies outside school year {year}. Choose one between 1 August and 31 July."));

    /// <summary>A text over its limit.</summary>
    public static Refusal TooLong(int length, int max) => new(
        "actionplan.textTooLong",
        new(
            $"Je tekst is te lang: {length} tekens, en er passen er {max}. Maak hem korter; alles wat je typte staat er nog.",
            $"The text is too long: {length} characters, and {max} fit. Make it shorter; everything you typed is still there."));

    /// <summary>The maximum number of items has been reached.</summary>
    public static Refusal Full(int max) => new(
        "actionplan.full",
        new(
            $"Hier passen er {max}, en die zijn er. Haal er eerst een weg of pas er een aan. Minder is vaak beter haalbaar.",
            $"There is room for {max}, and they are there. First take one out or change one. Fewer is often easier to achieve."));
}
