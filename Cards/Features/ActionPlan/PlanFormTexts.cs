namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>Texts of the dialogs in which the core team changes the plan.</summary>
public static class PlanFormTexts
{
    public static Text Title { get; } = new("Plan", "Plan");

    internal static Text Save { get; } = new("Bewaren", "Save");

    internal static Text Remove { get; } = new("Weghalen uit het plan", "Take out of the plan");

    internal static Text BackToList { get; } = new("Terug naar de lijst", "Back to the list");

    internal static Text LeaveAsIs { get; } = new("Laat staan wat er nu staat", "Leave it as it stands now");

    internal static Text Limit(int max) => new($"Hoogstens {max} tekens.", $"{max} characters at most.");

    internal static Text TextError(int max) => new($"Schrijf hoogstens {max} tekens.", $"Write {max} characters at most.");

    internal static Text GoalError(int max) => new(
        $"Vul in wat jullie willen bereiken, in hoogstens {max} tekens.", $"Fill in what you want to reach, in {max} characters at most.");

    internal static Text ActivityError(int max) => new(
        $"Vul in wat jullie gaan doen, in hoogstens {max} tekens.", $"Fill in what you will do, in {max} characters at most.");

    internal static Text RoleError(int max) => new(
        $"Vul in welke taak of rol het is, in hoogstens {max} tekens.", $"Fill in which task or role it is, in {max} characters at most.");

    internal static Text ChoiceError { get; } = new("Kies een antwoord uit de lijst.", "Choose an answer from the list.");

    internal static Text Undo { get; } = new("Terugdraaien", "Take it back");

    internal static Text CurrentText(string? by) => by is null
        ? new("Dit staat er nu:", "This is there now:")
        : new($"Dit staat er nu, van {by}:", $"This is there now, by {by}:");

    /// <summary>Above a form whose part somebody else changed in the meantime.</summary>
    public static Text ChangedMeanwhile(string? by) => new(
        $"{by ?? "Een collega"} wijzigde dit terwijl jij typte. Er is niets weg: jouw tekst staat nog in de velden, wat er nu in het "
            + "plan staat zie je hieronder. Bewaar je, dan komt jouw tekst in de plaats.",
        $"{by ?? "A colleague"} changed this while you were typing. Nothing is lost: your text is still in the fields, and below is "
            + "what the plan says now. Saving puts your text in its place.");

    /// <summary>Above a form whose item somebody else removed in the meantime.</summary>
    public static Text RemovedMeanwhile(string? by) => new(
        $"{by ?? "Een collega"} haalde dit weg terwijl jij typte. Jouw tekst staat nog in de velden. Bewaar je, dan staat het weer in "
            + "het plan.",
        $"{by ?? "A colleague"} took this out while you were typing. Your text is still in the fields. Saving puts it back in the plan.");

    internal static Text ListError { get; } = new("Kies er een uit de lijst.", "Choose one from the list.");

    internal static Text Which(string part) => part switch
    {
        nameof(PlanWords.Goal) => new("Welk doel wil je wijzigen?", "Which goal do you want to change?"),
        nameof(PlanWords.Activity) => new("Welke activiteit wil je wijzigen?", "Which activity do you want to change?"),
        _ => new("Welke taak wil je wijzigen?", "Which task do you want to change?"),
    };

    internal static Text New(string part) => part switch
    {
        nameof(PlanWords.Goal) => new("Nieuw doel", "New goal"),
        nameof(PlanWords.Activity) => new("Nieuwe activiteit", "New activity"),
        _ => new("Nieuwe taak", "New task"),
    };

    internal static Text ChangeChosen { get; } = new("Wijzigen", "Change");

    internal static Text GoalText { get; } = new("Wat willen jullie bereiken?", "What do you want to reach?");

    internal static Text GoalExample { get; } = new(
        "Bijvoorbeeld: elke leerling heeft een vast gezicht op school", "For example: each student has somebody of their own at school");

    internal static Text GoalKind { get; } = new("Wat voor doel is het?", "Which kind of goal is it?");

    internal static Text Aspect { get; } = new(
        "Bij welk aspect van de top 3 hoort het? (hoeft niet)", "Which aspect of the top 3 is it about? (optional)");

    internal static Text NoneChosen { get; } = new("Geen", "None");

    internal static Text ActivityText { get; } = new("Wat gaan jullie doen?", "What will you do?");

    internal static Text Layer { get; } = new("Voor wie is het?", "Whom is it for?");

    internal static Text Pillar { get; } = new("Bij welke pijler hoort het?", "Which pillar does it belong to?");

    internal static Text ForGoal { get; } = new("Bij welk doel? (hoeft niet)", "For which goal? (optional)");

    internal static Text Holder { get; } = new("Wie is verantwoordelijk? (hoeft niet)", "Who is responsible? (optional)");

    internal static Text NoHolders { get; } = new(
        "Wie het doet, kies je uit de taken van het plan. Die zijn nog leeg: vul ze in bij “Taakverdeling”.",
        "Who does it is chosen from the tasks of the plan. Those are still empty: fill them in under “Who does it”.");

    internal static Text When { get; } = new("Wanneer, in woorden? (hoeft niet)", "When, in words? (optional)");

    internal static Text WhenExample { get; } = new("Bijvoorbeeld: elke dinsdag", "For example: each Tuesday");

    internal static Text On { get; } = new("Of op welke dag? (hoeft niet)", "Or on which day? (optional)");

    internal static Text OnError { get; } = new(
        "Kies een dag in dit schooljaar, of laat het leeg.", "Choose a day in this school year, or leave it empty.");

    internal static Text ToldTo { get; } = new("Aan wie vertellen jullie het? (hoeft niet)", "Whom do you tell about it? (optional)");

    internal static Text ToldToError { get; } = new("Vink aan wat klopt, of laat het leeg.", "Tick what fits, or leave it empty.");

    internal static Text RoleTitle { get; } = new("Welke taak of rol?", "Which task or role?");

    internal static Text RoleExample { get; } = new("Bijvoorbeeld: zorgcoördinator", "For example: care coordinator");

    internal static Text Person { get; } = new("Wie doet dit?", "Who does this?");

    internal static Text StandIn { get; } = new(
        "Wie neemt het over als die er niet is? (hoeft niet)", "Who takes over when that person is away? (optional)");

    internal static Text PersonPlaceholder { get; } = new("Kies of typ een naam", "Choose, or type a name");

    internal static Text Search { get; } = new(
        "Staat je collega niet in de lijst? Typ een deel van de naam", "Is your colleague missing from the list? Type part of the name");

    internal static Text SearchButton { get; } = new("Zoek collega’s", "Find colleagues");

    internal static Text Found(int count) =>
        new($"{count} gevonden; kies bij de vragen hieronder.", $"{count} found; choose in the questions below.");

    internal static Text HolderLeft { get; } = new(
        "Wie dit deed, werkt niet meer op school. Kies iemand anders; tot dan neemt de vervanger waar.",
        "The person who did this no longer works at school. Choose somebody else; until then the stand-in acts.");

    /// <summary>"toegevoegd", "added": what a version did.</summary>
    public static Text Change(PlanChangeKind deed) => deed switch
    {
        PlanChangeKind.Added => new("aangevuld", "added to"),
        PlanChangeKind.Changed => new("gewijzigd", "changed"),
        PlanChangeKind.Removed => new("iets weggehaald", "something taken out"),
        PlanChangeKind.Undone => new("teruggedraaid", "taken back"),
    };

    /// <summary>After a change.</summary>
    public static Text Saved(PlanChangeKind deed, int version) => deed switch
    {
        PlanChangeKind.Added or PlanChangeKind.Changed => new($"Bewaard in versie {version}.", $"Saved in version {version}."),
        PlanChangeKind.Removed => new($"Weggehaald in versie {version}.", $"Taken out in version {version}."),
        PlanChangeKind.Undone => new($"Teruggedraaid in versie {version}.", $"Taken back in version {version}."),
    };

    /// <summary>Saving what is already there changes nothing.</summary>
    public static Text SameAsBefore { get; } = new(
        "Er is niets veranderd: dit stond er al.", "Nothing has changed: this was there already.");

    /// <summary>Somebody else changed other parts in the meantime; both changes are kept.</summary>
    public static Text Merged(string? by) => new(
        $"{by ?? "Een collega"} wijzigde ondertussen een ander deel; dat staat er ook in.",
        $"{by ?? "A colleague"} changed another part meanwhile; that is in the plan as well.");

    internal static Text GoOn(PlanWord part) => new($"Verder met: {part.Name.Dutch}", $"Go on with: {part.Name.English}");

    internal static Text CardIsBehind { get; } = new(
        "Je kunt dit venster nu sluiten. De kaart in de chat is nog die van eerder: typ “plan” voor de nieuwe.",
        "You can close this window now. The card in the chat is still the earlier one: type “plan” for the new one.");

    internal static Text CloseHint { get; } = new("Je kunt dit venster nu sluiten.", "You can close this window now.");
}
