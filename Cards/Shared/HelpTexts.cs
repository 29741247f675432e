namespace Welbevinden.Cards.Shared;

/// <summary>Texts of the help, and of the reply to a line that the bot does not know.</summary>
internal static class HelpTexts
{
    public static Text Heading { get; } = new("Waar kan ik je mee helpen?", "What can I help you with?");

    public static Text HowTo { get; } = new(
        "Druk op een knop, of typ het woord. Alles wat je kunt, staat onderaan.",
        "Press a button, or type the word. Everything you can do is at the bottom.");

    public static Text Topic(Topic topic) => topic switch
    {
        Shared.Topic.Myself => new("Voor jezelf", "For yourself"),
        Shared.Topic.Team => new("Met je team", "With your team"),
        Shared.Topic.Class => new("Voor je klas", "For your class"),
        Shared.Topic.School => new("Voor de school", "For the school"),
    };

    public static Text Nothing { get; } = new(
        "Je hebt nog geen rol in je school. Vraag het kernteam of de beheerder om je toe te voegen.",
        "You do not have a role in your school yet. Ask the core team or the administrator to add you.");

    public static Text UnknownHeading { get; } = new("Dat woord ken ik niet", "I do not know that word");

    public static Text Suggestion { get; } = new("Bedoel je misschien dit?", "Did you mean this, perhaps?");

    public static Text NoSuggestion { get; } = new(
        "Kijk bij hulp wat ik voor je kan doen.",
        "Have a look at help to see what I can do for you.");

    public static Text HelpCommand { get; } = new("hulp", "help");

    /// <summary>As the command of the outcomes is named.</summary>
    public static Text ResultsCommand { get; } = new("resultaten", "results");

    public static Text ResultsButton { get; } = new("Bekijk de uitkomst", "See the outcome");

    public static Text HelpButton { get; } = new("Hulp", "Help");

    public static Text NotKept { get; } = new(
        "Wat je typte, bewaar ik niet.",
        "I do not keep what you typed.");
}
