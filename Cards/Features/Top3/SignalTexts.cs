namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// Texts of the form in which the analysis team weighs one signal ("Praktijkkaart", step 7), and of the advice that follows.
/// </summary>
public static class SignalTexts
{
    public static Text Heading { get; } = new("Wat doen we met dit signaal?", "What do we do with this signal?");

    public static Text About(Text aspect, Text view) => new($"{aspect.Dutch}, {view.Dutch}", $"{aspect.English}, {view.English}");

    public static Text Think { get; } = new(
        "Bespreek het samen. Een signaal hoeft niet altijd een actie te worden.",
        "Talk it over together. A signal need not always become an action.");

    public static Text Aspect { get; } = new("Welk signaal?", "Which signal?");

    public static Text Outlook { get; } = new("Wat verwachten jullie?", "What do you expect?");

    public static Text Level { get; } = new("Voor wie?", "For whom?");

    public static Text Term { get; } = new("Op welke termijn?", "In what term?");

    public static Text Place { get; } = new("Waar?", "Where?");

    public static Text Partners { get; } = new("Wie denkt mee?", "Who thinks along?");

    public static Text ChooseError { get; } = new("Kies een van de antwoorden.", "Choose one of the answers.");

    public static Text PartnersError { get; } = new(
        "Vink aan wie meedenkt, of laat het leeg.", "Tick who thinks along, or leave it empty.");

    public static Text Send { get; } = new("Stuur naar de schoolleiding", "Send to the leadership");

    public static Text Sent { get; } = new("De aanbeveling is verstuurd", "The recommendation was sent");

    public static Text SentTo { get; } = new(
        "De schoolleiding krijgt hem nu als bericht.",
        "The leadership now gets it as a message.");

    public static Text Advice { get; } = new("Aanbeveling van het analyseteam", "Recommendation of the analysis team");

    public static Text AdviceFrom(string by, string date, string dateEnglish) => new(
        $"Opgesteld door {by}, naar aanleiding van de top 3 van {date}.",
        $"Drawn up by {by}, after the top 3 of {dateEnglish}.");

    public static Text Back { get; } = new("Terug naar het beeld", "Back to the picture");

    public static Text Another { get; } = new("Nog een signaal wegen", "Weigh another signal");

    public static Text AsGoal { get; } = new("Zet als doel in het plan", "Make it a goal in the plan");

    public static Text WhoSees { get; } = new(
        "Het analyseteam en de schoolleiding zien dit. Er staan geen klassen en geen cijfers in.",
        "The analysis team and the leadership see this. It holds no classes and no figures.");
}
