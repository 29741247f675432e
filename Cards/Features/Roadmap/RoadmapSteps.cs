namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>One of the seven steps in our own words.</summary>
/// <param name="Number">1 to 7.</param>
/// <param name="Name">What is done.</param>
/// <param name="Purpose">Why, in a sentence.</param>
/// <param name="Questions">What the core team asks itself.</param>
public sealed record RoadmapStep(int Number, Text Name, Text Purpose, IReadOnlyList<Text> Questions);

/// <summary>The seven steps ("Stappenplan"), with guiding questions based on that document.</summary>
public static class RoadmapSteps
{
    public const int Count = 7;

    public static IReadOnlyList<RoadmapStep> All { get; } =
    [
        new(
            1,
            new("Kernteam samenstellen", "Form a core team"),
            new(
                "Een klein, breed team houdt het gaande: schoolleiding, ondersteuning en leraren samen.",
                "A small, broad team keeps things going: leadership, support and teachers together."),
            [
                new(
                    "Zit er iemand in van de schoolleiding, van het ondersteuningsteam en van de leraren?",
                    "Is there somebody from the leadership, the support team and the teachers?"),
                new(
                    "Wie van buiten kan meedenken, zoals een schoolpsycholoog of de GGD?",
                    "Who from outside can think along, such as a school psychologist or the public health service?"),
                new(
                    "Krijgt het team er tijd voor, en wil iedereen voor langere tijd meedoen?",
                    "Does the team get time for it, and does everybody want to stay for longer?"),
                new("Hoe praten leerlingen en ouders mee?", "How do students and parents have a say?"),
            ]),
        new(
            2,
            new("Kijken waar jullie staan", "See where you stand"),
            new(
                "Verzamel wat jullie al weten en al doen. Daar bouw je op voort.",
                "Gather all that you know and do already. That is the ground to build on."),
            [
                new("Hoe gaat het met leerlingen, en hoe met het team?", "How are students doing, and how is the team?"),
                new(
                    "Wat gaat goed in de klassen, en waar zijn zorgen, binnen en buiten school?",
                    "How well do classes do, and where are worries, in and outside school?"),
                new(
                    "Welk beeld zie je per leerjaar, per niveau en voor de school als geheel?",
                    "Which picture is there per year, per level and for the school as a whole?"),
                new(
                    "Wat doen jullie al: wat gaat goed, wat kan beter, wat nog niet en is wel nodig?",
                    "Which things are done already: which go well, which could be better, which are missing and needed?"),
            ]),
        new(
            3,
            new("Visie aanscherpen", "Sharpen the vision"),
            new(
                "Sluit aan bij de visie op onderwijs die er al is, in jullie eigen woorden.",
                "Build on the vision of education that exists, in your own words."),
            [
                new("Hoe zien jullie de band tussen leren en welbevinden?", "How do learning and wellbeing hang together for you?"),
                new(
                    "Wat geef je leerlingen mee in de tijd dat ze bij jullie zijn?",
                    "Which things should students take along from their years with you?"),
                new("Welk gedrag en welke vaardigheden vinden jullie belangrijk?", "Which behaviour and skills matter to you?"),
            ]),
        new(
            4,
            new("Doelen kiezen", "Choose goals"),
            new(
                "Kies op grond van stap 2 en 3, en liever weinig goed dan veel half.",
                "Choose on the ground of steps 2 and 3, and rather few and well than many by halves."),
            [
                new("Wat werkt al en kun je versterken?", "Which things work already and can be strengthened?"),
                new("Wat is nieuw en echt nodig?", "Which new thing is really needed?"),
                new(
                    "Waar kan samenwerken beter, in het team, met leerlingen, ouders en partners?",
                    "Where can people work together better, in the team, with students, parents and partners?"),
                new("Wat willen jullie nu, en wat kan later?", "Which of it now, and which can come later?"),
            ]),
        new(
            5,
            new("Plan maken", "Make a plan"),
            new("Zet bij elk doel wat je doet, wanneer en wie.", "Set down for each goal how, when and by whom."),
            [
                new("Met welke activiteiten haal je elk doel?", "By which activities do you reach each goal?"),
                new(
                    "Wat heeft het team nodig: scholing, tijd, contact met anderen?",
                    "Which help does the team need: training, time, contact with others?"),
                new("Wie doet wat, en wie is verantwoordelijk?", "Who does which part, and who is responsible?"),
                new(
                    "Wanneer vertel je erover aan leerlingen, ouders en collega’s?",
                    "When do you tell students, parents and colleagues about it?"),
                new("Hoe houd je het hele team betrokken?", "How does the whole team stay involved?"),
            ]),
        new(
            6,
            new("Aan de slag", "Carry it out"),
            new("Doe wat in het plan staat en houd het team erbij.", "Do as the plan says and keep the team with you."),
            [
                new("Weet iedereen wat er van hem of haar gevraagd wordt?", "Does everybody know their part?"),
                new("Zijn de taken in het kernteam nog goed verdeeld?", "Are the tasks in the core team still shared well?"),
                new("Hoe blijft het hele team meedoen?", "How does the whole team go on taking part?"),
            ]),
        new(
            7,
            new("Terugkijken en vooruitkijken", "Look back and ahead"),
            new(
                "Sta op vaste momenten stil. Wat je ziet, brengt je terug bij stap 2.",
                "Pause at fixed moments. It leads you back to step 2."),
            [
                new("Doen jullie ook echt wat in het plan staat?", "Do you really do as the plan says?"),
                new("Komen de doelen dichterbij?", "Are the goals coming nearer?"),
                new("Wat is er nodig?", "Which things are needed?"),
                new(
                    "Wat vinden collega’s, ouders, leerlingen en partners ervan?",
                    "How do colleagues, parents, students and partners see it?"),
            ]),
    ];
}
