using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Evaluation;

/// <summary>A moment in the school year on which the core team looks back at its plan (001 step 7).</summary>
/// <param name="School">Whose moment it is.</param>
/// <param name="Id">School year and number, as in <c>2026-2027-2</c>; stays the same when the moment moves.</param>
/// <param name="Year">The school year it belongs to.</param>
/// <param name="Date">The school day it is on.</param>
public sealed record MomentRecord(SchoolId School, string Id, SchoolYear Year, LocalDate Date)
{
    /// <summary>
    /// Who prepares it: a role holder of the plan (<c>role:…</c>), a colleague (<c>person:…</c>), or empty for the whole core team.
    /// </summary>
    public string Owner { get; init; } = "";

    /// <summary>
    /// The local date on which <see cref="Date"/> was chosen; reminders of an earlier date, or planned before it, are not sent.
    /// </summary>
    public LocalDate Since { get; init; }

    public MomentState State { get; init; } = MomentState.Planned;

    /// <summary>Who closed the evaluation, and when; null while it is open.</summary>
    public PersonId? ClosedBy { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>The version of the plan when it was closed; 0 when there was none.</summary>
    public int PlanVersion { get; init; }

    /// <summary>What was decided at closing where the team disagreed: the name of the field to the code of the choice.</summary>
    public IReadOnlyDictionary<string, string> Decided { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public ETag ETag { get; init; }
}

public enum MomentState
{
    Planned,
    Done,

    /// <summary>Removed from the year; kept, so that it can be put back.</summary>
    Removed,
}

/// <summary>What the core team entered about a school year: the ISO weeks in which no moment may fall, such as report weeks.</summary>
public sealed record YearRecord(SchoolId School, SchoolYear Year, IReadOnlyList<int> BusyWeeks)
{
    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>
/// One save of one person in an evaluation: only the fields that this person changed. Saves are only ever added, so none can overwrite
/// another; <see cref="Seen"/> determines what is current.
/// </summary>
/// <param name="Person">Who wrote it.</param>
/// <param name="Number">The number of this save among the person's saves in this evaluation, from 1.</param>
/// <param name="Seen">The number of the person's newest save that the form showed; this save replaces that one, and nothing newer.</param>
/// <param name="PlanVersion">The version of the plan that the form was based on; 0 when there was none.</param>
/// <param name="At">When.</param>
/// <param name="Fields">Field to value; an empty value clears the field.</param>
public sealed record SaveRecord(
    PersonId Person, int Number, int Seen, int PlanVersion, Instant At, IReadOnlyDictionary<string, string> Fields);

/// <summary>A reminder that was not sent, and why.</summary>
/// <param name="Kind">Which reminder, as a code.</param>
/// <param name="Date">The date of the moment it was about.</param>
/// <param name="Since">When that date was chosen for the moment.</param>
/// <param name="Reason">Why it was not sent, as a code.</param>
/// <param name="At">When that was decided.</param>
public sealed record SkippedRecord(string Kind, LocalDate Date, LocalDate Since, string Reason, Instant At);
