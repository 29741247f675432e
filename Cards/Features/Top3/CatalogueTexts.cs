using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Texts of the dialog in which the analysis team edits the aspects.</summary>
internal static class CatalogueTexts
{
    public static Text Heading { get; } = new("Aspecten van de top 3", "Aspects of the top 3");

    public static Text Frozen { get; } = new(
        "Wat je hier verandert, geldt voor de volgende top 3. Een top 3 die al open is, verandert niet mee.",
        "Changes here count for the next top 3. One that is open already stays as it is.");

    public static Text Edit { get; } = new("Aspecten aanpassen", "Change the aspects");

    public static Text Asked { get; } = new("Deze aspecten vragen we", "We ask about these aspects");

    public static Text AskedError { get; } = new("Vink minstens drie aspecten aan.", "Tick at least three aspects.");

    public static Text SaveChoice { get; } = new("Keuze bewaren", "Save choice");

    public static Text Merge { get; } = new("Maak van contact één aspect", "Make contact one aspect");

    public static Text MergeTip { get; } = new(
        "Vervangt contact met medeleerlingen en met docenten door “Sociale vaardigheden”",
        "Puts “Social skills” in the place of both kinds of contact");

    public static Text One { get; } = new("Een aspect aanpassen", "Change one aspect");

    public static Text OneError { get; } = new("Kies een aspect uit de lijst.", "Choose an aspect from the list.");

    public static Text Change { get; } = new("Aanpassen", "Change it");

    public static Text New { get; } = new("Nieuw aspect", "New aspect");

    public static Text NameDutch { get; } = new("Naam (Nederlands)", "Name (Dutch)");

    public static Text NameEnglish { get; } = new("Naam (Engels, hoeft niet)", "Name (English, optional)");

    public static Text NameError { get; } = new("Geef een naam van hoogstens 45 tekens.", "Give a name of 45 characters at most.");

    public static Text DescriptionDutch { get; } = new("Omschrijving (Nederlands)", "Description (Dutch)");

    public static Text DescriptionEnglish { get; } = new("Omschrijving (Engels, hoeft niet)", "Description (English, optional)");

    public static Text DescriptionError { get; } = new(
        "Schrijf één zin van hoogstens 120 tekens.", "Write one sentence of 120 characters at most.");

    public static Text Basis { get; } = new("Hoe weet een mentor dit?", "How does a mentor know?");

    public static Text BasisError { get; } = new("Kies een van de twee.", "Choose one of the two.");

    public static Text Observable { get; } = new("Het is te zien", "One can see it");

    public static Text Estimate { get; } = new("Het is een inschatting", "It is an estimate");

    public static Text Place { get; } = new("Waar speelt het?", "Where does it play?");

    public static Text InSchool { get; } = new("Op school", "In school");

    public static Text OutsideSchool { get; } = new("Buiten school", "Outside school");

    public static Text Number { get; } = new("Plek in de lijst", "Place in the list");

    public static Text NumberError(int max) => new($"Geef een getal van 1 tot en met {max}.", $"Give a number from 1 up to {max}.");

    public static Text Save { get; } = new("Bewaren", "Save");

    public static Text Back { get; } = new("Terug naar de lijst", "Back to the list");

    public static Text LastChange(string by, LocalDateTime at) => new(
        $"Laatst gewijzigd door {by}, {Words.Moment(at).Dutch}.",
        $"Last changed by {by}, {Words.Moment(at).English}.");
}
