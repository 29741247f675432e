using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// What becomes of a change, when the plan may have changed since the person began: what others did stays, and nobody's text is lost
/// unseen.
/// </summary>
internal abstract record PlanDecision
{
    private PlanDecision()
    {
    }

    /// <summary>It says so already.</summary>
    internal sealed record Same : PlanDecision;

    /// <summary>Somebody else changed this very place meanwhile.</summary>
    /// <param name="Stands">What stands there now; null when it was taken out.</param>
    internal sealed record Overtaken(PlanItem? Stands) : PlanDecision;

    /// <summary>The plan as it reads from here on: the change, and whatever others did elsewhere.</summary>
    internal sealed record Made(PlanContent Content, PlanChange Change) : PlanDecision;

    /// <summary>Decides place by place: only where the plan still says what the person saw may it say something else.</summary>
    /// <param name="seen">The plan that the person began from.</param>
    /// <param name="now">The plan in force.</param>
    /// <param name="place">What is changed.</param>
    /// <param name="wanted">What it should say; null to take it out.</param>
    public static PlanDecision Of(PlanContent seen, PlanContent now, PlanPlace place, PlanItem? wanted)
    {
        var stands = PlanItems.Find(now, place);
        return stands == wanted ? new Same()
            : stands != PlanItems.Find(seen, place) ? new Overtaken(stands)
            : new Made(PlanItems.Put(now, place, wanted, seen), ChangeOf(stands, wanted));
    }

    /// <summary>Something new in a list; what others added meanwhile stands beside it.</summary>
    public static Made Add(PlanContent now, PlanPlace place, PlanItem item) =>
        new(PlanItems.Put(now with { Issued = now.Issued + 1 }, place, item, now), PlanChange.Added);

    /// <summary>Takes back what one version did; null when that place was changed again since, or the version changed nothing.</summary>
    /// <param name="before">The plan before that version.</param>
    /// <param name="after">The plan of that version.</param>
    /// <param name="now">The plan in force.</param>
    /// <param name="part">The part that version changed.</param>
    public static Made? Undo(PlanContent before, PlanContent after, PlanContent now, PlanPart part) =>
        PlanItems.Difference(before, after, part) is { } place && PlanItems.Find(now, place) == PlanItems.Find(after, place)
            ? new Made(PlanItems.Put(now, place, PlanItems.Find(before, place), before), PlanChange.Undone)
            : null;

    private static PlanChange ChangeOf(PlanItem? stands, PlanItem? wanted) =>
        (PlanItem.IsNothing(stands), PlanItem.IsNothing(wanted)) switch
        {
            (true, _) => PlanChange.Added,
            (_, true) => PlanChange.Removed,
            _ => PlanChange.Changed,
        };
}
