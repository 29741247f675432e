using NodaTime;
using Welbevinden.Cards.MyData;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Top3;

/// <summary>What the top 3 keeps about a person, in words.</summary>
public static class Top3DataLines
{
    /// <summary>A class this person filled in.</summary>
    /// <param name="className">As on the cards.</param>
    /// <param name="poll">The date of the poll.</param>
    /// <param name="isOpen">Whether it can still be filled in.</param>
    /// <param name="keptUntil">The last day on which the poll is kept.</param>
    public static MyDataLine Filled(string className, LocalDate poll, bool isOpen, LocalDate keptUntil) => new(
        new($"Top 3 van {className}, {Words.Date(poll).Dutch}", $"Top 3 of {className}, {Words.Date(poll).English}"),
        isOpen
            ? new(
                $"Wat je invulde, en dat jij het was, tot en met {Words.Date(keptUntil).Dutch}. Wis je het, dan is de klas weer leeg.",
                $"What you filled in, and that it was you, until {Words.Date(keptUntil).English}. If you erase it, the class is empty again.")
            : new(
                $"Dat jij dit invulde, tot en met {Words.Date(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf; het antwoord blijft bij de klas.",
                $"That you filled this in, until {Words.Date(keptUntil).English}. If you erase it, your name goes; the answer stays with the class."));

    /// <summary>The changes this person made to the list of aspects.</summary>
    public static MyDataLine Changes(int count) => new(
        new("Aspecten van de top 3", "Aspects of the top 3"),
        new(
            $"Dat jij {count} keer iets wijzigde. Dit blijft, zodat het team weet wie de lijst maakte.",
            $"That you made {count} changes. This stays, so that the team knows who made the list."));
}
