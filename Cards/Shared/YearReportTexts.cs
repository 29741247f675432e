using NodaTime;

namespace Welbevinden.Cards.Shared;

/// <summary>Texts of the report of a school year, around its chapters.</summary>
public static class YearReportTexts
{
    public static Text Choice(string year) => new($"Het schooljaar {year}", $"The school year {year}");

    public static Text Title(string year) => new($"Welbevinden in het schooljaar {year}", $"Wellbeing in the school year {year}");

    public static Text About(string school, LocalDate today) => new(
        $"{school} · gemaakt op {Words.Date(today).Dutch}",
        $"{school} · made on {Words.Date(today).English}");

    public static Text WhoSees { get; } = new(
        "Voor het kernteam en de schoolleiding. Uitkomsten staan hier alleen zoals iedereen op school ze mag zien: geen klassen, geen "
            + "personen, geen te kleine groepen.",
        "For the core team and the leadership. Outcomes stand here only as everybody at school may see them: no classes, no persons, no "
            + "groups that are too small.");

    public static IReadOnlyList<Text> Columns { get; } =
    [
        new("Hoofdstuk", "Chapter"),
        new("Onderwerp", "Subject"),
        new("Kenmerk", "What"),
        new("Waarde", "Value"),
        new("Toelichting", "Remark"),
    ];

    public static Text CheckIn { get; } = new("Check-ins van het team", "Check-ins of the team");

    public static Text Top3 { get; } = new("Top 3 onder mentoren", "Top 3 among mentors");

    /// <summary>"Top 3 van 23 november 2026".</summary>
    public static Text Poll(LocalDate date) => new($"Top 3 van {Words.Date(date).Dutch}", $"Top 3 of {Words.Date(date).English}");

    public static Text Points(int points) => Words.Count(points, new("punt", "point"), new("punten", "points"));

    public static Text Answered { get; } = new("Antwoorden", "Answers");

    public static Text NotShown { get; } = new("Niet getoond", "Withheld");

    public static Text Evaluations { get; } = new("Evaluatiemomenten", "Evaluation moments");

    public static Text MomentOn(LocalDate date) =>
        new($"Evaluatie van {Words.Date(date).Dutch}", $"Evaluation of {Words.Date(date).English}");

    public static Text State { get; } = new("Stand", "State");

    public static Text Held { get; } = new("Afgerond.", "Closed.");

    public static Text ToCome { get; } = new("Nog niet afgerond.", "Still open.");

    public static Text Goal { get; } = new("Doel", "Goal");

    public static Text HowFar { get; } = new("Hoe ver", "How far");

    public static Text HowOn { get; } = new("Hoe verder", "How to go on");

    public static Text Activities { get; } = new("Activiteiten", "Activities");

    public static Text Needed { get; } = new("Nodig", "Needed");

    public static Text ThinkOf(Text group) =>
        new($"Wat anderen ervan vinden: {group.Dutch.ToLowerInvariant()}", $"Views of others: {group.English.ToLowerInvariant()}");

    public static Text NotSaid { get; } = new("niet ingevuld", "left open");

    public static Text Plan { get; } = new("Plan van aanpak", "Action plan");

    public static Text PlanVersion(int number, LocalDate date) => new(
        $"Versie {number}, van {Words.Date(date).Dutch}.",
        $"Version {number}, of {Words.Date(date).English}.");

    public static Text Kind { get; } = new("Soort", "Kind");

    public static Text Aspect { get; } = new("Aspect", "Aspect");

    public static Text Activity { get; } = new("Activiteit", "Activity");

    public static Text PerLayer { get; } = new(
        "Activiteiten per laag van de ondersteuningspiramide", "Activities per layer of the support pyramid");

    public static Text Text { get; } = new("Tekst", "Text");

    /// <summary>Columns of the table of activities after the activity itself.</summary>
    public static IReadOnlyList<Text> AboutActivity { get; } =
    [
        new("Laag", "Layer"),
        new("Pijler", "Pillar"),
        new("Wie", "Who"),
        new("Wanneer", "When"),
        new("Vertellen aan", "Tell"),
        Goal,
    ];

    public static Text WhatWeWant { get; } = new("Wat we willen bereiken", "The goals we set");

    public static Text WhatWeDo { get; } = new("Wat we daarvoor doen", "The things we do for them");

    public static Text EveryChange { get; } = new(
        "Elke wijziging van het plan, de eerste bovenaan", "Every change of the plan, the first on top");

    public static Text HowGoalsStand { get; } = new("Hoe de doelen ervoor staan", "How the goals stand");

    public static Text Versions { get; } = new("Versies", "Versions");

    /// <summary>Columns of the table of versions.</summary>
    public static IReadOnlyList<Text> AboutVersion { get; } = [
        new("Versie", "Version"),
        new("Dag", "Day"),
        new("Onderdeel", "Part"),
        new("Wat", "What"),
        new("Wie", "Who"),
    ];

    public static Text NotNamed { get; } = new("niet bij naam", "unnamed");
}
