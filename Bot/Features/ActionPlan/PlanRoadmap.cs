using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// What the plan knows for the steps of the roadmap: the vision, the goals, and the activities with the people who do them.
/// </summary>
internal sealed class PlanRoadmap(ActionPlanStore store, TimeProvider time)
{
    public async Task<IReadOnlyList<RoadmapLine>> OfAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var content = (await store.CurrentAsync(school.Id, year, cancellationToken))?.Content ?? PlanContent.Empty;
        var without = content.Goals.Count(goal => content.Activities.All(activity => activity.Goal != goal.Id));
        var (all, held) = (content.Activities.Count,
            content.Activities.Count(activity => content.RoleHolders.Any(role => role.Id == activity.Holder)));
        var today = time.GetCurrentInstant().InZone(school.TimeZone).Date;
        var past = content.Activities.Count(activity => activity.On <= today);
        return
        [
            new RoadmapLine(3, PlanRoadmapLines.Vision(content.Vision.Length > 0)) { Evidence = There(content.Vision.Length) },
            new RoadmapLine(4, PlanRoadmapLines.Goals(content.Goals.Count)) { Evidence = There(content.Goals.Count) },
            new RoadmapLine(5, PlanRoadmapLines.Activities(all, held))
            {
                Evidence = all > 0 && held < all ? StepEvidence.Begun : There(all),
            },
            .. without == 0
                ? Array.Empty<RoadmapLine>()
                : [new RoadmapLine(5, PlanRoadmapLines.GoalsWithout(without)) { Evidence = StepEvidence.Missing }],
            .. past == 0 ? Array.Empty<RoadmapLine>() : [new RoadmapLine(6, PlanRoadmapLines.DayCame(past, all))],
        ];
    }

    private static StepEvidence There(int count) => count == 0 ? StepEvidence.Missing : StepEvidence.Complete;
}
