using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>What a check-in stores about a person, in words for "mijn gegevens".</summary>
public static class CheckInDataLines
{
    public static MyDataLine Round(LocalDate opened, bool answered) => new(
        new($"Check-in van {Words.Day(opened).Dutch}", $"Check-in of {Words.Day(opened).English}"),
        answered
            ? new("Dat je antwoordde, niet wat. Weg als de check-in sluit.", "That you answered, not what. Gone when the check-in closes.")
            : new("Dat ik het je vroeg. Weg als de check-in sluit.", "That I asked you. Gone when the check-in closes."));

    /// <summary>In how many check-ins in a row somebody kept silent.</summary>
    public static MyDataLine Silence(int rounds) => new(
        new("Check-ins zonder antwoord", "Check-ins without an answer"),
        new(
            $"Dat je er {rounds} achter elkaar voorbij liet gaan. Weg als een check-in sluit waarin je antwoordt, en na het schooljaar.",
            $"That you let {rounds} in a row pass. Gone when a check-in closes in which you answer, and after the school year."));
}
