namespace Welbevinden.Cards.Shared;

/// <summary>What is stored about messages to a person, in words for "mijn gegevens".</summary>
public static class MessageDataLines
{
    public static MyDataLine Messages(int count, int days) => new(
        new("Berichten aan jou", "Messages to you"),
        new(
            $"Van {Words.Count(count, new("bericht", "message"), new("berichten", "messages")).Dutch}: dat ik het stuurde en hoe dat "
                + $"ging, niet wat erin stond. Van een check-in is dat weg als de uitkomst gedeeld is, anders na hooguit {days} "
                    + "dagen. Wis je je gegevens, dan blijft alleen het laatste etmaal staan, zodat je niets dubbel krijgt.",
            $"Of {Words.Count(count, new("bericht", "message"), new("berichten", "messages")).English}: that I sent it and how that "
                + $"went, not what it said. Of a check-in this is gone once the outcome is shared, otherwise after {days} days at "
                    + "most. If you erase your data only the last 24 hours remain, so that you get nothing twice."));
}
