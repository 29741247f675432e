using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>What the plan contributes to the roadmap, step by step.</summary>
public static class PlanRoadmapLines
{
    public static Text Vision(bool isWritten) => isWritten
        ? new("De visie staat in het plan.", "The vision stands in the plan.")
        : new("De visie in het plan is nog leeg.", "The vision in the plan is still empty.");

    public static Text Goals(int count) => new(
        $"In het plan: {Words.Count(count, new("doel", "goal"), new("doelen", "goals")).Dutch}.",
        $"In the plan: {Words.Count(count, new("doel", "goal"), new("doelen", "goals")).English}.");

    public static Text Activities(int count, int withHolder) => new(
        $"Het plan telt {Words.Count(count, new("activiteit", "activity"), new("activiteiten", "activities")).Dutch}; bij "
            + $"{withHolder} staat wie het doet.",
        $"The plan has {Words.Count(count, new("activiteit", "activity"), new("activiteiten", "activities")).English}; {withHolder} "
            + "say who does it.");

    /// <summary>Of how many activities the day has come; that they were done too, the plan does not tell.</summary>
    public static Text DayCame(int count, int all) => new(
        $"De dag is geweest, of is vandaag: {Words.Part(count, all, new("activiteit", ""), new("activiteiten", "")).Dutch}.",
        $"Their day has been or is today: {Words.Part(count, all, new("", "activity"), new("", "activities")).English}.");

    public static Text GoalsWithout(int count) => new(
        $"{Words.Count(count, new("doel heeft", "goal has"), new("doelen hebben", "goals have")).Dutch} nog geen activiteit.",
        $"{Words.Count(count, new("doel heeft", "goal has"), new("doelen hebben", "goals have")).English} no activity yet.");
}
