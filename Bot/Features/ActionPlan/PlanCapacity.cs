using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>How many a list of the plan may hold.</summary>
internal static class PlanCapacity
{
    /// <summary>Why the list takes no more items; null when there is room.</summary>
    public static Refusal? Full(PlanContent content, PlanPart part)
    {
        int? most = part switch
        {
            PlanPart.Goal => PlanLimits.MaxGoals,
            PlanPart.Activity => PlanLimits.MaxActivities,
            PlanPart.RoleHolder => PlanLimits.MaxRoles,
            PlanPart.Vision or PlanPart.Budget or PlanPart.Conditions or PlanPart.Support or PlanPart.Resilience => null,
        };
        return most is { } limit && PlanItems.Count(content, part) >= limit ? PlanRefusals.Full(limit) : null;
    }
}
