using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>What evaluations store about a person, in words. Every moment is kept until a last day.</summary>
public static class EvaluationDataLines
{
    /// <summary>That this person filled in something.</summary>
    public static MyDataLine Wrote(LocalDate date, bool isOpen, LocalDate keptUntil) => new(
        Name(date),
        isOpen
            ? new(
                $"Wat je invulde, met je naam, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan is het weg.",
                $"What you filled in, with your name, {KeptTexts.Until(keptUntil).English}. If you erase it, it is gone.")
            : new(
                $"Wat je invulde, met je naam, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf; de tekst blijft "
                    + "bij de afgeronde evaluatie.",
                $"What you filled in, with your name, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes; the text "
                    + "stays with the closed evaluation."));

    /// <summary>That this person was asked to prepare it.</summary>
    public static MyDataLine Prepares(LocalDate date, LocalDate keptUntil) => new(
        Name(date),
        new(
            $"Dat jij dit moment voorbereidt, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan doet het hele kernteam het.",
            $"That you prepare this moment, {KeptTexts.Until(keptUntil).English}. If you erase it, the whole core team does."));

    /// <summary>That this person closed it.</summary>
    public static MyDataLine Closed(LocalDate date, LocalDate keptUntil) => new(
        Name(date),
        new(
            $"Dat jij het afrondde, {KeptTexts.Until(keptUntil).Dutch}. Wis je het, dan gaat je naam eraf.",
            $"That you closed it, {KeptTexts.Until(keptUntil).English}. If you erase it, your name goes."));

    /// <summary>One thing this person filled in, for the person's copy.</summary>
    public static MyDataLine Written(LocalDate date, Text what) => new(Name(date), what);

    private static Text Name(LocalDate date) => new($"Evaluatie van {Words.Date(date).Dutch}", $"Evaluation of {Words.Date(date).English}");
}
