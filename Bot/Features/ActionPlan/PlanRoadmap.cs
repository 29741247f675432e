using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// What the plan knows for the steps of the roadmap: the vision, the goals, and the activities with the people who do them.
/// </summary>
internal sealed class PlanRoadmap(ActionPlanStore store)
{
    public async Task<IReadOnlyList<RoadmapLine>> OfAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var content = (await store.CurrentAsync(school.Id, year, cancellationToken))?.Content ?? PlanContent.Empty;
        var without = content.Goals.Count(goal => content.Activities.All(activity => activity.Goal != goal.Id));
        var held = content.Activities.Count(activity => content.RoleHolders.Any(role => role.Id == activity.Holder));
        return
        [
            new RoadmapLine(3, PlanRoadmapLines.Vision(content.Vision.Length > 0)),
            new RoadmapLine(4, PlanRoadmapLines.Goals(content.Goals.Count)),
            new RoadmapLine(5, PlanRoadmapLines.Activities(content.Activities.Count, held)),
            .. without == 0 ? Array.Empty<RoadmapLine>() : [new RoadmapLine(5, PlanRoadmapLines.GoalsWithout(without))],
        ];
    }
}
