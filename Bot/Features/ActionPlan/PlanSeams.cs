using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>What other features get of the plan, without knowing it.</summary>
internal sealed class PlanSeams(ActionPlanStore store)
{
    /// <inheritdoc cref="PlanSource"/>
    public async Task<EvaluatedPlan> EvaluatedAsync(
        SchoolId school, SchoolYear year, int? version, CancellationToken cancellationToken)
    {
        var plan = version is { } number
            ? await store.VersionAsync(school, year, number, cancellationToken)
            : await store.CurrentAsync(school, year, cancellationToken);
        return plan is null ? EvaluatedPlan.None : new EvaluatedPlan(
            plan.Number,
            [.. plan.Content.Goals.Select(goal => new PlannedItem(goal.Id, goal.Text))],
            [.. plan.Content.Activities.Select(activity => new PlannedItem(activity.Id, activity.Text))],
            [.. plan.Content.RoleHolders.Select(role => new PlannedRole(role.Id, role.Title, role.Person, role.StandIn))]);
    }

    /// <inheritdoc cref="GoalButton"/>
    public static CardAction NewGoal(ProposedGoal goal, Text title, Language language) => Submit.ToOpen(
        ActionPlanVerbs.AddGoal,
        new PlanAddGoal(goal.Text, Aspect: goal.Aspect, Recommendation: goal.Recommendation),
        title.In(language));
}
