using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Texts of the evaluation itself.</summary>
public static class EvaluationTexts
{
    public static Text Arrange { get; } = new("Meer over dit moment", "More about this moment");

    public static Text Today { get; } = new(
        "Vandaag kijken jullie terug. Vul in wat jij ziet; jullie antwoorden komen naast elkaar te staan.",
        "Today you look back. Fill in what you see; your answers are put side by side.");

    public static Text NotDone { get; } = new(
        "Deze evaluatie is nog niet afgerond. Vul aan wat ontbreekt, of rond haar af.",
        "This evaluation is not closed yet. Add what is missing, or close it.");

    public static Text How { get; } = new(
        "Ieder vult in wat hij of zij ziet. Alles komt naast elkaar te staan; niemand overschrijft een ander.",
        "Everybody fills in what he or she sees. All of it is put side by side; nobody overwrites anybody.");

    public static Text NoPlan { get; } = new(
        "In het plan van dit schooljaar staan nog geen doelen en activiteiten om op terug te kijken. De andere vragen kun je wel "
            + "invullen. Typ “plan” om het plan aan te vullen.",
        "The plan of this school year has no goals and activities yet to look back at. You can fill in the other questions. Type “plan” "
            + "to add to the plan.");

    public static Text FillFirst { get; } = new("Vul in", "Fill in");

    public static Text GoTo { get; } = new("Ga naar een onderdeel", "Go to a part");

    public static Text GoToError { get; } = new("Kies een onderdeel.", "Choose a part.");

    public static Text GoToButton { get; } = new("Open dit onderdeel", "Open this part");

    public static Text TogetherButton { get; } = new("Bekijk alles naast elkaar", "See everything side by side");

    public static Text CloseButton { get; } = new("Rond de evaluatie af", "Close the evaluation");

    public static Text NobodyYet { get; } = new("Nog niemand heeft iets ingevuld.", "Nobody has filled in anything yet.");

    public static Text SaveNext { get; } = new("Bewaar en ga door", "Save and go on");

    public static Text Save { get; } = new("Bewaar en terug", "Save and go back");

    public static Text Others { get; } = new("Wat anderen schreven:", "What others wrote:");

    public static Text ChooseError { get; } = new("Kies er een.", "Choose one.");

    public static Text TogetherHeading { get; } = new("Alles naast elkaar", "Everything side by side");

    public static Text NothingYet { get; } = new("Er is nog niets ingevuld.", "Nothing is filled in yet.");

    public static Text NextPage { get; } = new("Volgende", "Next");

    public static Text PreviousPage { get; } = new("Vorige", "Previous");

    public static Text Back { get; } = new("Terug naar de evaluatie", "Back to the evaluation");

    public static Text CloseHeading { get; } = new("De evaluatie afronden?", "Close the evaluation?");

    public static Text CloseExplain { get; } = new(
        "De uitkomst staat daarna klaar bij stap 2 van het stappenplan en naast het volgende plan. Je kunt de evaluatie later weer openen.",
        "After that the outcome is ready at step 2 of the roadmap and beside the next plan. You can open the evaluation again later.");

    public static Text CloseEmpty { get; } = new(
        "Er is niets ingevuld. Hebben jullie het ergens anders besproken, dan kun je toch afronden; ik herinner jullie dan niet meer.",
        "Nothing is filled in. If you talked about it elsewhere, you can close all the same; I then remind you no more.");

    public static Text Decide { get; } = new("Hoe verder?", "What next?");

    /// <summary>The question where people differ, behind what they were asked.</summary>
    public static Text DecideMixed(string kind) => new(
        $"{LabelOf(kind).Dutch} Jullie denken hier verschillend over. Wat wordt het?",
        $"{LabelOf(kind).English} You think differently about this. What is it to be?");

    /// <summary>"Kies gehaald, op weg of nog niet."</summary>
    public static Text DecideError(string kind)
    {
        var names = (EvaluationFields.ChoicesOf(kind) ?? []).Select(choice => choice.Name).ToList();
        return new(
            $"Kies {string.Join(", ", names.SkipLast(1).Select(name => name.Dutch.ToLowerInvariant()))} of "
                + $"{names[^1].Dutch.ToLowerInvariant()}.",
            $"Choose {string.Join(", ", names.SkipLast(1).Select(name => name.English.ToLowerInvariant()))} or "
                + $"{names[^1].English.ToLowerInvariant()}.");
    }

    public static Text Differing { get; } = new("Verschillend ingevuld", "Filled in differently");

    /// <summary>Activities on which people differ and that the card does not ask about.</summary>
    public static Text MoreDiffer(int count) => new(
        $"Jullie vulden iets verschillends in bij nog {Words.Count(count, new("activiteit", ""), new("activiteiten", "")).Dutch}. Die tel "
            + "ik apart.",
        $"You filled in different things for {Words.Count(count, new("", "more activity"), new("", "more activities")).English}. I count "
            + "those apart.");

    public static Text CloseConfirm { get; } = new("Rond af", "Close");

    public static Text NotYet { get; } = new("Nog niet", "Not yet");

    public static Text OutcomeNext { get; } = new(
        "Met deze uitkomst begint de cyclus opnieuw: bij stap 2, de situatie in kaart. Ze staat ook klaar naast het volgende plan.",
        "With this outcome the cycle begins again: at step 2, mapping the situation. It is also ready beside the next plan.");

    public static Text Needed { get; } = new("Wat is er nodig?", "What is needed?");

    public static Text Goals { get; } = new("Doelen", "Goals");

    public static Text Activities { get; } = new("Activiteiten", "Activities");

    public static Text Views { get; } = new("Wat vinden anderen?", "What do others think?");

    public static Text NotFilled { get; } = new("Niet ingevuld", "Not filled in");

    public static Text Reopen { get; } = new("Open de evaluatie weer", "Open the evaluation again");

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Het kernteam ziet wat je invult, met je naam erbij. Schrijf dus geen namen van leerlingen of ouders op.",
        "Who sees this? The core team sees what you fill in, with your name. So do not write down names of students or parents.");

    public static Text LabelOf(string kind) => kind switch
    {
        EvaluationFields.Carried => new("Is dit uitgevoerd?", "Was this carried out?"),
        EvaluationFields.Reached => new("Is dit doel gehaald?", "Is this goal reached?"),
        EvaluationFields.Next => new("Hoe verder met dit doel?", "What next with this goal?"),
        EvaluationFields.Needed => new("Wat is er nodig om verder te komen?", "What is needed to get further?"),
        EvaluationFields.Thinks => new("Wat vinden zij ervan?", "What do they think of it?"),
        EvaluationFields.Asked => new(
            "Wie is gevraagd? (geen namen van leerlingen of ouders)", "Who was asked? (no names of students or parents)"),
        _ => new("In één regel", "In one line"),
    };

    public static Text TooLong(int longest) => new($"Houd het op hoogstens {longest} tekens.", $"Keep it to {longest} characters at most.");

    public static Text PartHeading(Text part, int number, int count) =>
        new($"{part.Dutch} ({number} van {count})", $"{part.English} ({number} of {count})");

    public static Text FilledBy(string names) => new($"Ingevuld door: {names}.", $"Filled in by: {names}.");

    public static Text PageOf(int page, int pages) => new($"Blad {page} van {pages}", $"Page {page} of {pages}");

    public static Text ClosedBy(string? name, LocalDateTime at) => name is null
        ? new($"Afgerond op {Words.Moment(at).Dutch}.", $"Closed on {Words.Moment(at).English}.")
        : new($"Afgerond door {name} op {Words.Moment(at).Dutch}.", $"Closed by {name} on {Words.Moment(at).English}.");

    public static Text DoneHeading(LocalDate date) =>
        new($"Uitkomst van de evaluatie van {Words.Day(date).Dutch}", $"Outcome of the evaluation of {Words.Day(date).English}");
}
