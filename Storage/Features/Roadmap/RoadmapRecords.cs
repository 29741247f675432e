using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Roadmap;

/// <summary>
/// How far a school is with one of the seven steps in a school year ("Stappenplan"). No person is stored: a role of the plan leads it.
/// </summary>
/// <param name="School">Whose roadmap.</param>
/// <param name="Year">The school year.</param>
/// <param name="Step">1 to 7.</param>
/// <param name="State">The state that the core team set.</param>
/// <param name="Holder">The role of the plan that leads it, by its id; null when none was chosen.</param>
/// <param name="SetAt">When it was set last.</param>
public sealed record StepRecord(SchoolId School, SchoolYear Year, int Step, StepState State, string? Holder, Instant SetAt)
{
    /// <summary>What the bot proposed on the card it was set on, so that the same is not asked again; null for nothing.</summary>
    public StepState? Proposed { get; init; }

    /// <summary>Null for a step that was never set.</summary>
    public ETag? ETag { get; init; }
}

public enum StepState
{
    NotBegun,
    Busy,
    Done,
}

/// <summary>
/// How a school judges itself on one leading principle in a school year ("Theoretische onderbouwing"; the four answers are those of
/// "Stappenplan", step 2).
/// </summary>
/// <param name="School">Whose judgement.</param>
/// <param name="Year">The school year.</param>
/// <param name="Principle">The principle, by its code on the cards.</param>
/// <param name="Rating">The judgement.</param>
public sealed record PrincipleRecord(SchoolId School, SchoolYear Year, string Principle, PrincipleRating Rating)
{
    /// <summary>Null for one that was never judged.</summary>
    public ETag? ETag { get; init; }
}

/// <summary>A judgement to store.</summary>
/// <param name="Principle">The principle, by its code on the cards.</param>
/// <param name="Rating">The judgement; null removes the old one.</param>
/// <param name="ETag">The ETag of the judgement that it replaces; null when there was none.</param>
public sealed record PrincipleWrite(string Principle, PrincipleRating? Rating, ETag? ETag);

public enum PrincipleRating
{
    GoesWell,
    CanBeBetter,
    NotYet,
    Needed,
}
