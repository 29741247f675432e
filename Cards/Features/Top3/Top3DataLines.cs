using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>What the top 3 stores about a person, in words.</summary>
public static class Top3DataLines
{
    /// <summary>A class this person filled in.</summary>
    /// <param name="className">The name as shown on cards.</param>
    /// <param name="poll">The date of the poll.</param>
    /// <param name="isOpen">Whether it can still be filled in.</param>
    /// <param name="keptUntil">The last day on which the poll is kept.</param>
    public static MyDataLine Filled(string className, LocalDate poll, bool isOpen, LocalDate keptUntil) => new(
        new($"Top 3 van {className}, {Words.Date(poll).Dutch}", $"Top 3 of {className}, {Words.Date(poll).English}"),
        isOpen
            ? new(
                $"Wat je invulde, en dat jij het was, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan is de klas weer leeg.",
                $"What you filled in, and that it was you, {KeptTexts.Until(keptUntil).English}. "
                    + "If you erase it, the class is empty again.")
            : new(
                $"Dat jij dit invulde, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf; het antwoord blijft bij "
                    + "de klas.",
                $"That you filled this in, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes; the answer stays "
                    + "with the class."));

    /// <summary>A class of a closed poll of which this person was a mentor, and which only others filled in.</summary>
    public static MyDataLine Asked(string className, LocalDate poll, LocalDate keptUntil) => new(
        new($"Top 3 van {className}, {Words.Date(poll).Dutch}", $"Top 3 of {className}, {Words.Date(poll).English}"),
        new(
            $"Dat jij hier mentor was, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf.",
            $"That you were a mentor here, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes."));

    /// <summary>The changes this person made to the list of aspects.</summary>
    /// <param name="count">How many.</param>
    /// <param name="keptUntil">The last day on which the newest of them is kept.</param>
    public static MyDataLine Changes(int count, LocalDate keptUntil) => new(
        new("Aspecten van de top 3", "Aspects of the top 3"),
        new(
            $"Dat jij {count} keer iets wijzigde, {KeptTexts.Until(keptUntil).Dutch}. Dit blijft zo lang, zodat het team weet wie de "
                + "lijst maakte.",
            $"That you made {count} changes, {KeptTexts.Until(keptUntil).English}. This stays that long, so that the team knows who "
                + "made the list."));
}
