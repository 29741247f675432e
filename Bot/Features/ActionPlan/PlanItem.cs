using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Where something stands in a plan: a part, and in a list the id.</summary>
internal readonly record struct PlanPlace(PlanPart Part, string Id = "");

/// <summary>What people change at one go: a text, a goal, an activity or a role. Two that say the same are equal.</summary>
internal abstract record PlanItem
{
    private PlanItem()
    {
    }

    internal sealed record Words(string Text) : PlanItem;

    internal sealed record Goal(GoalRecord Record) : PlanItem;

    internal sealed record Activity(ActivityRecord Record) : PlanItem;

    internal sealed record Role(RoleHolderRecord Record) : PlanItem;

    /// <summary>True for nothing at all and for an empty text.</summary>
    public static bool IsNothing(PlanItem? item) => item is null or Words { Text.Length: 0 };
}
