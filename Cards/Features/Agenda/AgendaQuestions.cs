namespace Welbevinden.Cards.Features.Agenda;

/// <summary>
/// The questions of the team agenda, based on the topics that the document names ("Handreiking", circle 4): goals as a team and for one's
/// own class, when to look back, how it stays on the agenda, and how students and parents take part.
/// </summary>
public static class AgendaQuestions
{
    public static IReadOnlyList<AgendaQuestion> All { get; } =
    [
        new(
            new("Ons doel als team", "Our goal as a team"),
            new(
                "Aan welk doel voor welbevinden werken we nu samen, en wat merken we daarvan?",
                "Which goal for wellbeing are we working on together, and what do we notice of it?")),
        new(
            new("Mijn eigen klas", "My own class"),
            new(
                "Wat wil jij deze periode in je klas bereiken, en wie kan je daarbij helpen?",
                "What would you like to reach in your class this period, and who can help you?")),
        new(
            new("Wat er goed gaat", "What goes well"),
            new(
                "Wat ging de laatste tijd goed in een klas, en wat kan een ander daarvan gebruiken?",
                "What went well in a class lately, and what of it could somebody else use?")),
        new(
            new("Terugkijken", "Looking back"),
            new(
                "Wanneer kijken we terug op wat we doen, en wie bereidt dat voor?",
                "When do we look back on what we do, and who prepares that?")),
        new(
            new("Leerlingen doen mee", "Students take part"),
            new(
                "Wat vragen we deze periode aan leerlingen, en wat doen we met hun antwoord?",
                "What do we ask students this period, and what do we do with their answer?")),
        new(
            new("Ouders doen mee", "Parents take part"),
            new(
                "Wat horen ouders van ons over welbevinden, en hoe denken zij mee?",
                "What do parents hear from us about wellbeing, and how do they think along?")),
        new(
            new("Ons eigen welbevinden", "Our own wellbeing"),
            new(
                "Wat geeft ons nu energie, en wat kunnen we samen laten vallen?",
                "What gives us energy now, and what can we drop together?")),
        new(
            new("Op de agenda houden", "Keeping it on the agenda"),
            new(
                "Wat doen we om hier tijd voor te houden als het druk wordt?",
                "What do we do to keep time for this when things get busy?")),
    ];
}

/// <summary>One question with what it is about.</summary>
public sealed record AgendaQuestion(Text Topic, Text Question);
