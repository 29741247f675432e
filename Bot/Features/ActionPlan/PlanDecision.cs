using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// The outcome of a change when the plan may have changed since the person began: what others did stays, and no text is overwritten without
/// somebody having seen it.
/// </summary>
internal abstract record PlanDecision
{
    private PlanDecision()
    {
    }

    /// <summary>The plan says this already.</summary>
    internal sealed record Same : PlanDecision;

    /// <summary>Somebody else changed the same place in the meantime.</summary>
    /// <param name="Current">What is there now; null when it was removed.</param>
    internal sealed record Conflict(PlanItem? Current) : PlanDecision;

    /// <summary>The new plan: this change, together with what others did elsewhere.</summary>
    internal sealed record Made(PlanContent Content, PlanChange Change) : PlanDecision;

    /// <summary>Decides place by place: a place may only change while it still says what the person saw.</summary>
    /// <param name="seen">The plan that the person began from.</param>
    /// <param name="now">The plan in force.</param>
    /// <param name="place">What is changed.</param>
    /// <param name="desired">What it should say; null to remove it.</param>
    public static PlanDecision Of(PlanContent seen, PlanContent now, PlanPlace place, PlanItem? desired)
    {
        var current = PlanItems.Find(now, place);
        return current == desired ? new Same()
            : current != PlanItems.Find(seen, place) ? new Conflict(current)
            : new Made(PlanItems.Put(now, place, desired, seen), ChangeOf(current, desired));
    }

    /// <summary>Adds an item to a list; what others added in the meantime stays.</summary>
    public static Made Add(PlanContent now, PlanPlace place, PlanItem item) =>
        new(PlanItems.Put(now with { Issued = now.Issued + 1 }, place, item, now), PlanChange.Added);

    /// <summary>Undoes what one version did; null when that place was changed again since, or when the version changed nothing.</summary>
    /// <param name="before">The plan before that version.</param>
    /// <param name="after">The plan of that version.</param>
    /// <param name="now">The plan in force.</param>
    /// <param name="part">The part that version changed.</param>
    public static Made? Undo(PlanContent before, PlanContent after, PlanContent now, PlanPart part) =>
        PlanItems.Difference(before, after, part) is { } place && PlanItems.Find(now, place) == PlanItems.Find(after, place)
            ? new Made(PlanItems.Put(now, place, PlanItems.Find(before, place), before), PlanChange.Undone)
            : null;

    private static PlanChange ChangeOf(PlanItem? current, PlanItem? desired) =>
        (PlanItem.IsNothing(current), PlanItem.IsNothing(desired)) switch
        {
            (true, _) => PlanChange.Added,
            (_, true) => PlanChange.Removed,
            _ => PlanChange.Changed,
        };
}
