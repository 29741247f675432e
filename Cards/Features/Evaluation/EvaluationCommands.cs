using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>What people type about the evaluation moments.</summary>
public static class EvaluationCommands
{
    public static Command Show { get; } = new(
        new("evaluatie", "evaluation"),
        new(
            "Plan de evaluatiemomenten van het schooljaar, en vul de evaluatie in",
            "Plan the evaluation moments of the school year, and fill in the evaluation"),
        new Text("evaluaties", "evaluations"))
    {
        Topic = Topic.School,
        IsForemost = true,
    };
}
