using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>What people type about the plan.</summary>
public static class PlanCommands
{
    public static Command Show { get; } = new(
        new("plan", "plan"),
        new("Bekijk en maak het plan voor welbevinden van dit schooljaar", "See and make the wellbeing plan of this school year"))
    {
        Topic = Topic.School,
        IsForemost = true,
    };
}
