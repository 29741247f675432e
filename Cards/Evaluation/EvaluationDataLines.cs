using NodaTime;
using Welbevinden.Cards.MyData;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Evaluation;

/// <summary>What evaluations keep about a person, in words.</summary>
public static class EvaluationDataLines
{
    /// <summary>That this person filled in something.</summary>
    public static MyDataLine Wrote(LocalDate date, bool isOpen) => new(
        Name(date),
        isOpen
            ? new("Wat je invulde, met je naam. Wis je het, dan is het weg.", "What you filled in, with your name. If you erase it, it is gone.")
            : new(
                "Wat je invulde, met je naam. Wis je het, dan gaat je naam eraf; de tekst blijft bij de afgeronde evaluatie.",
                "What you filled in, with your name. If you erase it, your name goes; the text stays with the closed evaluation."));

    /// <summary>One thing this person filled in, for the own copy.</summary>
    public static MyDataLine Written(LocalDate date, Text what) => new(Name(date), what);

    private static Text Name(LocalDate date) => new($"Evaluatie van {Words.Date(date).Dutch}", $"Evaluation of {Words.Date(date).English}");
}
