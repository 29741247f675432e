using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>What the plans hold about a person, in words. Every plan is kept until a last day.</summary>
public static class PlanDataLines
{
    /// <summary>The versions this person made.</summary>
    public static MyDataLine Versions(string year, int count, LocalDate keptUntil) => new(
        new($"Plan {year}", $"Plan {year}"),
        new(
            $"Dat jij het {count} keer wijzigde, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf; de tekst "
                + "blijft van de school.",
            $"That you changed it {count} times, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes; the text "
                + "stays with the school."));

    /// <summary>A role this person holds or stands in for, in the version in force.</summary>
    public static MyDataLine Role(string year, string title, LocalDate keptUntil) => new(
        new($"Plan {year}: {title}", $"Plan {year}: {title}"),
        new(
            $"Dat jij dit doet of vervangt, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan is de plek weer open, ook in eerdere "
                + "versies.",
            $"That you do this or stand in, {KeptTexts.Until(keptUntil).English}. If you erase it, the place is open again, in "
                + "earlier versions as well."));

    /// <summary>A role this person held or stood in for only in earlier versions.</summary>
    public static MyDataLine Held(string year, LocalDate keptUntil) => new(
        new($"Plan {year}", $"Plan {year}"),
        new(
            $"Dat je in een eerdere versie een taak had, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf.",
            $"That you had a task in an earlier version, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes."));
}
