namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>The expected failures on the cards of the roadmap.</summary>
public static class RoadmapRefusals
{
    public static Refusal YearClosed { get; } = new(
        "roadmap.yearClosed",
        new(
            "Dit stappenplan hoort bij een ander schooljaar. Typ “stappenplan” voor dat van nu.",
            "This roadmap belongs to another school year. Type “roadmap” for the present one."),
        ReplacesCard: true)
    {
        Next = RoadmapCommands.Show,
    };

    public static Refusal StateMissing { get; } = new(
        "roadmap.stateMissing",
        new(
            "Je hebt nog niet gekozen hoe ver jullie zijn. Kies een van de drie.",
            "It is not chosen yet how far you are. Choose one of the three."));

    public static Refusal HolderGone { get; } = new(
        "roadmap.holderGone",
        new(
            "Deze taak staat niet meer in het plan. Kies een andere, of het hele kernteam.",
            "This task is no longer in the plan. Choose another one, or the whole core team."));

    public static Refusal StepChanged { get; } = new(
        "roadmap.stepChanged",
        new(
            "Een collega wijzigde deze stap terwijl jij koos. Jouw keuze staat nog in de velden; bovenaan staat hoe het nu is. Bewaar "
                + "je, dan geldt jouw keuze.",
            "A colleague changed this step while you were choosing. Your choice is still in the fields; above is how it stands now. "
                + "Saving makes your choice count."));

    public static Refusal RatingChanged { get; } = new(
        "roadmap.ratingChanged",
        new(
            "Een collega vulde hier intussen iets anders in. Jouw keuze staat nog in de velden. Bewaar je, dan geldt jouw keuze.",
            "A colleague filled in something else here meanwhile. Your choice is still in the fields. Saving makes your choice count."));

    public static Refusal PrincipleMissing { get; } = new(
        "roadmap.principleMissing",
        new(
            "Je hebt nog niets gekozen. Kies eerst waar je een doel van maakt.",
            "Nothing has been chosen yet. First choose the one that becomes a goal."));
}
