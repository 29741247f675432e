using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Status;

/// <summary>Texts of the status: what each state of a delivery means and what one can do about it.</summary>
public static class StatusTexts
{
    public static Text Heading { get; } = new("Hoe staat het ervoor?", "How are things going?");

    public static Text NoRounds { get; } = new(
        "Er is nog geen ronde geweest. Start er een met “start check-in”.",
        "There has not been a round yet. Start one with “start check-in”.");

    public static Text Round(Text name, LocalDate opened, bool isOpen) => new(
        $"{Words.Sentence(name.Dutch)} van {Words.Day(opened).Dutch}: {(isOpen ? "open" : "gesloten")}",
        $"{Words.Sentence(name.English)} of {Words.Day(opened).English}: {(isOpen ? "open" : "closed")}");

    /// <summary>How many answered; where that is not told, whether there is enough for an outcome.</summary>
    public static Text Responses(StatusRound round) => round switch
    {
        { Answered: { } number } => Responses(number, round.Asked),
        { IsOpen: true, IsEnough: true } => new(
            $"Gevraagd aan {Words.Colleagues(round.Asked).Dutch}. Er zijn genoeg antwoorden voor een uitkomst. Hoeveel het er zijn, zie je "
                + "na het sluiten.",
            $"Asked of {Words.Colleagues(round.Asked).English}. There are enough answers for an outcome. How many there are, you see "
                + "after it closes."),
        { IsOpen: true } => new(
            $"Gevraagd aan {Words.Colleagues(round.Asked).Dutch}. Er zijn nog te weinig antwoorden voor een uitkomst. Hoeveel het er zijn, "
                + "laat ik niet zien.",
            $"Asked of {Words.Colleagues(round.Asked).English}. There are too few answers for an outcome so far. How many there are, I do "
                + "not show."),
        { IsEnough: true } => new("De uitkomst komt eraan.", "The outcome is on its way."),
        _ => new("Te weinig antwoorden om iets te laten zien.", "Too few answers to show anything."),
    };

    private static Text Responses(int answered, int asked) => new(
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).Dutch)} {(Words.IsOne(answered, asked) ? "antwoordde" : "antwoordden")}.",
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).English)} answered.");

    public static Text State(DeliveryState state) => state switch
    {
        DeliveryState.Sent => new("Aangekomen", "Delivered"),
        DeliveryState.Waiting => new("Wacht nog", "Waiting"),
        DeliveryState.Unconfirmed => new("Niet zeker", "Not certain"),
        DeliveryState.Blocked => new("Geblokkeerd", "Blocked"),
        DeliveryState.NotInstalled => new("App ontbreekt", "App missing"),
        DeliveryState.GaveUp => new("Niet gelukt", "Failed"),
    };

    /// <summary>What to do about it; null when nothing needs to be done.</summary>
    public static Text? Remedy(DeliveryState state) => state switch
    {
        DeliveryState.Sent => null,
        DeliveryState.Waiting => new(
            "Deze berichten gaan vanzelf uit. Je hoeft niets te doen.",
            "These messages go out by themselves. You need not do anything."),
        DeliveryState.Unconfirmed => new(
            "Teams gaf geen antwoord. Het bericht is misschien wel aangekomen, dus ik stuur het niet nog eens. Vraag het je collega; die "
                + "kan ook zelf “check-in” typen.",
            "Teams gave no answer. The message may have arrived, so I do not send it again. Ask your colleague, who can also type "
                + "“check-in”."),
        DeliveryState.Blocked => new(
            "Je collega of de beheerder heeft de app geblokkeerd. Pas als die blokkade weg is, kan ik weer sturen.",
            "Your colleague or the administrator has blocked the app. I can send again once that block is lifted."),
        DeliveryState.NotInstalled => new(
            "Vraag de beheerder om de app bij deze collega's te installeren.",
            "Ask the administrator to install the app for these colleagues."),
        DeliveryState.GaveUp => new(
            "Ik heb het vaker geprobeerd. Geef de oorzaak hierboven door aan de beheerder.",
            "I tried several times. Tell the administrator the cause above."),
    };

    public static Text Deliveries(DeliveryState state, int count) => new(
        $"{State(state).Dutch}: {Words.Count(count, new("bericht", "message"), new("berichten", "messages")).Dutch}",
        $"{State(state).English}: {Words.Count(count, new("bericht", "message"), new("berichten", "messages")).English}");

    /// <summary>The same without a number.</summary>
    public static Text Uncounted(DeliveryState state) => new(
        $"{State(state).Dutch}: er gaan nog berichten uit",
        $"{State(state).English}: messages are still going out");

    public static Text Waiting(Text what, LocalDate date) => new(
        $"Nog niet gelukt: {what.Dutch} van {Words.Day(date).Dutch}.",
        $"Not done yet: {what.English} of {Words.Day(date).English}.");

    /// <summary>Why it waits, and what one can do.</summary>
    public static Text WhyWaiting(bool nobodyThere) => nobodyThere
        ? new(
            "Niemand van wie gevraagd is, staat nu in de lijst met mensen. Vraag de beheerder om die na te kijken. Ik probeer het elk "
                + "kwartier, twee weken lang; daarna wis ik wie gevraagd is.",
            "Nobody who was asked is in the list of people now. Ask the administrator to check it. I try every quarter of an hour, for "
                + "two weeks; then I erase who was asked.")
        : new(
            "Ik blijf het proberen, minstens elk kwartier. Duurt het lang? Vraag de beheerder om in het logboek te kijken.",
            "I keep trying, at least every quarter of an hour. Is it taking long? Ask the administrator to look in the log.");

    /// <summary>The state comes first, in words, because colour alone says nothing to some people.</summary>
    public static Text Check(CheckLine line) => line.State == CheckState.Ok ? line.What : new(
        $"{Words.Sentence(CheckTexts.State(line.State).Dutch)}: {line.What.Dutch}",
        $"{Words.Sentence(CheckTexts.State(line.State).English)}: {line.What.English}");

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Het kernteam en de beheerder. Hier staat nooit wie antwoordde of wat. Hoeveel mensen antwoordden op een check-in, "
            + "zie je pas als die gesloten is en het er genoeg zijn.",
        "Who sees this? The core team and the administrator. It never shows who answered, or what. How many people answered a check-in you "
            + "see only when it has closed, with enough of them.");
}
