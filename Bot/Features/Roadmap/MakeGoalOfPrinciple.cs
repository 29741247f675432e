using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// Turns a principle that could be better, or is needed, into a goal of the plan: opens the goal's dialog with the kind and a first text
/// filled in.
/// </summary>
internal sealed class MakeGoalOfPrinciple(RoadmapPages pages, OpenPlanPart plan)
{
    public async Task<Outcome> HandleAsync(Request<RoadmapGoal> request, CancellationToken cancellationToken)
    {
        if (SchoolYear.Parse(request.Payload.Year) is not { } year)
        {
            return new Reply.Refused(RoadmapRefusals.YearClosed);
        }

        if (LeadingPrinciples.All.FirstOrDefault(known => known.Code == request.Payload.Principle) is not { } principle)
        {
            return new Reply.Refused(RoadmapRefusals.PrincipleMissing);
        }

        var rating = (await pages.PillarsAsync(request, year, cancellationToken)).RatingOf(principle.Code);
        var goal = new PlanAddGoal(
            $"{principle.Name.In(request.Language)}: ",
            rating is null ? null : LeadingPrinciples.GoalKind(rating),
            Year: request.Payload.Year);
        return await plan.AddGoalAsync(request.With(goal), cancellationToken);
    }

    /// <summary>The question with the principle that was chosen; null when it is of no school year.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<RoadmapGoal> request, CancellationToken cancellationToken) =>
        SchoolYear.Parse(request.Payload.Year) is { } year
            ? PrincipleCard.Create(
                new PrincipleView(await pages.PillarsAsync(request, year, cancellationToken), request.Payload.Principle), request.Language)
            : null;
}
