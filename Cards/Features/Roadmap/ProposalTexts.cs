namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>What the bot says where it only thinks how far a step is.</summary>
internal static class ProposalTexts
{
    /// <summary>Beside a step of which the bot only thinks so.</summary>
    public const string Sign = "?";

    /// <summary>What the bot thinks of a step that nobody set, for those who can set it.</summary>
    public static Text Of(StepProgress progress) => new(
        $"Volgens mij: {RoadmapTexts.State(progress).Dutch}. Klopt dat?",
        $"As I see it: {RoadmapTexts.State(progress).English}. Is that right?");

    /// <summary>The same for those who read along.</summary>
    public static Text ToReaders(StepProgress progress) => new(
        $"Volgens mij: {RoadmapTexts.State(progress).Dutch}. Het kernteam koos nog niets.",
        $"As I see it: {RoadmapTexts.State(progress).English}. The core team has not chosen yet.");

    /// <summary>What the bot thinks now of a step that somebody set earlier, behind what was set.</summary>
    public static Text Since(StepProgress progress) => new(
        $"volgens mij nu {RoadmapTexts.State(progress).Dutch}, klopt dat?",
        $"as I see it {RoadmapTexts.State(progress).English} by now, is that right?");

    public static Text How { get; } = new(
        "Waar “volgens mij” staat, lees ik het af uit het plan en uit wat jullie al deden. Klopt het, druk dan op “Klopt”. Anders kies je "
            + "zelf bij “Bekijken”.",
        "Where it says “as I see it”, I read it from the plan and from what you did. If it is right, press “Correct”. Otherwise choose "
            + "yourself under “View”.");

    public static Text Why { get; } = new(
        "Ik lees dat af uit wat ik weet, hieronder. Jullie keuze telt.", "I read that from what I know, below. Your choice counts.");

    public static Text TakeOver { get; } = new("Klopt", "Correct");

    public static Text TakeOverTip(int step, StepProgress progress) => new(
        $"Klopt: stap {step} is {RoadmapTexts.State(progress).Dutch}", $"Correct: step {step} is {RoadmapTexts.State(progress).English}");

    public static Text TakeOverAs(StepProgress progress) =>
        new($"Klopt: {RoadmapTexts.State(progress).Dutch}", $"Correct: {RoadmapTexts.State(progress).English}");
}
