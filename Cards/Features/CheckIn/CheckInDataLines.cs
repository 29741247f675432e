using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>What a check-in stores about a person, in words for "mijn gegevens".</summary>
public static class CheckInDataLines
{
    /// <summary>One check-in.</summary>
    /// <param name="opened">The day it opened.</param>
    /// <param name="answered">Whether they answered or skipped.</param>
    /// <param name="waits">Whether it is closed and counts along with the next one.</param>
    public static MyDataLine Round(LocalDate opened, bool answered, bool waits = false) => new(
        new($"Check-in van {Words.Day(opened).Dutch}", $"Check-in of {Words.Day(opened).English}"),
        (answered, waits) switch
        {
            (true, true) => new(
                "Dat je antwoordde, niet wat. Weg zodra er een uitkomst is over meer check-ins samen, of na zes check-ins.",
                "That you answered, not what. Gone when there is an outcome of several check-ins together, or after six."),
            (true, false) => new(
                "Dat je antwoordde, niet wat. Weg zodra de uitkomst gedeeld is.",
                "That you answered, not what. Gone when the outcome is shared."),
            _ => new("Dat ik het je vroeg. Weg zodra de uitkomst gedeeld is.", "That I asked you. Gone when the outcome is shared."),
        });

    /// <summary>In how many check-ins in a row somebody kept silent.</summary>
    public static MyDataLine Silence(int rounds) => new(
        new("Check-ins zonder antwoord", "Check-ins without an answer"),
        new(
            $"Dat je er {rounds} achter elkaar voorbij liet gaan. Weg als een check-in sluit waarin je antwoordt, en na het schooljaar.",
            $"That you let {rounds} in a row pass. Gone when a check-in closes in which you answer, and after the school year."));
}
