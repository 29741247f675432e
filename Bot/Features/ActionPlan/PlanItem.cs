using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>A place in a plan: a part, and within a list the id of an item.</summary>
internal readonly record struct PlanPlace(PlanPart Part, string Id = "");

/// <summary>What one change applies to: a text, a goal, an activity or a role. Items with the same content are equal.</summary>
internal abstract record PlanItem
{
    private PlanItem()
    {
    }

    internal sealed record Words(string Text) : PlanItem;

    internal sealed record Goal(GoalRecord Record) : PlanItem;

    internal sealed record Activity(ActivityRecord Record) : PlanItem;

    internal sealed record Role(RoleHolderRecord Record) : PlanItem;

    /// <summary>True for null and for an empty text.</summary>
    public static bool IsNothing(PlanItem? item) => item is null or Words { Text.Length: 0 };
}
