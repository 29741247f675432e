using Welbevinden.Cards.MyData;

namespace Welbevinden.Cards.ActionPlan;

/// <summary>What the plans keep about a person, in words.</summary>
public static class PlanDataLines
{
    /// <summary>The versions this person made.</summary>
    public static MyDataLine Versions(string year, int count) => new(
        new($"Plan {year}", $"Plan {year}"),
        new(
            $"Dat jij het {count} keer wijzigde. Wis je het, dan gaat je naam eraf; de tekst blijft van de school.",
            $"That you changed it {count} times. If you erase it, your name goes; the text stays with the school."));

    /// <summary>A role this person holds or stands in for, in the version in force.</summary>
    public static MyDataLine Role(string year, string title) => new(
        new($"Plan {year}: {title}", $"Plan {year}: {title}"),
        new(
            "Dat jij dit doet of vervangt. Wis je het, dan is de plek weer open, ook in eerdere versies.",
            "That you do this or stand in. If you erase it, the place is open again, in earlier versions as well."));
}
