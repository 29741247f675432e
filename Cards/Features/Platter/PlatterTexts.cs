namespace Welbevinden.Cards.Features.Platter;

/// <summary>Texts of the Schijf van Zeven that are on more than one card, or that need an explanation.</summary>
internal static class PlatterTexts
{
    /// <summary>The four questions of the source document, in our own words and in its order.</summary>
    public static IReadOnlyList<Text> FourQuestions { get; } =
    [
        new("Waar ben je tevreden over?", "What are you content with?"),
        new("Is het in balans?", "Is it in balance?"),
        new("Waar gaat te weinig tijd naartoe?", "What gets too little time?"),
        new("Hoe komt dat?", "How does that come about?"),
    ];

    public static Text Heading { get; } = new("Schijf van Zeven", "The platter of seven");

    public static Text Introduction { get; } = new(
        "Zeven soorten tijd die je hoofd gezond houden. Het is geen lijst om af te vinken en je krijgt geen cijfer: kijk gewoon wat je "
            + "opvalt.",
        "Seven kinds of time that keep your mind healthy. It is no list to tick off and there is no mark: just see what strikes you.");

    public static Text OpenAKind { get; } = new(
        "Druk op een soort tijd voor een vraag en een idee.",
        "Press a kind of time for a question and an idea.");

    public static Text NothingLeaves { get; } = new(
        "Wat je op deze kaart openklapt, blijft op je eigen scherm: er wordt niets verstuurd en niets bewaard.",
        "What you open on this card stays on your own screen: nothing is sent and nothing is kept.");

    public static Text MakeMine { get; } = new("Maak mijn schijf", "Make my platter");

    public static Text MakeIsYourChoice { get; } = new(
        "“Maak mijn schijf” stuurt wat je invult één keer naar mij. Ik teken je schijf, stuur die terug en vergeet je antwoorden.",
        "“Make my platter” sends what you fill in to me once. I draw your platter, send it back and forget your answers.");

    public static Text Credit { get; } = new(
        "De zeven soorten tijd komen van David Rock en Daniel J. Siegel (Healthy Mind Platter, 2011).",
        "The seven kinds of time come from David Rock and Daniel J. Siegel (Healthy Mind Platter, 2011).");

    public static Text NeutralWheel { get; } = new(
        "Een schijf met zeven gelijke punten, genummerd zoals de zeven soorten tijd hieronder.",
        "A platter with seven equal slices, numbered like the seven kinds of time below.");

    public static Text ToThinkAbout { get; } = new("Om over na te denken", "To think about");

    public static Text Question { get; } = new("Vraag", "Question");

    public static Text Idea { get; } = new("Idee", "Idea");

    public static Text TipHeading { get; } = new("Tip", "Tip");

    public static Text Skip { get; } = new("Nu niet", "Not now");

    public static Text Stop { get; } = new("Stop hiermee", "Stop these");

    /// <summary>Where a tip comes from, in small print.</summary>
    public static Text Source(TipView tip) => new(
        $"Bron: {tip.Source.Dutch}, “{tip.Section.Dutch}”. In eigen woorden.",
        $"Source: {tip.Source.English}, “{tip.Section.English}”. In our own words.");

    public static Text Circle(int circle) => circle switch
    {
        1 => new("Cirkel 1: jijzelf", "Circle 1: you yourself"),
        2 => new("Cirkel 2: de leerling", "Circle 2: the student"),
        3 => new("Cirkel 3: de klas", "Circle 3: the class"),
        4 => new("Cirkel 4: het team", "Circle 4: the team"),
        5 => new("Cirkel 5: het schoolklimaat", "Circle 5: the school's climate"),
        _ => new("Cirkel 6: de omgeving", "Circle 6: the surroundings"),
    };

    /// <summary>"a, b en c".</summary>
    public static Text Listed(IReadOnlyList<Text> items) =>
        new(Listed([.. items.Select(i => i.Dutch)], "en"), Listed([.. items.Select(i => i.English)], "and"));

    private static string Listed(string[] items, string and) => items.Length < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items[..^1])} {and} {items[^1]}";
}

/// <summary>One tip as a card shows it.</summary>
/// <param name="Words">The tip itself.</param>
/// <param name="Circle">1 to 6.</param>
/// <param name="Source">The document it is taken from.</param>
/// <param name="Section">The place in that document.</param>
public sealed record TipView(Text Words, int Circle, Text Source, Text Section);
