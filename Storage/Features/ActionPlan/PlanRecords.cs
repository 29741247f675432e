using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>One version of a school's plan for a school year.</summary>
/// <param name="Version">Which version, by whom and when.</param>
/// <param name="Content">Its content.</param>
public sealed record PlanRecord(VersionRecord Version, PlanContent Content)
{
    /// <summary>
    /// The ETag of the row that names the version in force; null for a plan that is not stored yet, and for an earlier version.
    /// </summary>
    public ETag? ETag { get; init; }

    public int Number => Version.Number;
}

/// <summary>One version of a plan, without its content.</summary>
/// <param name="School">Whose plan.</param>
/// <param name="Year">For which school year.</param>
/// <param name="Number">1 for the first; every change creates the next.</param>
/// <param name="By">Who created it; null once that person had their data erased.</param>
/// <param name="At">When.</param>
/// <param name="Part">Which part changed.</param>
/// <param name="Change">What was done to it.</param>
public sealed record VersionRecord(
    SchoolId School, SchoolYear Year, int Number, PersonId? By, Instant At, PlanPart Part, PlanChange Change);

/// <summary>The parts of a plan that people change one at a time.</summary>
public enum PlanPart
{
    Vision,
    Goal,
    Activity,
    RoleHolder,
    Budget,
    Conditions,
    Support,
    Resilience,
}

/// <summary>What a version did to a part.</summary>
public enum PlanChange
{
    Added,
    Changed,
    Removed,

    /// <summary>An earlier change was undone.</summary>
    Undone,
}
