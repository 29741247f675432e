namespace Welbevinden.Cards.Shared;

/// <summary>
/// Words of an evaluation moment in a calendar: the same whether the bot puts it there or the person does with the button on a card.
/// </summary>
public static class CalendarEventTexts
{
    public static Text Subject { get; } = new("Evaluatie van het welbevindenplan", "Evaluation of the wellbeing plan");

    public static Text Body { get; } = new(
        "Kijk samen terug: zijn de activiteiten uitgevoerd, worden de doelen gehaald, wat is er nodig? Typ “evaluatie” in de chat met "
            + "Welbevinden.",
        "Look back together: were the activities carried out, are the goals being reached, what is needed? Type “evaluation” in the chat "
            + "with Welbevinden.");
}
