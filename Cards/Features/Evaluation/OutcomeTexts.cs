using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Outcomes of an evaluation in a few words, on its own cards and on those of other features.</summary>
public static class OutcomeTexts
{
    /// <summary>"uitgevoerd: 3, deels: 1, verschillend ingevuld: 1, niet ingevuld: 1".</summary>
    public static Text Tally(IReadOnlyList<(Text Name, int Count)> counts, int open, int differing = 0)
    {
        var all = counts
            .Append((Name: EvaluationTexts.Differing, Count: differing))
            .Append((Name: EvaluationTexts.NotFilled, Count: open))
            .Where(one => one.Count > 0)
            .ToList();
        return new(
            string.Join(", ", all.Select(one => $"{one.Name.Dutch.ToLowerInvariant()}: {one.Count}")),
            string.Join(", ", all.Select(one => $"{one.Name.English.ToLowerInvariant()}: {one.Count}")));
    }

    /// <summary>"verschillend ingevuld: gehaald (1), op weg (2)": how many people gave which answer.</summary>
    public static Text Differ(IReadOnlyList<(Text Name, int Count)> counts) => new(
        $"{EvaluationTexts.Differing.Dutch}: "
            + string.Join(", ", counts.Select(one => $"{one.Name.Dutch.ToLowerInvariant()} ({one.Count})")),
        $"{EvaluationTexts.Differing.English}: "
            + string.Join(", ", counts.Select(one => $"{one.Name.English.ToLowerInvariant()} ({one.Count})")));

    /// <summary>What was carried out of the plan, according to an evaluation.</summary>
    public static Text Carried(LocalDate date, Text tally) => new(
        $"Activiteiten bij de evaluatie van {Words.Day(date).Dutch}: {tally.Dutch}.",
        $"Activities at the evaluation of {Words.Day(date).English}: {tally.English}.");

    /// <summary>The outcome of an evaluation in one sentence.</summary>
    public static Text Known(LocalDate date, int goals, int reached, int adjust, int stop) => goals == 0
        ? new(
            $"Evaluatie van {Words.Day(date).Dutch}: afgerond, zonder doelen.",
            $"Evaluation of {Words.Day(date).English}: closed, without goals.")
        : new(
            $"Evaluatie van {Words.Day(date).Dutch}: {Goals(reached, goals).Dutch} gehaald, bijstellen {adjust}, stoppen {stop}.",
            $"Evaluation of {Words.Day(date).English}: {Goals(reached, goals).English} reached, adjust {adjust}, stop {stop}.");

    private static Text Goals(int reached, int goals) => Words.Part(reached, goals, new("doel", "goal"), new("doelen", "goals"));

    /// <summary>How many of the moments are done, and when the next one is.</summary>
    public static Text Moments(int done, int all, LocalDate? next) => new(
        $"Evaluatiemomenten: {done} van {all} afgerond{(next is { } day ? $", het volgende op {Words.Day(day).Dutch}" : "")}.",
        $"Evaluation moments: {done} of {all} closed{(next is { } date ? $", the next on {Words.Day(date).English}" : "")}.");
}
