using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// The plan of a school in a school year, as those who look back at it need it: the version in force, or the one named. The feature that
/// keeps plans registers one.
/// </summary>
internal delegate Task<EvaluatedPlan> PlanSource(SchoolId school, SchoolYear year, int? version, CancellationToken cancellationToken);

/// <summary>What an evaluation needs of a plan: its goals and activities by their ids, and who holds which role.</summary>
/// <param name="Version">The number of the version; 0 when there is no plan.</param>
/// <param name="Goals">In the order of the plan.</param>
/// <param name="Activities">In the order of the plan.</param>
/// <param name="Roles">Who can prepare a moment.</param>
internal sealed record EvaluatedPlan(
    int Version, IReadOnlyList<PlannedItem> Goals, IReadOnlyList<PlannedItem> Activities, IReadOnlyList<PlannedRole> Roles)
{
    public static EvaluatedPlan None { get; } = new(0, [], [], []);
}

/// <summary>A goal or an activity.</summary>
internal sealed record PlannedItem(string Id, string Text);

/// <summary>A role and who holds it.</summary>
/// <param name="Id">Its identity within the school year.</param>
/// <param name="Title">As the school calls it.</param>
/// <param name="Person">Null when vacant.</param>
/// <param name="StandIn">Who acts when that person cannot; null for nobody.</param>
internal sealed record PlannedRole(string Id, string Title, PersonId? Person, PersonId? StandIn);

/// <summary>What the core team goes on with when an evaluation is closed. The feature it leads to registers one.</summary>
internal sealed record AfterEvaluation(Cards.Shared.Command Command);
