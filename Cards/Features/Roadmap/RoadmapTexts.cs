namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>Texts of the roadmap, the pyramid and the pillars.</summary>
internal static class RoadmapTexts
{
    public static Text Heading(string year) => new($"Stappenplan {year}", $"Roadmap {year}");

    public static Text HowTo { get; } = new(
        "Zeven stappen naar een school waar iedereen lekker in zijn vel zit. Je hoeft ze niet strak op volgorde te doen.",
        "Seven steps towards a school where everybody feels well. There is no need to follow the order strictly.");

    public static Text State(StepProgress progress) => progress switch
    {
        StepProgress.NotBegun => new("nog niet begonnen", "not begun"),
        StepProgress.Busy => new("bezig", "busy"),
        StepProgress.Done => new("klaar", "done"),
        StepProgress.Reopened => new("weer open na de evaluatie", "open again after the evaluation"),
    };

    /// <summary>A symbol beside the word, never instead of it.</summary>
    public static string Sign(StepProgress progress) => progress switch
    {
        StepProgress.NotBegun => "○",
        StepProgress.Busy => "◐",
        StepProgress.Done => "●",
        StepProgress.Reopened => "↻",
    };

    public static Text Open { get; } = new("Bekijken", "View");

    public static Text OpenTip(int step, Text name) => new($"Stap {step}: {name.Dutch}", $"Step {step}: {name.English}");

    public static Text StepHeading(int step, Text name) => new($"Stap {step}. {name.Dutch}", $"Step {step}. {name.English}");

    public static Text Questions { get; } = new("Vragen om samen te bespreken", "Questions to discuss together");

    public static Text Known { get; } = new("Wat ik al weet", "What I know already");

    public static Text NothingKnown { get; } = new("Hier weet ik nog niets over.", "I know nothing about this yet.");

    public static Text StateLabel { get; } = new("Hoe ver zijn jullie?", "How far are you?");

    public static Text StateError { get; } = new("Kies een van de drie.", "Choose one of the three.");

    public static Text Holder { get; } = new("Wie trekt deze stap? (hoeft niet)", "Who leads this step? (optional)");

    public static Text HolderError { get; } = new("Kies een taak uit de lijst.", "Choose a task from the list.");

    public static Text NoRoles { get; } = new(
        "Wie deze stap trekt, kies je uit de taakverdeling van het plan. Die is nog leeg; nu is het hele kernteam aan zet.",
        "Who leads this step is chosen from the roles of the plan. Those are still empty; for now it is the whole core team.");

    public static Text LedBy(string who) => new($"Getrokken door: {who}", $"Led by: {who}");

    public static Text WholeTeam { get; } = new("Getrokken door: het hele kernteam", "Led by: the whole core team");

    public static Text None { get; } = new("Het hele kernteam", "The whole core team");

    public static Text Save { get; } = new("Bewaren", "Save");

    public static Text Back { get; } = new("Terug naar het stappenplan", "Back to the roadmap");

    public static Text Pyramid { get; } = new("Ondersteuningspiramide", "Support pyramid");

    public static Text PyramidHow { get; } = new(
        "Alle activiteiten uit het plan, per laag. Een sterke piramide is onderaan breed: een veerkrachtig team en veel voor alle "
            + "leerlingen.",
        "All activities of the plan, per layer. A strong pyramid is broad at the foot: a resilient team and much for all students.");

    public static Text Layer(Text name, int count) => new($"{name.Dutch}: {count}", $"{name.English}: {count}");

    /// <summary>
    /// For how many students a layer is enough or meant, according to the document; short, so that the bars stay close together.
    /// </summary>
    public static Text Share(string layer) => layer switch
    {
        "Foundation" => new("het team zelf", "the team itself"),
        "Base" => new("80-90% van de leerlingen", "80-90% of students"),
        "Extra" => new("5-15% van de leerlingen", "5-15% of students"),
        _ => new("1-5% van de leerlingen", "1-5% of students"),
    };

    public static Text ToPlan { get; } = new("Naar het plan", "To the plan");

    public static Text Pillars { get; } = new("Vier pijlers", "Four pillars");

    public static Text PillarsHow { get; } = new(
        "Loop samen de pijlers langs: wat gaat goed, wat kan beter, wat doe je nog niet en wat is nodig? Zo zie je waar je begint.",
        "Go through the pillars together: see the things that go well, could be better, are missing or are needed. So you see where to "
            + "begin.");

    public static Text Judged(int judged, int all) => new($"{judged} van {all} ingevuld", $"{judged} of {all} filled in");

    public static Text FillIn(Text pillar) => new($"{pillar.Dutch} invullen", $"Fill in {pillar.English}");

    public static Text NotJudged { get; } = new("nog niet ingevuld", "still open");

    public static Text RatingError { get; } = new("Kies een antwoord, of laat het leeg.", "Choose an answer, or leave it empty.");

    public static Text NoRating { get; } = new("Nog niet ingevuld", "Still open");

    public static Text BackToPillars { get; } = new("Terug naar de pijlers", "Back to the pillars");

    public static Text Start { get; } = new("Dit kan mee naar het plan", "This can go into the plan");

    public static Text StartLabel { get; } = new("Waar maak je een doel van?", "Which one becomes a goal?");

    public static Text StartError { get; } = new("Kies er een uit de lijst.", "Choose one from the list.");

    public static Text MakeGoal { get; } = new("Maak er een doel van", "Make it a goal");
}

/// <summary>What the bot says after something was saved.</summary>
public static class RoadmapNotices
{
    public static Text Saved { get; } = new("Bewaard.", "Saved.");
}

/// <summary>The progress of a step, as people see it.</summary>
public enum StepProgress
{
    NotBegun,
    Busy,
    Done,

    /// <summary>It was done, but an evaluation since then asks for another look.</summary>
    Reopened,
}
