namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>
/// One of a closed set, with its code in payloads and its name for people. The codes are the names of the storage enums; a test keeps them
/// equal.
/// </summary>
/// <param name="Code">As used in payloads.</param>
/// <param name="Name">In a word or three.</param>
/// <param name="Meaning">In a sentence, for those who choose.</param>
public sealed record PlanWord(string Code, Text Name, Text Meaning);

/// <summary>The closed sets of a plan in words.</summary>
public static class PlanWords
{
    public static PlanWord Vision { get; } = new("Vision", new("Visie", "Vision"), new(
        "Wat willen jullie dat leerlingen en collega’s op jullie school meemaken? Sluit aan bij de visie die er al is.",
        "How should students and colleagues feel at your school? Build on the vision that exists already."));

    public static PlanWord Budget { get; } = new("Budget", new("Begroting", "Budget"), new(
        "Wat kost het, en waar komt het geld vandaan?",
        "How much does it cost, and where does the money come from?"));

    public static PlanWord Conditions { get; } = new("Conditions", new("Randvoorwaarden", "Conditions"), new(
        "Wat moet geregeld zijn: tijd, rooster, ruimte, scholing?",
        "Which things must be arranged: time, timetable, space, training?"));

    public static PlanWord Support { get; } = new("Support", new("Draagvlak in het team", "Support in the team"), new(
        "Hoe doet het hele team mee, en hoe houden jullie iedereen op de hoogte?",
        "How does the whole team take part, and how does everybody stay informed?"));

    public static PlanWord Resilience { get; } = new("Resilience", new("Veerkracht van het team", "Resilience of the team"), new(
        "Wat doen jullie om zelf gezond en met plezier te blijven werken?",
        "How do colleagues themselves stay healthy and happy at work?"));

    public static PlanWord Goal { get; } = new("Goal", new("Doelen", "Goals"), new(
        "Wat is er aan het eind van het schooljaar anders?",
        "How will things be different at the end of the school year?"));

    public static PlanWord Activity { get; } = new("Activity", new("Activiteiten", "Activities"), new(
        "Wat gaan jullie doen om de doelen te halen?",
        "How will the goals be reached, step by step?"));

    public static PlanWord RoleHolder { get; } = new("RoleHolder", new("Taakverdeling", "Who does it"), new(
        "Wie is waarvoor verantwoordelijk, en wie neemt het over als die er niet is?",
        "Who is responsible for which task, and who takes over when that person is away?"));

    /// <summary>
    /// Every part, in the order in which a plan is written: an activity asks for a goal and for who does it, so those come before it.
    /// </summary>
    public static IReadOnlyList<PlanWord> Parts { get; } = [Vision, Goal, RoleHolder, Activity, Budget, Conditions, Support, Resilience];

    /// <summary>The parts that are one text.</summary>
    public static IReadOnlyList<PlanWord> Texts { get; } = [Vision, Budget, Conditions, Support, Resilience];

    /// <summary>What a goal does ("Stappenplan", step 4).</summary>
    public static IReadOnlyList<PlanWord> GoalKinds { get; } =
    [
        new("Strengthen", new("Versterken", "Strengthen"), new("Versterken wat er al is", "Strengthen something we have already")),
        new("StartNew", new("Nieuw", "New"), new("Iets nieuws beginnen", "Start something new")),
        new("Cooperate", new("Samenwerken", "Work together"), new("Beter samenwerken", "Work together better")),
    ];

    /// <summary>The layers of the support pyramid, from below ("Stappenplan", step 2).</summary>
    public static IReadOnlyList<PlanWord> Layers { get; } =
    [
        new("Foundation", new("Fundament", "Foundation"), new("Fundament: een veerkrachtig team", "Foundation: a resilient team")),
        new("Base", new("Sterke basis", "Strong base"), new("Sterke basis: voor alle leerlingen", "Strong base: for all students")),
        new("Extra", new("Extra steun", "Extra support"), new("Extra steun: voor kleine groepen", "Extra support: for small groups")),
        new(
            "Intensive",
            new("Intensieve steun", "Intensive support"),
            new("Intensieve steun: voor enkele leerlingen", "Intensive support: for a few students")),
    ];

    /// <summary>The four pillars ("Theoretische onderbouwing").</summary>
    public static IReadOnlyList<PlanWord> Pillars { get; } =
    [
        new("Education", new("Educatie", "Education"), new("Educatie: aandacht in de les", "Education: attention in lessons")),
        new(
            "Environment",
            new("Omgeving", "Environment"),
            new("Omgeving: klas, gebouw, ouders en partners", "Environment: class, building, parents, partners")),
        new("Signalling", new("Signaleren", "Noticing"), new("Signaleren: zien wie hulp nodig heeft", "Noticing: seeing who needs help")),
        new("Policy", new("Beleid", "Policy"), new("Beleid: afspraken die blijven", "Policy: agreements that last")),
    ];

    public static IReadOnlyList<PlanWord> ToldTo { get; } =
    [
        new("Students", new("leerlingen", "students"), new("Leerlingen", "Students")),
        new("Parents", new("ouders", "parents"), new("Ouders", "Parents")),
        new("Staff", new("medewerkers", "staff"), new("Medewerkers", "Staff")),
        new("Partners", new("partners", "partners"), new("Partners buiten school", "Partners outside school")),
    ];

    /// <summary>What is written after a part; null after the last.</summary>
    public static PlanWord? After(PlanWord part) => Parts.SkipWhile(other => other.Code != part.Code).Skip(1).FirstOrDefault();

    /// <summary>The word of a code.</summary>
    /// <exception cref="InvalidOperationException">No word has this code.</exception>
    public static PlanWord Of(IReadOnlyList<PlanWord> set, string code) => set.Single(word => word.Code == code);
}
